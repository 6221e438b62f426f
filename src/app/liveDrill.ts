/** 一场演练: the machine, its record, its clock and its storage, for the screens. */
import { phaseAt, tickLength } from '../engine/clock.ts';
import type { Program } from '../engine/compile/program.ts';
import type { Drill } from '../engine/drivers/driver.ts';
import { machineDrill } from '../engine/drivers/machine.ts';
import { type DrillEventInput, drillEvent } from '../engine/events.ts';
import type { Frame } from '../engine/frame.ts';
import { type DrillRecord, replayEvents, sealRecord, tickTo } from '../engine/record.ts';
import { openDecision } from '../engine/rules/refusal.ts';
import type { DrillIntent } from '../view/intents.ts';
import type { DrillView, Mode } from '../view/model.ts';
import { contextOf } from '../view/present/context.ts';
import { presentReasons } from '../view/present/decisions.ts';
import { presentDrill, readGauges } from '../view/present/drill.ts';
import { presentMeasures } from '../view/present/measures.ts';
import type { GaugeReading, Session } from '../view/present/session.ts';
import { ClassDesk, noteEvent } from './classDesk.ts';
import { measured } from './measure.ts';
import { SessionClock } from './sessionClock.ts';
import type { Store } from './storage.ts';

export interface LiveDrillEvents {
  /** Something that the screen shows has changed. */
  changed(): void;
  /** Scenario minute with fractions, every frame while time runs. */
  time(minute: number): void;
  ended(): void;
}

const speeds = [1, 2, 4] as const;
/** A busy machine may stand still for less. Seconds. */
const shortestInterruption = 5;

export class LiveDrill {
  readonly id: string;
  readonly program: Program;
  private readonly drill: Drill;
  private readonly store: Store;
  private readonly events: LiveDrillEvents;
  private readonly clock: SessionClock;
  private readonly pace: number;
  /** In class mode only. */
  private readonly desk: ClassDesk | undefined;
  private readonly readings: Record<string, GaugeReading[]> = {};
  private record: DrillRecord;
  private session: Session;

  constructor(parts: {
    id: string;
    program: Program;
    record: DrillRecord;
    store: Store;
    events: LiveDrillEvents;
    /** Multiplies all speeds; for tests and demonstrations. */
    pace: number;
  }) {
    this.id = parts.id;
    this.program = parts.program;
    this.record = parts.record;
    this.store = parts.store;
    this.events = parts.events;
    this.pace = parts.pace;
    this.drill = machineDrill(parts.program, parts.record.seed);
    this.session = {
      mode: parts.record.mode,
      paused: false,
      speed: 1,
      speeds,
      readings: this.readings,
    };
    this.clock = new SessionClock({
      secondsPerTick: () => this.secondsPerTick(),
      tick: () => measured('tick', () => this.tick()),
      frame: (share) => this.events.time(this.minuteAt(share)),
      slept: (seconds) => this.interrupted(seconds),
    });
    this.catchUp();
    if (this.mode === 'class')
      this.desk = new ClassDesk({
        program: this.program,
        world: () => this.world,
        send: (event) => this.send(event),
      });
  }

  get world() {
    return this.drill.world;
  }

  get mode(): Mode {
    return this.record.mode;
  }

  /** Replays what the record holds, noting the gauges on the way. */
  private catchUp(): void {
    this.note();
    for (const [index, entry] of this.record.events.entries()) {
      this.replayTo(entry.minute);
      const problem = replayEvents(this.drill, [entry], entry.minute);
      if (problem) {
        this.record = { ...this.record, events: this.record.events.slice(0, index) };
        break;
      }
    }
    this.replayTo(this.record.until);
    this.holdForDecision();
  }

  private replayTo(minute: number): void {
    while (this.world.clock.minute < minute && !this.world.ended) {
      tickTo(this.drill, this.world.clock.minute + 1);
      this.note();
    }
  }

  private note(): void {
    const { minute } = this.world.clock;
    for (const [gauge, value] of Object.entries(readGauges(this.program, this.world))) {
      this.readings[gauge] ??= [];
      const list = this.readings[gauge];
      if (list[list.length - 1]?.minute !== minute) list.push({ minute, value });
    }
  }

  /** A class begins when its instructor says so; an examination never waits. */
  start(paused: boolean): void {
    const { mode } = this;
    const stands = mode === 'class' || (paused && mode !== 'examination');
    this.session = { ...this.session, paused: stands };
    this.clock.start();
    this.events.changed();
  }

  stop(): void {
    this.clock.stop();
  }

  /** 考核中断: the page was away so long, in seconds. It is noted, not made up for. */
  interrupted(seconds: number): void {
    if (this.mode !== 'examination' || this.world.ended || seconds < shortestInterruption) return;
    const event = noteEvent({ kind: 'interrupted', seconds: Math.round(seconds) });
    if (event) this.send(event);
  }

  private secondsPerTick(): number | undefined {
    if (this.session.paused || this.session.held || this.world.ended) return undefined;
    const phase = phaseAt(this.program.clock, this.world.clock.minute).id;
    const seconds =
      this.program.scenario.clock.phases.find(({ id }) => id === phase)?.secondsPerTick ?? 2;
    return seconds / (this.session.speed * this.pace);
  }

  private minuteAt(share: number): number {
    const { minute } = this.world.clock;
    return minute + share * tickLength(this.program.clock, minute);
  }

  private tick(): void {
    this.drill.send({ type: 'TICK' });
    this.note();
    this.saveProgress();
    this.holdForDecision();
    if (this.world.ended) this.finish();
    this.events.changed();
  }

  private frame(): Frame {
    return contextOf(this.program, this.world).frame;
  }

  /** Learning mode: the clock stops while a decision stands open. */
  private holdForDecision(): void {
    const { held: _, ...rest } = this.session;
    const open = this.program.storylines.some(({ id }) => openDecision(this.frame(), id));
    const hold = this.world.ended
      ? 'ended'
      : this.mode === 'learning' && (open || rest.feedback)
        ? 'decision'
        : undefined;
    this.session = hold === undefined ? rest : { ...rest, held: hold };
    if (this.desk?.look()) this.session = { ...this.session, paused: true };
  }

  private finish(): void {
    this.clock.stop();
    this.record = sealRecord(this.record, this.program, this.world);
    this.events.ended();
  }

  private send(input: DrillEventInput): boolean {
    const refused = this.drill.send(input);
    const { refusal: _, ...rest } = this.session;
    this.session = refused
      ? { ...rest, refusal: contextOf(this.program, this.world).refusal(refused) }
      : rest;
    if (refused) return false;
    const entry = { minute: this.world.clock.minute, event: drillEvent.parse(input) };
    this.record = { ...this.record, events: [...this.record.events, entry] };
    void this.store.append(this.id, this.record.events.length - 1, entry);
    this.saveProgress();
    if (this.world.ended) this.finish();
    return true;
  }

  private saveProgress(): void {
    const { minute } = this.world.clock;
    void this.store.progress({
      drill: this.id,
      until: minute,
      savedAt: new Date().toISOString(),
      time: contextOf(this.program, this.world).time(minute),
      share: minute / this.program.clock.end,
    });
  }

  handle(intent: DrillIntent): void {
    switch (intent.kind) {
      case 'choose':
        this.choose(intent);
        break;
      case 'order':
        this.order(intent);
        break;
      case 'recall':
        this.send({ type: 'RECALL', task: intent.task });
        break;
      case 'note':
        this.send({ type: 'NOTE', text: intent.text });
        break;
      case 'roster':
      case 'vote':
      case 'hands':
      case 'reveal':
      case 'onward':
      case 'inject':
      case 'remark':
      case 'withdraw':
      case 'panel':
        if (this.desk?.handle(intent)) this.session = { ...this.session, paused: false };
        break;
      default:
        this.adjust(intent);
    }
    this.holdForDecision();
    this.events.changed();
  }

  private choose(intent: Extract<DrillIntent, { kind: 'choose' }>): void {
    const { storyline, situation, entry, option } = intent;
    this.desk?.flush();
    if (!this.send({ type: 'CHOOSE', storyline, situation, entry, option })) return;
    const note = intent.note?.trim() ?? '';
    if (note !== '') this.send({ type: 'NOTE', text: note.slice(0, 200) });
    const last = this.world.decisions[this.world.decisions.length - 1];
    if (this.mode !== 'learning' || !last) return;
    const feedback = presentReasons(contextOf(this.program, this.world), last);
    if (feedback) this.session = { ...this.session, feedback };
  }

  private order(intent: Extract<DrillIntent, { kind: 'order' }>): void {
    const answer = intent.with;
    this.send({
      type: 'ORDER',
      measure: intent.measure,
      places: intent.places,
      ...(answer
        ? {
            with: {
              ...answer,
              audience: answer.audience ?? '',
              next: answer.next ?? 0,
              tone: answer.tone ?? '',
            },
          }
        : {}),
    });
    const { preview: _, previewPath: __, ...rest } = this.session;
    this.session = rest;
  }

  private adjust(intent: DrillIntent): void {
    const { session } = this;
    if (this.mode === 'examination' && (intent.kind === 'pause' || intent.kind === 'step')) return;
    if (/^(resume|speed|step)$/.test(intent.kind)) this.desk?.flush();
    if (intent.kind === 'pause') this.session = { ...session, paused: true };
    else if (intent.kind === 'resume') this.session = { ...session, paused: false };
    else if (intent.kind === 'speed')
      this.session = { ...session, speed: intent.speed, paused: false };
    else if (intent.kind === 'step') {
      if (session.paused && !session.held) this.tick();
    } else if (intent.kind === 'select') {
      const { selected: _, previewPath: __, refusal: ___, ...rest } = session;
      this.session = intent.place === undefined ? rest : { ...rest, selected: intent.place };
    } else if (intent.kind === 'layer') this.session = { ...session, layer: intent.layer };
    else if (intent.kind === 'preview') this.preview(intent);
    else if (intent.kind === 'dismissFeedback') {
      const { feedback: _, ...rest } = session;
      this.session = rest;
    }
  }

  private preview(intent: Extract<DrillIntent, { kind: 'preview' }>): void {
    const { previewPath: _, ...rest } = this.session;
    const measures = presentMeasures(contextOf(this.program, this.world));
    const route = measures
      .find(({ id }) => id === intent.measure)
      ?.places.find(({ place }) => place === intent.place)?.route;
    this.session = route === undefined ? rest : { ...rest, previewPath: route };
  }

  view(): DrillView {
    const view = presentDrill(this.program, this.world, this.session);
    return this.desk ? { ...view, classroom: this.desk.view(view.decisions) } : view;
  }

  /** The record as it stands. */
  sealed(): DrillRecord {
    return sealRecord(this.record, this.program, this.world);
  }

  gauges(): Pick<Session, 'readings'> {
    return { readings: this.readings };
  }
}
