/** 总体评价, in sentences: every one is reckoned from the report's own figures. */
import { grades } from '../assess/grade.ts';
import type { Assessment } from '../assess/trial.ts';
import type { ReportAbility, ReportIndicator } from './abilities.ts';
import type { DrillReport } from './report.ts';
import { gradeWords, type ReportWords, reportWords } from './words.ts';

type Figures = Pick<
  DrillReport,
  | 'title'
  | 'finished'
  | 'ending'
  | 'score'
  | 'rating'
  | 'abilities'
  | 'decisions'
  | 'redLines'
  | 'verdict'
  | 'outcome'
  | 'team'
>;

export interface OverallSource {
  figures: Figures;
  orders: number;
  forms: number;
  assessments: readonly Assessment[];
  /** What was done at an assessed moment. */
  textOf(assessment: Assessment): string;
  time(minute: number): string;
}

/** Points by which a panel and the reckoning are far apart. */
const far = 5;

export function overallOf(source: OverallSource, words: ReportWords = reportWords): string[] {
  const { figures } = source;
  const { summary } = words;
  const { title, score, rating, ending, redLines, outcome } = figures;
  const people = outcome.filter(({ value }) => value > 0);
  return [
    [
      figures.finished
        ? summary.score(title, score, rating, words.ratings[rating], ending.title)
        : summary.unfinished(title, score),
      abilitySentence(figures.abilities, words),
    ].join(''),
    [
      summary.decisions(
        figures.decisions.length,
        figures.decisions.filter(({ chosen }) => chosen === undefined).length,
      ),
      summary.orders(source.orders, source.forms),
      ...reviewSentences(source, words),
    ].join(''),
    [
      people.length > 0
        ? summary.harm(people.map(({ label, value }) => words.people(label, value)).join('，'))
        : '',
      redLines.length === 0
        ? summary.noRedLines
        : summary.redLines(redLines.map(({ label }) => `“${label}”`)),
      verdictSentence(figures, words),
      panelSentence(figures, words),
    ].join(''),
  ].filter((text) => text !== '');
}

function abilitySentence(abilities: readonly ReportAbility[], words: ReportWords): string {
  const { summary } = words;
  const sorted = [...abilities].sort((a, b) => b.earned - a.earned);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst || best === worst) return '';
  const said = ({ ability, earned, points }: ReportAbility): string =>
    summary.abilityOf(words.abilities[ability], earned, points);
  return best.earned === worst.earned
    ? summary.even(best.earned.toFixed(1))
    : summary.abilities(said(best), said(worst));
}

function reviewSentences(source: OverallSource, { summary }: ReportWords): string[] {
  const { assessments, textOf, time } = source;
  if (assessments.length === 0) return [];
  const counts = grades.flatMap((grade) => {
    const count = assessments.filter((one) => one.grade === grade).length;
    return count === 0 ? [] : [summary.gradeCount(gradeWords[grade], count)];
  });
  const worst = assessments
    .filter(({ grade }) => grade === 'mistake' || grade === 'blunder' || grade === 'inaccuracy')
    .sort((a, b) => b.loss - a.loss)[0];
  return [
    summary.graded(assessments.length, counts.join('、')),
    ...(worst ? [summary.worst(time(worst.minute), textOf(worst), worst.loss)] : []),
  ];
}

function verdictSentence({ verdict }: Figures, { summary }: ReportWords): string {
  const sorted = [...verdict].sort((a, b) => b.satisfaction - a.satisfaction);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst) return '';
  return best === worst
    ? summary.verdictOne(best.label, best.satisfaction)
    : summary.verdict(best.label, best.satisfaction, worst.label, worst.satisfaction);
}

function panelSentence({ team, abilities }: Figures, words: ReportWords): string {
  if (team.length === 0) return '';
  const apart = abilities.flatMap(({ ability, panel }) =>
    panel && Math.abs(panel.difference) >= far
      ? [`${words.abilities[ability]} ${words.difference(panel.difference)}`]
      : [],
  );
  return words.summary.panel(team.length, apart.join('、'));
}

const strong = 0.9;
const mostTold = 4;

/** A few sentences an ability: what earned nearly all, what lost most, what a red line took. */
export function analysisOf(one: ReportAbility, words: ReportWords = reportWords): string {
  const { analysis } = words;
  const name = words.abilities[one.ability];
  const head = analysis.head(name, one.earned, one.points, one.rating, words.ratings[one.rating]);
  const counted = one.indicators.filter(({ applies }) => applies);
  if (counted.length === 0) return head + analysis.none;
  const well = counted
    .filter(({ earned, points }) => earned >= strong * points)
    .sort((a, b) => b.points - a.points)
    .slice(0, mostTold);
  const taken = counted.filter(({ cappedBy }) => cappedBy !== undefined);
  const ill = counted
    .filter((each) => each.earned < strong * each.points && each.cappedBy === undefined)
    .sort((a, b) => b.points - b.earned - (a.points - a.earned))
    .slice(0, mostTold);
  const told = ({ label, earned, points, evidence }: ReportIndicator): string =>
    analysis.indicator(label, earned, points, evidence);
  return [
    head,
    well.length > 0 ? analysis.well(well.map(({ label }) => label)) : '',
    ill.length > 0 ? analysis.ill(ill.map(told)) : '',
    taken.length > 0 ? analysis.capped(taken.map(({ label }) => label)) : '',
  ].join('');
}
