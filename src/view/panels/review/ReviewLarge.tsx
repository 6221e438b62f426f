import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewItemView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { AuthorWord } from '../Grade.tsx';
import { Icon } from '../Icon.tsx';
import { lossText, spreadText } from './figures.ts';
import { Chain } from './ReviewFacts.tsx';
import { ReviewMark, standingOf } from './ReviewMark.tsx';

export interface ReviewLargeProps {
  items: readonly ReviewItemView[];
  open: ReviewItemView | undefined;
  onOpen: (item: ReviewItemView) => void;
  onClose: () => void;
}

/** A clicker sends the page keys. */
const FORWARD = new Set(['ArrowRight', 'PageDown', 'ArrowDown']);
const BACK = new Set(['ArrowLeft', 'PageUp', 'ArrowUp']);

/** 大字: one moment at a time, to be read from the back row. */
export function ReviewLarge({ items, open, onOpen, onClose }: ReviewLargeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === open?.key),
  );
  const item = items[at];
  const step = (by: number): void => {
    const next = items[at + by];
    if (next) onOpen(next);
  };
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const key = item?.key;
  useEffect(() => {
    if (key !== undefined) body.current?.scrollTo({ top: 0 });
  }, [key]);
  if (!item) return null;
  return (
    <dialog
      ref={dialog}
      class="reviewLarge day"
      aria-label={t('review.large.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (FORWARD.has(event.key)) step(1);
        else if (BACK.has(event.key)) step(-1);
        else return;
        event.preventDefault();
      }}
    >
      <header>
        <p>
          <b>{item.time}</b>
          {item.place !== undefined && <span>{item.place}</span>}
          <span>{t('review.large.place', { index: at + 1, total: items.length })}</span>
        </p>
        <Turn name="previous" icon="chevron-left" off={at === 0} onClick={() => step(-1)} />
        <Turn
          name="next"
          icon="chevron-right"
          off={at + 1 >= items.length}
          onClick={() => step(1)}
        />
        <button type="button" class="button" onClick={onClose}>
          <Icon name="x" size={22} />
          {t('review.large.close')}
        </button>
      </header>
      <div class="largeBody scroll" ref={body} tabIndex={-1}>
        <Verdict item={item} />
        <Ways item={item} />
        <Reasons item={item} />
      </div>
    </dialog>
  );
}

interface TurnProps {
  name: 'previous' | 'next';
  icon: string;
  off: boolean;
  onClick: () => void;
}

function Turn({ name, icon, off, onClick }: TurnProps) {
  return (
    <button type="button" class="button" disabled={off} onClick={onClick}>
      {name === 'previous' && <Icon name={icon} size={22} />}
      {t(`review.large.${name}`)}
      {name === 'next' && <Icon name={icon} size={22} />}
    </button>
  );
}

function Verdict({ item }: { item: ReviewItemView }) {
  const standing = standingOf(item);
  return (
    <div class="largeAsked">
      <h2>{item.asked}</h2>
      <p class={`tone ${standing}`}>
        <ReviewMark standing={standing} size={44} />
        <span>
          {item.grade !== undefined && <small>{t('review.engine')}</small>}
          {t(`review.grades.${standing}`)}
        </span>
        <b>{lossText(item)}</b>
        {item.judgement && <AuthorWord judgement={item.judgement} />}
      </p>
    </div>
  );
}

/** Every way with what it would have come to; before it was reckoned, what was done alone. */
function Ways({ item }: { item: ReviewItemView }) {
  if (item.options.length === 0)
    return (
      <p class="largeChosen">
        <Icon name="user" size={24} />
        {item.chosen}
      </p>
    );
  return (
    <ul class="largeWays">
      {item.options.map((option) => (
        <li
          key={option.id}
          class={
            option.best ? 'isBest' : option.chosen ? `isChosen ${standingOf(item)}` : undefined
          }
        >
          <span class="wayTag">
            {option.chosen && t(item.kind === 'lapse' ? 'review.lapsed' : 'review.isChosen')}
            {option.chosen && option.best && ' · '}
            {option.best && t('review.isBest')}
          </span>
          <span class="wayText">{option.text}</span>
          <b>{option.value.toFixed(1)}</b>
          <small>{option.best ? '' : spreadText(option.difference, option.error)}</small>
          <i style={{ width: `${Math.min(100, Math.max(0, option.value))}%` }} />
        </li>
      ))}
    </ul>
  );
}

function Reasons({ item }: { item: ReviewItemView }) {
  const chosen = item.options.find((option) => option.chosen);
  const best = item.options.find((option) => option.best);
  const lines = [
    item.note === undefined ? '' : t('review.note', { note: item.note }),
    item.unclear ?? '',
    chosen?.why ?? '',
    best === chosen ? '' : (best?.why ?? ''),
    item.differs ?? '',
  ].filter((line) => line !== '');
  return (
    <div class="largeReasons">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {item.chain.length > 1 && <Chain links={item.chain.slice(1)} />}
    </div>
  );
}
