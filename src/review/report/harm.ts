/**
 * 人怎么样了: when and where people came to harm, read off a replay tick by tick; and what
 * the scenario's exemplar would have ordered by then that nobody had. Nothing is a cause
 * here: only minutes, places and counts.
 */

import type { Program } from '../../engine/compile/program.ts';
import { scoringOf } from '../../engine/compile/scoring.ts';
import { FlatDrill } from '../../engine/drivers/flat.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import { withHere } from '../../engine/frame.ts';
import type { DrillRecord } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import { CommandPost } from '../players/player.ts';
import { authorsPolicy } from '../policy/policy.ts';
import { PolicyPlayer } from '../policy/policyPlayer.ts';

/** One more came to harm. */
export interface HarmRise {
  minute: number;
  /** Index into the scenario's `people`. */
  people: number;
  place?: string;
  by: number;
}

/** An order that the exemplar gives at this minute, in the player's own drill. */
export interface CalledFor {
  minute: number;
  measure: string;
  /** Empty for a measure without a place. */
  place: string;
}

/** Harm at one place, while it went on. */
export interface HarmEpisode {
  from: number;
  to: number;
  place?: string;
  counts: { people: number; by: number }[];
}

export const orderKey = (measure: string, place: string): string => `${measure} ${place}`;

/** Looks at a drill after each tick and event. */
export class HarmWatch {
  readonly rises: HarmRise[] = [];
  readonly calledFor: CalledFor[] = [];
  /** When each measure was first ordered, by `orderKey`: by the player or by an effect. */
  readonly ordered = new Map<string, number>();
  private readonly program: Program;
  private readonly post: CommandPost;
  private readonly exemplar: PolicyPlayer;
  private readonly counted: {
    people: number;
    total: number;
    /** Below 0: harm already told at its place that the total does not show yet. */
    owed: number;
    places: Map<string, number>;
  }[];

  constructor(program: Program, drill: FlatDrill) {
    this.program = program;
    this.post = new CommandPost(drill);
    this.exemplar = new PolicyPlayer(program, authorsPolicy(program.scenario));
    this.counted = program.scenario.people.flatMap(({ harm }, people) => {
      if (!harm) return [];
      return [{ people, total: this.totalOf(people), owed: 0, places: this.byPlace(people) }];
    });
  }

  private totalOf(people: number): number {
    return Math.round(scoringOf(this.program).people[people]?.(this.post.frame()) ?? 0);
  }

  /** By place, as the author says: models and variables alike. Places with nobody are absent. */
  private byPlace(people: number): Map<string, number> {
    const found = new Map<string, number>();
    const count = scoringOf(this.program).peopleHere[people];
    if (!count) return found;
    const frame = this.post.frame();
    for (const place of Object.keys(this.program.scenario.map?.places ?? {})) {
      const here = Math.round(withHere(frame, place, () => count(frame)));
      if (here > 0) found.set(place, here);
    }
    return found;
  }

  /** Before an event is sent: an order satisfies the exemplar's rule. */
  before(event: DrillEventInput): void {
    this.exemplar.watch(this.post, event);
  }

  /** After a tick. */
  look(): void {
    const { minute } = this.post.world.clock;
    for (const one of this.counted) {
      const total = this.totalOf(one.people);
      const places = this.byPlace(one.people);
      let placed = 0;
      for (const [place, count] of places) {
        const by = count - (one.places.get(place) ?? 0);
        if (by <= 0) continue;
        placed += by;
        this.rises.push({ minute, people: one.people, place, by });
      }
      // A place may show it a tick before the total does, where that is a fact: not told twice.
      one.owed = Math.min(0, one.owed) + Math.max(0, total - one.total) - placed;
      if (one.owed > 0) this.rises.push({ minute, people: one.people, by: one.owed });
      one.total = total;
      one.places = places;
    }
    this.noteOrders(minute);
    this.lookForOrders(minute);
  }

  private noteOrders(minute: number): void {
    for (const [measure, { ordered, places }] of Object.entries(this.post.world.tallies)) {
      const given = [
        ['', ordered],
        ...Object.entries(places).map(([at, one]) => [at, one.ordered]),
      ];
      for (const [place, count] of given as [string, number][]) {
        const key = orderKey(measure, place);
        if (count > 0 && !this.ordered.has(key)) this.ordered.set(key, minute);
      }
    }
  }

  private lookForOrders(minute: number): void {
    for (;;) {
      const due = this.exemplar.orderOnly(this.post);
      if (due?.type !== 'ORDER') return;
      for (const place of due.places?.length ? due.places : [''])
        this.calledFor.push({ minute, measure: due.measure, place });
    }
  }
}

/** What a whole record says of it. */
export function harmOf(program: Program, record: Pick<DrillRecord, 'seed' | 'events' | 'until'>) {
  const drill = FlatDrill.start(program, record.seed);
  const watch = new HarmWatch(program, drill);
  const tickTo = (minute: number): void => {
    while (drill.world.clock.minute < minute && !drill.world.ended) {
      drill.send({ type: 'TICK' });
      watch.look();
    }
  };
  for (const { minute, event } of record.events) {
    tickTo(minute);
    watch.before(event as DrillEventInput);
    drill.send(event as DrillEventInput);
  }
  tickTo(record.until);
  return watch;
}

/** Minutes without further harm after which a place's next harm is another matter. */
const apart = 60;

/** Rises at one place in one stretch, in order of time. */
export function episodesOf(rises: readonly HarmRise[]): HarmEpisode[] {
  const episodes: HarmEpisode[] = [];
  for (const { minute, people, place, by } of rises) {
    const open = episodes.findLast((one) => one.place === place);
    const episode =
      open && minute - open.to <= apart
        ? open
        : { from: minute, to: minute, counts: [], ...(place === undefined ? {} : { place }) };
    if (episode !== open) episodes.push(episode);
    episode.to = minute;
    const count = episode.counts.find((one) => one.people === people);
    if (count) count.by += by;
    else episode.counts.push({ people, by });
  }
  for (const { counts } of episodes) counts.sort((a, b) => a.people - b.people);
  return episodes.sort((a, b) => a.from - b.from);
}

/** Injects so long before harm are told with it. */
const shortlyBefore = 45;

/** What came in shortly before, or while it went on: at the place itself, or urgent anywhere. */
export function injectsAround(
  program: Program,
  world: Pick<World, 'injected'>,
  episode: HarmEpisode,
): { id: string; label: string; minute: number; place?: string }[] {
  return program.scenario.injects
    .flatMap(({ id, label, report }) => {
      const minute = world.injected[id];
      if (minute === undefined || minute < episode.from - shortlyBefore || minute > episode.to)
        return [];
      const here = report?.place !== undefined && report.place === episode.place;
      if (!here && report?.urgency !== 'urgent') return [];
      return [
        { id, label, minute, ...(report?.place === undefined ? {} : { place: report.place }) },
      ];
    })
    .sort((a, b) => a.minute - b.minute)
    .slice(-4);
}

/** Orders that the exemplar gives at these places before a minute, and the record does not. */
export function notGiven(
  calledFor: readonly CalledFor[],
  record: Pick<DrillRecord, 'events'>,
  places: ReadonlySet<string>,
  before: number,
): CalledFor[] {
  const given = (one: CalledFor): boolean =>
    record.events.some(
      ({ minute, event }) =>
        event.type === 'ORDER' &&
        minute < before &&
        event.measure === one.measure &&
        (one.place === '' || event.places.includes(one.place)),
    );
  const seen = new Set<string>();
  return calledFor.filter((one) => {
    const key = orderKey(one.measure, one.place);
    if (one.minute >= before || !places.has(one.place) || seen.has(key) || given(one)) return false;
    seen.add(key);
    return true;
  });
}
