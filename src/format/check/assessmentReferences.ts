/** What indicators, red lines, verdict, endings, gauges and the exemplar refer to and add up to. */
import type { Indicator } from '../schema/assessment.ts';
import { abilities } from '../schema/common.ts';
import { own } from './own.ts';
import { allowedAt } from './places.ts';
import type { ReferenceCheck } from './reference.ts';

const outcomeLimit = 0.3;
const perAbility = 25;
/** Sums are told apart from their limits no finer than this. */
const tolerance = 1e-9;

function checkIndicator(check: ReferenceCheck, indicator: Indicator, pointer: string): void {
  check.basis(indicator.basis, `${pointer}/basis`);
  const { deadline } = indicator;
  if (!deadline) {
    if (indicator.quality === undefined) check.add('indicator.always', pointer);
    return;
  }
  const { mark, from, full, zero } = deadline;
  check.refer('mark', mark, `${pointer}/deadline/mark`);
  if (typeof from === 'string') check.refer('mark', from, `${pointer}/deadline/from`);
  if (zero < full) check.add('indicator.deadlineOrder', `${pointer}/deadline/zero`, full, zero);
}

const sumOf = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { points }) => sum + points, 0);

function checkPoints(check: ReferenceCheck): void {
  const { indicators } = check.scenario;
  const all = sumOf(indicators);
  const outcome = sumOf(indicators.filter(({ kind }) => kind === 'outcome'));
  if (outcome > outcomeLimit * all + tolerance)
    check.addAtKey('indicator.outcomeShare', '/indicators', outcome, all);
  for (const ability of abilities) {
    const points = sumOf(indicators.filter((indicator) => indicator.ability === ability));
    if (points > 0 && Math.abs(points - perAbility) > tolerance)
      check.addAtKey('indicator.abilityPoints', '/indicators', ability, points);
  }
}

export function checkIndicators(check: ReferenceCheck): void {
  const { indicators, redLines } = check.scenario;
  check.unique(indicators, '/indicators');
  for (const [index, indicator] of indicators.entries())
    checkIndicator(check, indicator, `/indicators/${index}`);
  checkPoints(check);
  check.unique(redLines, '/redLines');
  for (const [index, { caps, basis }] of redLines.entries()) {
    check.basis(basis, `/redLines/${index}/basis`);
    check.referAll('indicator', caps.indicators, `/redLines/${index}/caps/indicators`);
  }
}

export function checkEndings(check: ReferenceCheck): void {
  const { endings } = check.scenario;
  check.unique(endings, '/endings');
  const certain = endings.findIndex(({ when }) => when.trim() === 'true');
  for (const [index, { when, immediate }] of endings.entries()) {
    const pointer = `/endings/${index}`;
    const always = when.trim() === 'true';
    if (always && immediate) check.add('ending.atOnce', `${pointer}/immediate`);
    if (index === endings.length - 1 && !always)
      check.add('ending.notExhaustive', `${pointer}/when`);
    if (certain >= 0 && index > certain && !immediate)
      check.add('ending.neverReached', pointer, endings[certain]?.id ?? '');
  }
}

export function checkVerdict(check: ReferenceCheck): void {
  const { verdict, gauges } = check.scenario;
  check.unique(verdict, '/verdict');
  check.unique(gauges, '/gauges');
  for (const [index, { low, high }] of gauges.entries())
    if (low >= high) check.add('range.order', `/gauges/${index}/low`, low, high);
}

export function checkExemplar(check: ReferenceCheck): void {
  for (const [index, { order, places }] of check.scenario.exemplar.entries()) {
    const pointer = `/exemplar/${index}`;
    check.places(places, `${pointer}/places`);
    if (!check.refer('measure', order, `${pointer}/order`) || places === undefined) continue;
    if (own(check.scenario.measures, order)?.at === 'none')
      check.add('order.place', `${pointer}/places`, order, false);
    else if (Array.isArray(places)) allowedAt(check, order, places, `${pointer}/places`);
  }
}
