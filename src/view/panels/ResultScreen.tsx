import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ResultIntent, Send } from '../intents.ts';
import type { ResultView } from '../model.ts';
import { t } from '../text/index.ts';
import { GroupTally } from './class/GroupTally.tsx';
import { Icon } from './Icon.tsx';
import { ResultAbilities } from './ResultAbilities.tsx';
import { ResultAside } from './ResultAside.tsx';
import { ResultDecisions } from './ResultDecisions.tsx';
import { ResultEnding, ResultGauges } from './ResultEnding.tsx';
import { ResultStatements } from './ResultStatements.tsx';
import { CheckSheet } from './report/CheckSheet.tsx';
import { ExaminationFacts } from './report/ExaminationFacts.tsx';
import { Wordmark } from './Wordmark.tsx';
import './styles.ts';

export interface ResultScreenProps {
  view: ResultView;
  send: Send<ResultIntent>;
  /** Buttons that the page adds: remarks, reports. */
  tools?: ComponentChildren;
}

const SECTIONS = ['ending', 'decisions', 'abilities', 'statements', 'gauges'] as const;

/** What came of it, and why it was judged so. */
export function ResultScreen({ view, send, tools }: ResultScreenProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const show = (section: string) => {
    const found = scroller.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
    found?.scrollIntoView({ block: 'start' });
    found?.focus({ preventScroll: true });
  };
  const length =
    view.minutes % 60 === 0
      ? t('result.hours', { n: view.minutes / 60 })
      : t('result.minutes', { n: view.minutes });
  return (
    <div class="page day result">
      <header class="top">
        <span class="brand">
          <Wordmark />
        </span>
        <div class="scenario">
          <h1>{view.title}</h1>
          <p>{t('result.subtitle', { mode: t(`mode.${view.mode}.long`), hours: length })}</p>
        </div>
        <nav class="sectionNav" aria-label={t('result.sectionsLabel')}>
          {SECTIONS.map((section) => (
            <button key={section} type="button" onClick={() => show(section)}>
              {t(`result.sections.${section}`)}
            </button>
          ))}
        </nav>
        <div class="resultButtons">
          {tools}
          <button type="button" class="button" onClick={() => send({ kind: 'library' })}>
            <Icon name="arrow-left" />
            {t('result.library')}
          </button>
          <button type="button" class="button" onClick={() => send({ kind: 'saveRecord' })}>
            <Icon name="download" />
            {t('result.save')}
          </button>
          <button type="button" class="button" onClick={() => send({ kind: 'again' })}>
            <Icon name="refresh" />
            {t('result.again')}
          </button>
          <button type="button" class="button primary" onClick={() => send({ kind: 'review' })}>
            <Icon name="history" />
            {t('review.open')}
          </button>
        </div>
      </header>
      <section class="resultBody" aria-label={t('result.region')}>
        <ResultAside view={view} />
        <div class="resultSections" ref={scroller}>
          <CheckSheet view={view} send={send} />
          <ExaminationFacts view={view} />
          <ResultEnding view={view} />
          <ResultDecisions decisions={view.decisions} />
          {view.tally && (
            <section class="resultTally">
              <h2>{t('tally.title')}</h2>
              <GroupTally tally={view.tally} />
            </section>
          )}
          <ResultAbilities abilities={view.abilities} />
          <ResultStatements statements={view.statements} />
          <ResultGauges view={view} />
          <p class="seedLine">
            {t('result.seed', { seed: view.seed })}
            {t('common.dot')}
            {t('result.hash', { hash: view.hash.slice(0, 12) })}
          </p>
        </div>
      </section>
    </div>
  );
}
