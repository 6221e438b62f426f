/**
 * Why an event is not allowed now. This one function *is* the guard: what it lets
 * pass happens, what it refuses changes nothing.
 */
import type { CompiledMeasure, CompiledOption, CompiledSituation } from '../compile/program.ts';
import type { ChooseEvent, DrillEvent, InjectEvent, OrderEvent, RecallEvent } from '../events.ts';
import { type Frame, withHere } from '../frame.ts';
import { deskBacklog, deskLimit } from './desk.ts';
import { type Amounts, amountsOf, shortOf, together } from './resources.ts';
import { planWay } from './travel.ts';

export type Refusal =
  | { code: 'ended' }
  | { code: 'notOpen' }
  | { code: 'unknownOption'; option: string }
  | { code: 'unknownMeasure'; measure: string }
  /** The author's reason, as a template at `pointer`; its values are computed when shown. */
  | { code: 'locked'; pointer: string; place: string }
  | { code: 'shortOf'; resource: string; need: number; free: number }
  | { code: 'deskFull'; minutes: number }
  | { code: 'badPlace'; place: string }
  | { code: 'placeNeeded' }
  | { code: 'atDesk'; place: string }
  | { code: 'alreadyDone'; place: string }
  | { code: 'alreadyUnderWay'; place: string }
  | { code: 'limit'; limit: number }
  | { code: 'noWay'; place: string }
  | { code: 'formNeeded' }
  | { code: 'formEmpty' }
  | { code: 'formUnknown'; item: string }
  | { code: 'unknownTask'; task: number }
  | { code: 'notRecallable' }
  | { code: 'unknownInject'; id: string }
  | { code: 'alreadyInjected'; id: string }
  | { code: 'emptyInject' }
  | { code: 'unknownTarget'; target: string };

/** Events come from outside: `constructor` and its like are no names of ours. */
const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export function refusal(frame: Frame, event: DrillEvent): Refusal | undefined {
  if (frame.world.ended) return event.type === 'NOTE' ? undefined : { code: 'ended' };
  switch (event.type) {
    case 'TICK':
    case 'NOTE':
      return undefined;
    case 'CHOOSE':
      return refuseChoice(frame, event);
    case 'ORDER':
      return refuseOrder(frame, event);
    case 'RECALL':
      return refuseRecall(frame, event);
    case 'INJECT':
      return refuseInject(frame, event);
  }
}

/** The situation whose decision stands open in a storyline, if any. */
export function openDecision(frame: Frame, storyline: string): CompiledSituation | undefined {
  const position = own(frame.world.at, storyline);
  if (!position || position.closed) return undefined;
  const situation = frame.instance.program.storyline[storyline]?.situations[position.situation];
  return situation && situation.within > 0 ? situation : undefined;
}

function refuseChoice(frame: Frame, event: ChooseEvent): Refusal | undefined {
  const situation = openDecision(frame, event.storyline);
  const position = frame.world.at[event.storyline];
  if (!situation || situation.id !== event.situation || position?.entry !== event.entry)
    return { code: 'notOpen' };
  for (const option of situation.options) {
    if (option.id === event.option) return refuseOption(frame, option);
  }
  return { code: 'unknownOption', option: event.option };
}

export function refuseOption(frame: Frame, option: CompiledOption): Refusal | undefined {
  if (option.when && !option.when(frame)) {
    return {
      code: 'locked',
      pointer: `${option.pointer}/locked`,
      place: option.option.place ?? '',
    };
  }
  if (option.needs.length === 0) return undefined;
  const lacking = shortOf(frame.world, amountsOf(frame, option.needs));
  return lacking && { code: 'shortOf', ...lacking };
}

function refuseOrder(frame: Frame, event: OrderEvent): Refusal | undefined {
  const measure = own(frame.instance.program.measures, event.measure);
  if (!measure) return { code: 'unknownMeasure', measure: event.measure };
  const places = measure.measure.at === 'none' ? [''] : [...new Set(event.places)];
  if (places.length === 0) return { code: 'placeNeeded' };
  const general = refuseMeasure(frame, measure) ?? refuseForm(frame, measure, event);
  if (general) return general;
  for (const place of places) {
    const reason = refuseMeasureAt(frame, measure, place);
    if (reason) return reason;
  }
  return refuseTogether(frame, measure, places);
}

/** Reasons that hold wherever it is ordered. */
export function refuseMeasure(frame: Frame, measure: CompiledMeasure): Refusal | undefined {
  const backlog = deskBacklog(frame);
  if (measure.measure.desk > 0 && backlog > deskLimit)
    return { code: 'deskFull', minutes: backlog };
  const limit = measure.measure.limit;
  const ordered = frame.world.tallies[measure.id]?.ordered ?? 0;
  return limit !== undefined && ordered >= limit ? { code: 'limit', limit } : undefined;
}

/** It is being done there, or was done and cannot be done twice. */
function refuseAgain(frame: Frame, measure: CompiledMeasure, place: string): Refusal | undefined {
  const underWay = frame.world.tasks.find(
    (task) => task.source === measure.id && task.place === place && task.stage !== 'returning',
  );
  if (underWay) return { code: underWay.stage === 'desk' ? 'atDesk' : 'alreadyUnderWay', place };
  const ordered = frame.world.tallies[measure.id]?.places[place]?.ordered ?? 0;
  return measure.measure.oncePerPlace && ordered > 0 ? { code: 'alreadyDone', place } : undefined;
}

/** Reasons that hold at this place (`''` for a measure without one). */
export function refuseMeasureAt(
  frame: Frame,
  measure: CompiledMeasure,
  place: string,
): Refusal | undefined {
  if (place !== '' && !measure.places.includes(place)) return { code: 'badPlace', place };
  if (place !== '') {
    const again = refuseAgain(frame, measure, place);
    if (again) return again;
  }
  return withHere(frame, place, () => {
    if (measure.when && !measure.when(frame))
      return { code: 'locked', pointer: `${measure.pointer}/locked`, place } as const;
    const lacking = shortOf(frame.world, needsAndUses(frame, measure));
    if (lacking) return { code: 'shortOf', ...lacking } as const;
    return refuseWay(frame, measure, place);
  });
}

function refuseWay(frame: Frame, measure: CompiledMeasure, place: string): Refusal | undefined {
  const { travel } = measure.measure;
  const base = frame.instance.program.scenario.map?.base;
  if (travel === 'none' || place === '' || base === undefined) return undefined;
  return planWay(frame, base, place, travel) ? undefined : { code: 'noWay', place };
}

const needsAndUses = (frame: Frame, measure: CompiledMeasure): Amounts =>
  together(amountsOf(frame, measure.needs), amountsOf(frame, measure.consumes));

/** Several places at once need several crews. */
function refuseTogether(
  frame: Frame,
  measure: CompiledMeasure,
  places: readonly string[],
): Refusal | undefined {
  let total: Amounts = {};
  for (const place of places)
    total = together(
      total,
      withHere(frame, place, () => needsAndUses(frame, measure)),
    );
  const lacking = shortOf(frame.world, total);
  if (lacking) return { code: 'shortOf', ...lacking };
  const limit = measure.measure.limit;
  const ordered = frame.world.tallies[measure.id]?.ordered ?? 0;
  return limit !== undefined && ordered + places.length > limit
    ? { code: 'limit', limit }
    : undefined;
}

function refuseForm(
  frame: Frame,
  measure: CompiledMeasure,
  event: OrderEvent,
): Refusal | undefined {
  const form = measure.measure.form;
  if (!form) return event.with ? { code: 'formUnknown', item: 'with' } : undefined;
  const composed = event.with;
  if (!composed) return { code: 'formNeeded' };
  if (composed.channels.length === 0) return { code: 'formEmpty' };
  const facts = form.facts.map(({ fact }) => fact);
  const checks: [readonly string[], readonly string[]][] = [
    [composed.channels, form.channels.map(({ id }) => id)],
    [Object.keys(composed.facts), facts],
    [composed.unknown, facts],
    [composed.advice, form.advice.map(({ id }) => id)],
    [composed.audience === '' ? [] : [composed.audience], form.audiences.map(({ id }) => id)],
    [composed.tone === '' ? [] : [composed.tone], form.tones.map(({ id }) => id)],
  ];
  for (const [given, allowed] of checks) {
    const stray = given.find((item) => !allowed.includes(item));
    if (stray !== undefined) return { code: 'formUnknown', item: stray };
  }
  if (composed.next !== 0 && !form.next.includes(composed.next))
    return { code: 'formUnknown', item: 'next' };
  return refuseValues(frame, composed.facts);
}

const typeNames = { boolean: 'boolean', number: 'number', text: 'string' } as const;

function refuseValues(frame: Frame, facts: Readonly<Record<string, unknown>>): Refusal | undefined {
  for (const fact of Object.keys(facts)) {
    const declared = frame.instance.program.scenario.facts[fact];
    const value = facts[fact];
    const fits =
      declared &&
      typeof value === typeNames[declared.type] &&
      !(typeof value === 'number' && !Number.isFinite(value));
    if (!fits) return { code: 'formUnknown', item: fact };
  }
  return undefined;
}

function refuseRecall(frame: Frame, event: RecallEvent): Refusal | undefined {
  const task = frame.world.tasks.find(({ id }) => id === event.task);
  if (!task) return { code: 'unknownTask', task: event.task };
  return task.kind === 'option' || task.stage === 'returning'
    ? { code: 'notRecallable' }
    : undefined;
}

function refuseInject(frame: Frame, event: InjectEvent): Refusal | undefined {
  const { program } = frame.instance;
  const deltas = Object.keys(event.deltas ?? {});
  if (event.id === undefined && !event.report && deltas.length === 0)
    return { code: 'emptyInject' };
  if (event.id !== undefined) {
    if (!program.injects.some(({ id }) => id === event.id))
      return { code: 'unknownInject', id: event.id };
    if (frame.world.injected[event.id] !== undefined)
      return { code: 'alreadyInjected', id: event.id };
  }
  for (const target of deltas) {
    const [root, name, ...rest] = target.split('.');
    const known =
      root === 'variables'
        ? frame.world.variables
        : root === 'resources'
          ? frame.world.resources
          : {};
    const number =
      rest.length === 0 &&
      name !== undefined &&
      Object.hasOwn(known, name) &&
      typeof known[name] === 'number';
    if (!number) return { code: 'unknownTarget', target };
  }
  return refuseTyped(frame, event);
}

function refuseTyped(frame: Frame, event: InjectEvent): Refusal | undefined {
  const report = event.report;
  if (!report) return undefined;
  const { facts, map } = frame.instance.program.scenario;
  const stray = Object.keys(report.claims).find((fact) => !Object.hasOwn(facts, fact));
  if (stray !== undefined) return { code: 'unknownTarget', target: stray };
  if (report.place !== undefined && !own(map?.places ?? {}, report.place))
    return { code: 'badPlace', place: report.place };
  return refuseValues(frame, report.claims);
}
