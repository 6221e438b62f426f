/**
 * A record, to be looked at in any minute: replayed once in slices, with a snapshot about
 * every half hour, so that going to a minute replays half an hour at most.
 */
import type { Program } from '../../engine/compile/program.ts';
import { FlatDrill } from '../../engine/drivers/flat.ts';
import type { DrillEventInput } from '../../engine/events.ts';
import type { DrillRecord, RecordedEvent } from '../../engine/record.ts';
import { openDecision } from '../../engine/rules/refusal.ts';
import { copyWorld } from '../../engine/sections.ts';
import type { World } from '../../engine/world.ts';
import { HarmWatch } from '../../review/report/harm.ts';
import type { DecisionView } from '../../view/model.ts';
import { contextOf } from '../../view/present/context.ts';
import { presentDecisions } from '../../view/present/decisions.ts';
import { readGauges } from '../../view/present/drill.ts';
import type { GaugeReading } from '../../view/present/session.ts';

interface Snapshot {
  world: World;
  /** Events of the record that had been sent. */
  sent: number;
}

/** Minutes between snapshots. */
const spacing = 30;

export class Replayer {
  readonly program: Program;
  readonly record: DrillRecord;
  /** By gauge, one reading a tick. */
  readonly readings: Record<string, GaugeReading[]> = {};
  /** Decisions as they were asked, by "storyline.entry": as last seen before the answer. */
  readonly asked = new Map<string, DecisionView>();
  readonly ticks: number[] = [];
  private readonly drill: FlatDrill;
  private readonly snapshots: Snapshot[] = [];
  /** Harm as it came, and what was called for by then. */
  readonly seen: HarmWatch;
  private sent = 0;

  constructor(program: Program, record: DrillRecord) {
    this.program = program;
    this.record = record;
    this.drill = FlatDrill.start(program, record.seed);
    this.seen = new HarmWatch(program, this.drill);
  }

  get world(): World {
    return this.drill.world;
  }

  /** Replays the whole record; every `next` is one tick or event. */
  *build(): Generator<void, void> {
    this.note();
    for (const entry of this.record.events) {
      yield* this.tickTo(entry.minute);
      this.send(entry);
      this.sent += 1;
      yield;
    }
    yield* this.tickTo(this.record.until);
    this.keep();
  }

  private *tickTo(minute: number): Generator<void, void> {
    while (this.world.clock.minute < minute && !this.world.ended) {
      this.drill.send({ type: 'TICK' });
      this.note();
      this.seen.look();
      yield;
    }
  }

  private send({ event }: RecordedEvent): void {
    // Options may have come and gone since the question was put.
    if (event.type === 'CHOOSE') this.noteDecisions(true);
    this.seen.before(event as DrillEventInput);
    this.drill.send(event as DrillEventInput);
    this.noteDecisions(false);
  }

  private keep(): void {
    this.snapshots.push({ world: copyWorld(this.world), sent: this.sent });
  }

  private note(): void {
    const { minute } = this.world.clock;
    this.ticks.push(minute);
    const last = this.snapshots[this.snapshots.length - 1];
    if (!last || minute - last.world.clock.minute >= spacing) this.keep();
    for (const [gauge, value] of Object.entries(readGauges(this.program, this.world))) {
      this.readings[gauge] ??= [];
      this.readings[gauge].push({ minute, value });
    }
    this.noteDecisions(false);
  }

  private noteDecisions(again: boolean): void {
    const frame = this.drill.frame();
    const open = this.program.storylines.filter(({ id }) => openDecision(frame, id));
    const fresh = open.some(({ id }) => !this.asked.has(`${id}.${this.world.at[id]?.entry ?? 0}`));
    if (!fresh && !(again && open.length > 0)) return;
    for (const decision of presentDecisions(contextOf(this.program, this.world)))
      this.asked.set(`${decision.storyline}.${decision.entry}`, decision);
  }

  /** The world at a minute: after all that happened in it. A world of the caller's own. */
  at(minute: number): World {
    const from = this.snapshots.findLast(({ world }) => world.clock.minute <= minute);
    if (!from) return this.world;
    const drill = FlatDrill.within(this.drill.instance, copyWorld(from.world));
    const tickTo = (until: number): void => {
      while (drill.world.clock.minute < until && !drill.world.ended) drill.send({ type: 'TICK' });
    };
    for (const entry of this.record.events.slice(from.sent)) {
      if (entry.minute > minute) break;
      tickTo(entry.minute);
      drill.send(entry.event as DrillEventInput);
    }
    tickTo(minute);
    return drill.world;
  }
}

/** Runs a build to its end, leaving the page its time. */
export async function inSlices(work: Generator<void, void>, milliseconds = 12): Promise<void> {
  for (;;) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) if (work.next().done) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The gauges of a whole record, for a result that was not just played. */
export function gaugesOf(program: Program, record: DrillRecord): Pick<Replayer, 'readings'> {
  const replayer = new Replayer(program, record);
  const work = replayer.build();
  while (!work.next().done);
  return { readings: replayer.readings };
}
