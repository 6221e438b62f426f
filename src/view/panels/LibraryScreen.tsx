import { useState } from 'preact/hooks';
import type { LibraryIntent, Send } from '../intents.ts';
import type { LibraryView, Mode } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { LibraryArt } from './LibraryArt.tsx';
import { RecentDrills } from './LibraryDrills.tsx';
import { UnfinishedDrills } from './LibraryUnfinished.tsx';
import { MisfitDialog } from './MisfitDialog.tsx';
import { ModeChooser } from './ModeChooser.tsx';
import { PracticeOffer } from './review/PracticeOffer.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import { Wordmark } from './Wordmark.tsx';
import './styles.ts';

export interface LibraryScreenProps {
  view: LibraryView;
  send: Send<LibraryIntent>;
  /** Those that are offered; learning and drill unless said otherwise. */
  modes?: readonly Mode[];
  /** "2026-11-23": for 今天 and 昨天. */
  today?: string;
}

const MODES: readonly Mode[] = ['learning', 'drill'];
/** So many cards stand upright in one row; more lie down, two in a row. */
const ONE_ROW = 3;

/** Who has finished a drill goes on drilling; who has not begins by learning. */
function firstMode(modes: readonly Mode[], view: LibraryView): Mode {
  const wanted: Mode = view.recent.length > 0 ? 'drill' : 'learning';
  return modes.includes(wanted) ? wanted : (modes[0] ?? wanted);
}

/** 片库: choose how, choose what, or go on where one stopped. */
export function LibraryScreen({ view, send, modes = MODES, today = '' }: LibraryScreenProps) {
  // The gentler first; of equals, in the order of the shelf.
  const cards = view.cards.slice().sort((a, b) => a.difficulty - b.difficulty);
  const playable = cards.filter((card) => card.problem === undefined);
  const [mode, setMode] = useState<Mode>(() => firstMode(modes, view));
  const [wanted, setWanted] = useState<string>();
  const card = playable.find(({ id }) => id === wanted) ?? playable[0];
  return (
    <div class="page day library">
      <aside class="libraryAside">
        <LibraryArt />
        <div class="libraryTitle">
          <Wordmark />
          <p class="latin" lang="en">
            {t('common.brandLatin')}
          </p>
          <p class="motto">
            {t('library.motto1')}
            <br />
            {t('library.motto2')}
          </p>
          <p class="tagline">{t('library.tagline')}</p>
        </div>
        <UnfinishedDrills drills={view.unfinished} today={today} send={send} />
      </aside>
      <main class="libraryMain">
        <header class="libraryHead">
          <h1>{t('library.title')}</h1>
          <button type="button" class="button" onClick={() => send({ kind: 'importScenario' })}>
            <Icon name="file-import" />
            {t('library.importScenario')}
          </button>
          <button type="button" class="button" onClick={() => send({ kind: 'importRecord' })}>
            <Icon name="history" />
            {t('library.importRecord')}
          </button>
        </header>
        {view.notice !== undefined && (
          <p class="notice" role="status">
            <Icon name="alert-circle" size={18} />
            {view.notice}
          </p>
        )}
        <ModeChooser modes={modes} mode={mode} onMode={setMode} />
        {view.cards.length === 0 && <p class="empty">{t('library.empty')}</p>}
        <ul
          class={cards.length > ONE_ROW ? 'cards many' : 'cards'}
          aria-label={t('library.scenarios')}
        >
          {cards.map((one) => (
            <ScenarioCard
              key={one.id}
              card={one}
              on={one.id === card?.id}
              onPick={() => setWanted(one.id)}
              onOpen={() => send({ kind: 'brief', scenario: one.id, mode })}
            />
          ))}
        </ul>
        {card && (
          <div class="startRow">
            <button
              type="button"
              class="button primary large"
              onClick={() => send({ kind: 'start', scenario: card.id, mode })}
            >
              {t('library.start', { mode: t(`mode.${mode}.name`) })}
            </button>
            <button
              type="button"
              class="button large"
              onClick={() => send({ kind: 'brief', scenario: card.id, mode })}
            >
              <Icon name="list" />
              {t('library.brief')}
            </button>
            <p>{t('library.chosen', { title: card.title, mode: t(`mode.${mode}.long`) })}</p>
          </div>
        )}
        <PracticeOffer count={view.practice ?? 0} onStart={() => send({ kind: 'practise' })} />
        <RecentDrills
          drills={view.recent}
          today={today}
          onOpen={(drill) => send({ kind: drill.finished ? 'open' : 'continue', drill: drill.id })}
        />
      </main>
      {view.misfit && <MisfitDialog key={view.misfit.drill} misfit={view.misfit} send={send} />}
    </div>
  );
}
