/**
 * 未及时下达的措施: an indicator lost points because a measure came late or never. The
 * moment is the first at which it was called for and possible.
 */
import type { CompiledMeasure, Program } from '../../engine/compile/program.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import type { DrillRecord } from '../../engine/record.ts';
import type { Score } from '../../engine/score.ts';
import type { World } from '../../engine/world.ts';
import type { Effect } from '../../format/schema/effect.ts';
import { composeFull } from '../players/compose.ts';
import { orderOf, placesOf } from '../players/exemplar.ts';
import type { Policy } from '../policy/policy.ts';
import { type Lived, type Moment, Watch } from './moments.ts';

/** Points of the final score that an indicator must have lost to be asked about. */
const worthAsking = 0.8;
const most = 10;

export interface Omission {
  indicators: string[];
  /** Any of these would have made the mark. */
  measures: CompiledMeasure[];
  /** Minutes between which it was called for. */
  from: number;
  until: number;
  lost: number;
}

function makesMark(effects: readonly Effect[], mark: string): boolean {
  return effects.some((effect) => {
    if ('mark' in effect) return effect.mark === mark;
    if ('do' in effect) return makesMark(effect.do, mark);
    if ('if' in effect) return makesMark(effect.then, mark) || makesMark(effect.else ?? [], mark);
    return false;
  });
}

function measuresFor(program: Program, mark: string): CompiledMeasure[] {
  return Object.values(program.measures).filter(
    ({ id, measure, form }) =>
      (form !== undefined && id === mark) ||
      makesMark([...measure.start, ...measure.arrive, ...measure.finish], mark),
  );
}

/** Indicators that a measure in time would have earned, those with the same measures together. */
export function omissionsOf(program: Program, world: World, score: Score): Omission[] {
  const all = score.indicators.reduce((sum, one) => sum + (one.applies ? one.points : 0), 0);
  const found = new Map<string, Omission>();
  program.scenario.indicators.forEach(({ id, deadline }, index) => {
    const scored = score.indicators[index];
    if (!deadline || !scored?.applies || all === 0) return;
    const lost = (100 * scored.points * (1 - scored.timeliness)) / all;
    const from =
      typeof deadline.from === 'number' ? deadline.from : (world.marks[deadline.from] ?? -1);
    const measures = measuresFor(program, deadline.mark);
    if (lost < worthAsking || from < 0 || measures.length === 0) return;
    const key = `${measures.map((one) => one.id).join(' ')} ${from}`;
    const before = found.get(key);
    found.set(key, {
      indicators: [...(before?.indicators ?? []), id],
      measures,
      from,
      until: Math.max(before?.until ?? 0, from + deadline.zero),
      lost: (before?.lost ?? 0) + lost,
    });
  });
  return [...found.values()].sort((a, b) => b.lost - a.lost).slice(0, most);
}

/** An order that would have been let through now, if any. */
function possibleOrder(watch: Watch, omission: Omission): DrillEventInput | undefined {
  for (const measure of omission.measures) {
    if (!watch.post.may(measure)) continue;
    const place = placesOf(measure).find((one) => watch.post.mayAt(measure, one));
    if (place !== undefined) return orderOf(measure, place, composeFull(watch.post, measure));
  }
  return undefined;
}

function ordersOf(record: DrillRecord, measures: ReadonlySet<string>, from: number) {
  return record.events.flatMap(({ minute, event }) =>
    event.type === 'ORDER' && measures.has(event.measure) && minute >= from
      ? [{ minute, event: event as DrillEventInput }]
      : [],
  );
}

function omissionMoment(
  watch: Watch,
  record: DrillRecord,
  omission: Omission,
  order: DrillEventInput,
  lived: Lived,
): Moment {
  const ids = omission.measures.map(({ id }) => id);
  const snapshot = watch.snapshot();
  const later = ordersOf(record, new Set(ids), snapshot.minute);
  const until = later[0]?.minute ?? Number.POSITIVE_INFINITY;
  return {
    ...snapshot,
    kind: 'measure',
    storyline: '',
    situation: '',
    entry: 0,
    measure: order.type === 'ORDER' ? order.measure : '',
    indicators: omission.indicators,
    alternatives: [
      { id: 'inTime', line: { first: [order] } },
      { id: 'asPlayed', line: { first: [], abstention: { measures: ids, until }, later } },
    ],
    chosen: 'asPlayed',
    lived,
  };
}

/** The first moment of each omission at which an order was possible. */
export function omissionMoments(
  program: Program,
  record: DrillRecord,
  policy: Policy,
  omissions: readonly Omission[],
  lived: Lived,
): Moment[] {
  const watch = new Watch(program, record.seed, policy);
  const waiting = new Set(omissions);
  const moments: Moment[] = [];
  watch.run(record, {
    after() {
      const { minute } = watch.drill.world.clock;
      for (const omission of waiting) {
        if (minute < omission.from) continue;
        const ids = new Set(omission.measures.map(({ id }) => id));
        const made =
          omission.measures.some(({ id }) => orderedSince(watch, id, omission.from)) ||
          // Given in this very minute: whatever was late, it was not the order.
          ordersOf(record, ids, minute)[0]?.minute === minute;
        const order = made || minute >= omission.until ? undefined : possibleOrder(watch, omission);
        if (order) moments.push(omissionMoment(watch, record, omission, order, lived));
        if (order || made || minute >= omission.until) waiting.delete(omission);
      }
    },
  });
  return moments;
}

/** It is on its way already: what was late was not the order. */
const orderedSince = (watch: Watch, measure: string, from: number): boolean =>
  watch.drill.world.tasks.some((task) => task.source === measure && task.ordered >= from);
