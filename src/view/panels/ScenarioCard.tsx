import type { LibraryCardView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { Thumbnail } from './Thumbnail.tsx';

export interface ScenarioCardProps {
  card: LibraryCardView;
  on: boolean;
  onPick: () => void;
  /** A second press, or Enter on the chosen one. */
  onOpen: () => void;
}

export function ScenarioCard({ card, on, onPick, onOpen }: ScenarioCardProps) {
  const broken = card.problem !== undefined;
  return (
    <li>
      <button
        type="button"
        class={`card${on ? ' on' : ''}${broken ? ' broken' : ''}`}
        aria-pressed={on}
        aria-disabled={broken}
        onClick={() => !broken && onPick()}
        onDblClick={() => !broken && onOpen()}
      >
        <Thumbnail scenario={card.id} hazard={card.hazard} />
        <span class="cardBody">
          <span class="cardTitle">
            <b>{card.title}</b>
            <span class="hazard">{card.hazardLabel}</span>
          </span>
          <span class="cardText">{card.summary}</span>
          {card.problem === undefined ? (
            <CardFacts card={card} />
          ) : (
            <span class="reason">
              <Icon name="alert-triangle" size={14} />
              {t('library.problem', { text: card.problem })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

const HARDEST = 5;

function CardFacts({ card }: { card: LibraryCardView }) {
  const minutes =
    card.minutesToPlay === undefined ? card.hours : t('library.minutes', { n: card.minutesToPlay });
  return (
    <span class="cardFacts">
      <span>
        <Icon name="clock" size={15} />
        {minutes}
      </span>
      <span>
        <Icon name="route" size={15} />
        {t('library.decisions', { n: card.decisions })}
      </span>
      <span role="img" aria-label={t('library.difficultyLabel', { n: card.difficulty })}>
        {t('library.difficulty')}
        <i class="dots">
          {Array.from({ length: HARDEST }, (_, at) => (
            <i key={`dot ${at + 1}`} class={at < card.difficulty ? 'full' : undefined} />
          ))}
        </i>
      </span>
      <span>{card.best ? t('library.best', card.best) : t('library.never')}</span>
    </span>
  );
}
