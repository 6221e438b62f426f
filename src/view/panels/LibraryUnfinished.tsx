import { useState } from 'preact/hooks';
import type { LibraryIntent, Send } from '../intents.ts';
import type { StoredDrillView } from '../model.ts';
import { t } from '../text/index.ts';
import { quoted } from '../text/quoted.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { dayText } from './days.ts';
import { Icon } from './Icon.tsx';

export interface UnfinishedDrillsProps {
  /** The latest first. */
  drills: readonly StoredDrillView[];
  today: string;
  send: Send<LibraryIntent>;
}

/** Every drill that was left in the middle: the last one large, the others under it. */
export function UnfinishedDrills({ drills, today, send }: UnfinishedDrillsProps) {
  const [asked, setAsked] = useState<StoredDrillView>();
  const [last, ...others] = drills;
  if (!last) return null;
  const go = (drill: StoredDrillView) => send({ kind: 'continue', drill: drill.id });
  return (
    <section class="continueBox" aria-label={t('library.unfinishedRegion')}>
      <Last
        drill={last}
        today={today}
        onContinue={() => go(last)}
        onDiscard={() => setAsked(last)}
      />
      {others.length > 0 && (
        <>
          <h3>{t('library.unfinishedMore', { n: others.length })}</h3>
          <ul class="continueMore">
            {others.map((drill) => (
              <Other
                key={drill.id}
                drill={drill}
                today={today}
                onContinue={() => go(drill)}
                onDiscard={() => setAsked(drill)}
              />
            ))}
          </ul>
        </>
      )}
      {asked && (
        <ConfirmDialog
          title={t('library.discardAsk')}
          text={t(asked.time === '' ? 'library.discardTextPlain' : 'library.discardText', {
            title: quoted(asked.title),
            mode: t(`mode.${asked.mode}.long`),
            time: asked.time,
          })}
          yes={t('library.discardYes')}
          danger
          onNo={() => setAsked(undefined)}
          onYes={() => {
            setAsked(undefined);
            send({ kind: 'discard', drill: asked.id });
          }}
        />
      )}
    </section>
  );
}

interface DrillProps {
  drill: StoredDrillView;
  today: string;
  onContinue: () => void;
  onDiscard: () => void;
}

/** "课堂模式，做到 02:05，从 01:40 重来" without what is not known. */
function madeText({ mode, time, branch }: StoredDrillView, name: 'long' | 'name'): string {
  return [
    t(`mode.${mode}.${name}`),
    time === '' ? '' : t('library.reached', { time }),
    branch ?? '',
  ]
    .filter((part) => part !== '')
    .join(t('common.comma'));
}

function Last({ drill, today, onContinue, onDiscard }: DrillProps) {
  return (
    <>
      <p class="continueWhen">
        <Icon name="history" size={15} />
        {t('library.unfinished', { when: dayText(drill.savedAt, today, true) })}
      </p>
      <h2>{[drill.title, drill.time].filter((part) => part !== '').join(t('common.dot'))}</h2>
      <p>{madeText(drill, 'long')}</p>
      <div class="progress" aria-hidden="true">
        <i style={{ width: `${Math.round(drill.progress * 100)}%` }} />
      </div>
      <div class="continueRow">
        <button type="button" class="button ink" onClick={onContinue}>
          <Icon name="player-play" />
          {t('library.continue')}
        </button>
        <button type="button" class="link" onClick={onDiscard}>
          {t('library.discard')}
        </button>
      </div>
    </>
  );
}

function Other({ drill, today, onContinue, onDiscard }: DrillProps) {
  const when = dayText(drill.savedAt, today, true);
  const name = t('library.unfinishedName', { title: drill.title, when });
  return (
    <li>
      <span>
        <b class="cut">{drill.title}</b>
        <small>
          {madeText(drill, 'name')}
          {t('common.dot')}
          {when}
        </small>
      </span>
      <button
        type="button"
        class="link"
        aria-label={t('library.continueLabel', { name })}
        onClick={onContinue}
      >
        {t('library.continueShort')}
      </button>
      <button
        type="button"
        class="link faint"
        aria-label={t('library.discardLabel', { name })}
        onClick={onDiscard}
      >
        {t('library.discard')}
      </button>
    </li>
  );
}
