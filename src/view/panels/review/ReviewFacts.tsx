import type { ComponentChildren } from 'preact';
import { mergedBasis } from '../../../review/report/evidence.ts';
import type { ChainLinkView, ReviewItemView } from '../../model/review.ts';
import { t } from '../../text/index.ts';
import type { review } from '../../text/zh/review.ts';
import { AuthorWord } from '../Grade.tsx';
import { differenceText } from './figures.ts';

type FactName = keyof typeof review.facts;

function Fact({ name, children }: { name: FactName; children: ComponentChildren }) {
  return (
    <div>
      <dt>{t(`review.facts.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Loss, reasons, what followed, and what it rests on. */
export function ReviewFacts({ item }: { item: ReviewItemView }) {
  const chosen = item.options.find((option) => option.chosen);
  const best = item.options.find((option) => option.best);
  const apart = best !== chosen;
  const basis = mergedBasis([...(best?.basis ?? []), ...(chosen?.basis ?? [])]);
  return (
    <dl class="detailFacts">
      {apart && (
        <Fact name="loss">
          <Loss item={item} />
        </Fact>
      )}
      {item.deaths !== undefined && (
        <Fact name="deaths">{t('review.deaths', { n: item.deaths.toFixed(1) })}</Fact>
      )}
      {item.crossed !== undefined && (
        <Fact name="crossed">
          {t('review.crossed', { list: item.crossed.join(t('form.separator')) })}
        </Fact>
      )}
      {item.judgement && (
        <Fact name="author">
          <AuthorWord judgement={item.judgement} bare />
          {item.differs !== undefined && <span class="differs">{item.differs}</span>}
        </Fact>
      )}
      {item.unclear !== undefined && <Fact name="unclear">{item.unclear}</Fact>}
      {item.indicators.length > 0 && (
        <Fact name="lostIn">
          {item.indicators.map(({ label, lost }) => (
            <span key={label} class="figurePair">
              {label} <b>{differenceText(-lost)}</b>
            </span>
          ))}
        </Fact>
      )}
      {chosen && chosen.why !== '' && <Fact name="why">{chosen.why}</Fact>}
      {apart && best && best.why !== '' && <Fact name="better">{best.why}</Fact>}
      {item.chain.length > 1 && (
        <Fact name="after">
          <Chain links={item.chain} />
        </Fact>
      )}
      {basis.length > 0 && <Fact name="basis">{basis.join('；')}</Fact>}
      {item.shut.length > 0 && (
        <Fact name="shut">
          {item.shut.map(({ text, reason }) => (
            <span key={text} class="shut">
              {text}（{reason}）
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Loss({ item }: { item: ReviewItemView }) {
  const { loss, error, futures, byAbility } = item;
  return (
    <>
      <b>
        {error < 0.05
          ? t('review.lossSure', { loss: loss.toFixed(1) })
          : t('review.loss', { loss: loss.toFixed(1), error: error.toFixed(1) })}
      </b>
      <span class="quietFigure">{t('review.futures', { n: futures })}</span>
      {byAbility.map(({ ability, label, lost }) => (
        <span key={ability} class="figurePair">
          {label} <b>{differenceText(-lost)}</b>
        </span>
      ))}
    </>
  );
}

const LINK: Readonly<Record<ChainLinkView['kind'], string>> = {
  choice: 'linkChoice',
  event: 'linkEvent',
  ending: 'linkEnding',
  people: 'linkPeople',
  points: 'linkPoints',
};

/** From the choice to the points, one step after the other. */
export function Chain({ links }: { links: readonly ChainLinkView[] }) {
  return (
    <ol class="chain">
      {links.map(({ kind, text }) => (
        <li key={text} class={LINK[kind]}>
          {text}
        </li>
      ))}
    </ol>
  );
}
