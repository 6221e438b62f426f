/** What the clock, chance, facts and variables declare and refer to. */
import type { Draw, Variable } from '../schema/assessment.ts';
import { own } from './own.ts';
import type { ReferenceCheck } from './reference.ts';

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar and, where there is one, a time of the day. */
function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = (daysIn[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
  return day >= 1 && day <= days && hour <= 23 && minute <= 59;
}

export function checkClock(check: ReferenceCheck): void {
  const { start, phases } = check.scenario.clock;
  if (!isDate(start)) check.add('clock.noSuchDate', '/clock/start', start);
  check.unique(phases, '/clock/phases');
  let before = 0;
  for (const [index, { until }] of phases.entries()) {
    if (until <= before)
      check.add('clock.phaseOrder', `/clock/phases/${index}/until`, until, before);
    before = until;
  }
}

export function checkSources(check: ReferenceCheck): void {
  const { sources, clock } = check.scenario;
  for (const [id, { inForce }] of Object.entries(sources)) {
    if (inForce === undefined) continue;
    if (!isDate(inForce)) check.add('clock.noSuchDate', `/sources/${id}/inForce`, inForce);
    else if (inForce > clock.start.slice(0, 10))
      check.add('source.notInForce', `/sources/${id}/inForce`, inForce);
  }
}

function checkDraw(check: ReferenceCheck, draw: Draw, pointer: string): void {
  check.refer('mark', draw.revealedBy, `${pointer}/revealedBy`);
  if ('between' in draw && draw.between[0] > draw.between[1])
    check.add('range.order', `${pointer}/between`, draw.between[0], draw.between[1]);
  if ('oneOf' in draw && new Set(draw.oneOf.map((value) => typeof value)).size > 1)
    check.add('draw.mixed', `${pointer}/oneOf`);
}

export function checkDraws(check: ReferenceCheck): void {
  for (const [id, draw] of Object.entries(check.scenario.draws))
    checkDraw(check, draw, `/draws/${id}`);
}

export function checkFacts(check: ReferenceCheck): void {
  for (const [id, fact] of Object.entries(check.scenario.facts)) {
    const pointer = `/facts/${id}`;
    check.refer('place', fact.verifyAt, `${pointer}/verifyAt`);
    if (fact.values && fact.type !== 'text') check.addAtKey('fact.values', `${pointer}/values`);
    if (fact.verifyBy === undefined) continue;
    if (!check.refer('measure', fact.verifyBy, `${pointer}/verifyBy`)) continue;
    const measure = own(check.scenario.measures, fact.verifyBy);
    if (measure?.at === 'place' && fact.verifyAt === undefined)
      check.add('fact.placeNeeded', `${pointer}/verifyBy`, fact.verifyBy);
  }
}

function checkVariable(check: ReferenceCheck, variable: Variable, pointer: string): void {
  const { initial, min, max } = variable;
  if (typeof initial === 'boolean') {
    for (const key of ['min', 'max', 'drift'] as const)
      if (variable[key] !== undefined)
        check.addAtKey('variable.notNumber', `${pointer}/${key}`, key);
  } else if (min !== undefined && max !== undefined && min > max)
    check.add('range.order', `${pointer}/min`, min, max);
  else if (initial < (min ?? initial) || initial > (max ?? initial))
    check.add('variable.outOfRange', `${pointer}/initial`, initial, min, max);
}

/** What `here` already has. */
const placeFields = ['id', 'population', 'vulnerable', 'homes', 'livestock', 'shelter'];

export function checkVariables(check: ReferenceCheck): void {
  const { variables, placeVariables } = check.scenario;
  for (const [id, variable] of Object.entries(variables))
    checkVariable(check, variable, `/variables/${id}`);
  for (const [id, variable] of Object.entries(placeVariables)) {
    const pointer = `/placeVariables/${id}`;
    checkVariable(check, variable, pointer);
    if (placeFields.includes(id)) check.addAtKey('reference.reserved', pointer, id);
    if (typeof variable.initial === 'number' && variable.drift !== undefined)
      check.addAtKey('variable.placeDrift', `${pointer}/drift`);
  }
}
