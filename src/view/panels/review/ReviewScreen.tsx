import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReviewIntent, Send } from '../../intents.ts';
import type { ReviewItemView, ReviewView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import { Icon } from '../Icon.tsx';
import { Wordmark } from '../Wordmark.tsx';
import { ReviewDetail } from './ReviewDetail.tsx';
import { HarmStrip } from './ReviewHarm.tsx';
import { ReviewLarge } from './ReviewLarge.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewMap } from './ReviewMap.tsx';
import { ReviewPlan } from './ReviewPlan.tsx';
import { ReviewProgress } from './ReviewProgress.tsx';
import { ReviewSummary } from './ReviewSummary.tsx';
import { ReviewTimeline } from './ReviewTimeline.tsx';
import { useReviewKeys } from './useReviewKeys.ts';
import '../styles.ts';

export interface ReviewScreenProps {
  view: ReviewView;
  send: Send<ReviewIntent>;
  /** Gets the element in which the map is to be mounted; it stays the same element. */
  mapHost: Ref<HTMLDivElement>;
  mapTools?: ComponentChildren;
  /** Buttons of the toolbar that the page adds: reports, printing, sharing. */
  tools?: ComponentChildren;
}

const TABS = ['decisions', 'summary', 'plan'] as const;
export type ReviewTab = (typeof TABS)[number];

/** The first to look at: what mattered most, else the first that went wrong, else the first. */
const firstOf = ({ items, keyStep }: ReviewView): ReviewItemView | undefined =>
  items.find(({ key }) => key === keyStep?.key) ?? items[0];

/** 复盘: decisions on the left, the map of that minute, the opened one beside its best alternative. */
export function ReviewScreen({ view, send, mapHost, mapTools, tools }: ReviewScreenProps) {
  const [tab, setTab] = useState<ReviewTab>('decisions');
  const [wanted, setWanted] = useState<string>();
  const [touched, setTouched] = useState(false);
  const [large, setLarge] = useState(false);
  const { items } = view;
  const open = touched ? items.find(({ key }) => key === wanted) : firstOf(view);
  const show = (item: ReviewItemView): void => {
    setTouched(true);
    setWanted(item.key);
    setTab('decisions');
    send({ kind: 'reviewMinute', minute: item.minute });
  };
  const showKey = (key: string): void => {
    const item = items.find((one) => one.key === key);
    if (item) show(item);
  };
  // Until somebody chooses, the map follows what is opened by itself.
  const minute = touched ? undefined : open?.minute;
  useEffect(() => {
    if (minute !== undefined) send({ kind: 'reviewMinute', minute });
  }, [minute, send]);
  useReviewKeys({ items, open, onOpen: show, onTab: (index) => setTab(TABS[index] ?? tab) });
  const detail = {
    running: view.progress.state === 'running',
    restartable: view.restartable,
    onRestart: (item: ReviewItemView) => send({ kind: 'restart', item: item.key }),
  };
  return (
    <section class="page day review" aria-label={t('review.region')} data-tab={tab}>
      <Head
        view={view}
        send={send}
        tab={tab}
        onTab={setTab}
        onLarge={() => setLarge(true)}
        tools={tools}
      />
      {view.notice !== undefined && (
        <p class="notice" role="status">
          <Icon name="alert-circle" size={18} />
          {view.notice}
        </p>
      )}
      {view.harm && tab === 'decisions' && <HarmStrip harm={view.harm} onOpen={showKey} />}
      <div class="reviewDecisions" hidden={tab !== 'decisions'}>
        <ReviewList view={view} open={open?.key} onOpen={show} {...detail} />
        <ReviewMap
          view={view}
          onMinute={(at) => {
            setTouched(true);
            setWanted(open?.key);
            send({ kind: 'reviewMinute', minute: at });
          }}
          onOpen={show}
          mapHost={mapHost}
          mapTools={mapTools}
        />
        <div class="reviewSide scroll">
          {open ? (
            <ReviewDetail key={open.key} item={open} {...detail} />
          ) : (
            <p class="empty">{t('review.nothingOpen')}</p>
          )}
        </div>
        <ReviewTimeline
          view={view}
          open={open?.key}
          onOpen={show}
          onMinute={(at) => send({ kind: 'reviewMinute', minute: at })}
        />
      </div>
      {tab === 'summary' && <ReviewSummary view={view} onOpen={show} onKey={showKey} />}
      {tab === 'plan' && (
        <ReviewPlan rows={view.plan} onRows={(rows) => send({ kind: 'plan', rows })} />
      )}
      {large && (
        <ReviewLarge items={items} open={open} onOpen={show} onClose={() => setLarge(false)} />
      )}
    </section>
  );
}

interface HeadProps extends Pick<ReviewScreenProps, 'view' | 'send' | 'tools'> {
  tab: ReviewTab;
  onTab: (tab: ReviewTab) => void;
  onLarge: () => void;
}

function Head({ view, send, tab, onTab, onLarge, tools }: HeadProps) {
  return (
    <header class="top">
      <span class="brand">
        <Wordmark />
      </span>
      <div class="scenario">
        <h1>{view.title}</h1>
        <p>
          {t('review.subtitle', { mode: t(`mode.${view.result.mode}.long`) })}
          {view.branch !== undefined && `${t('common.dot')}${view.branch}`}
        </p>
      </div>
      <nav class="reviewTabs" aria-label={t('review.tabsLabel')}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            class={one === tab ? 'on' : undefined}
            aria-pressed={one === tab}
            onClick={() => onTab(one)}
          >
            {t(`review.tabs.${one}`)}
          </button>
        ))}
      </nav>
      <ReviewProgress
        progress={view.progress}
        onStop={() => send({ kind: 'reviewStop' })}
        onResume={() => send({ kind: 'reviewResume' })}
      />
      <div class="reviewTools" role="toolbar" aria-label={t('review.tools')}>
        <button type="button" class="button" onClick={onLarge}>
          <Icon name="presentation" />
          {t('review.large.open')}
        </button>
        {tools}
        <button type="button" class="button" onClick={() => send({ kind: 'saveRecord' })}>
          <Icon name="download" />
          {t('review.save')}
        </button>
        <button type="button" class="button" onClick={() => send({ kind: 'result' })}>
          <Icon name="arrow-left" />
          {t('review.result')}
        </button>
      </div>
    </header>
  );
}
