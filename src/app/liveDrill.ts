/** 一场演练: the machine, its record, its clock and its storage, for the screens. */
import { phaseAt, tickLength } from '../engine/clock.ts';
import type { Program } from '../engine/compile/program.ts';
import type { DrillEventInput } from '../engine/events.ts';
import type { Frame } from '../engine/frame.ts';
import type { DrillRecord } from '../engine/record.ts';
import { openDecision } from '../engine/rules/refusal.ts';
import type { DrillIntent } from '../view/intents.ts';
import type { DrillView, Mode } from '../view/model.ts';
import { contextOf } from '../view/present/context.ts';
import { presentReasons } from '../view/present/decisions.ts';
import { presentDrill } from '../view/present/drill.ts';
import type { Session } from '../view/present/session.ts';
import type { Misfit } from './catchUp.ts';
import { ClassDesk, type KeptDesk, noteEvent } from './classDesk.ts';
import { measured } from './measure.ts';
import { RecordedDrill, type RecordedDrillParts } from './recordedDrill.ts';
import { SessionClock } from './sessionClock.ts';
import { adjusted, previewed } from './sessionIntents.ts';

export interface LiveDrillEvents {
  /** Something that the screen shows has changed. */
  changed(): void;
  /** Scenario minute with fractions, every frame while time runs. */
  time(minute: number): void;
  ended(): void;
}

export interface LiveDrillParts extends RecordedDrillParts {
  events: LiveDrillEvents;
  /** Multiplies all speeds; for tests and demonstrations. */
  pace: number;
  /** 课堂: what was entered before the page was closed. */
  desk?: KeptDesk | undefined;
}

const speeds = [1, 2, 4] as const;
/** A busy machine may stand still for less. Seconds. */
const shortestInterruption = 5;

export class LiveDrill {
  readonly program: Program;
  private readonly run: RecordedDrill;
  private readonly events: LiveDrillEvents;
  private readonly clock: SessionClock;
  private readonly pace: number;
  /** In class mode only. */
  private readonly desk: ClassDesk | undefined;
  private session: Session;

  constructor(parts: LiveDrillParts) {
    this.program = parts.program;
    this.events = parts.events;
    this.pace = parts.pace;
    this.run = new RecordedDrill(parts);
    this.session = {
      mode: parts.record.mode,
      paused: false,
      speed: 1,
      speeds,
      readings: this.run.readings.all,
    };
    this.clock = new SessionClock({
      secondsPerTick: () => (this.stands() ? undefined : this.tickSeconds()),
      tick: () => measured('tick', () => this.tick()),
      frame: (share) => this.events.time(this.minuteAt(share)),
      slept: (seconds) => this.interrupted(seconds),
    });
    if (this.mode === 'class')
      this.desk = new ClassDesk({
        program: this.program,
        world: () => this.world,
        send: (event) => this.send(event),
        kept: parts.desk,
      });
    this.hold();
  }

  get id(): string {
    return this.run.id;
  }

  get world() {
    return this.run.world;
  }

  get mode(): Mode {
    return this.run.record.mode;
  }

  get misfit(): Misfit | undefined {
    return this.run.misfit;
  }

  /** A class begins when its instructor says so; an examination never waits. */
  start(paused: boolean): void {
    const { mode } = this;
    const stands = mode === 'class' || (paused && mode !== 'examination');
    this.session = { ...this.session, paused: stands };
    this.clock.start();
    this.events.changed();
  }

  /** From a moment of another drill, whose votes are not this one's. */
  startBranch(): void {
    this.desk?.begin();
    this.saveProgress();
    this.start(true);
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

  private stands(): boolean {
    return this.session.paused || this.session.held !== undefined || this.world.ended;
  }

  /** Real seconds of a tick at the present speed. */
  private tickSeconds(): number {
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
    this.run.tick();
    this.hold();
    this.saveProgress();
    if (this.world.ended) this.finish();
    this.events.changed();
  }

  private frame(): Frame {
    return contextOf(this.program, this.world).frame;
  }

  /** While learning the clock stops at an open decision, before a class while one is on the board. */
  private hold(): void {
    const { held: _, ...rest } = this.session;
    const paused = this.desk?.look() ? true : rest.paused;
    const held = this.world.ended ? 'ended' : this.waits(rest) ? 'decision' : undefined;
    this.session = { ...rest, paused, ...(held === undefined ? {} : { held }) };
  }

  private waits({ feedback }: Session): boolean {
    if (this.desk) return this.desk.stands();
    if (this.mode !== 'learning') return false;
    const open = this.program.storylines.some(({ id }) => openDecision(this.frame(), id));
    return open || feedback !== undefined;
  }

  private finish(): void {
    this.clock.stop();
    this.run.seal();
    this.events.ended();
  }

  private send(input: DrillEventInput): boolean {
    const refused = this.run.send(input);
    const { refusal: _, ...rest } = this.session;
    this.session = refused
      ? { ...rest, refusal: contextOf(this.program, this.world).refusal(refused) }
      : rest;
    if (refused) return false;
    this.saveProgress();
    if (this.world.ended) this.finish();
    return true;
  }

  private saveProgress(): void {
    this.run.saveProgress(this.desk?.keep());
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
      case 'mark':
      case 'board':
      case 'reveal':
      case 'heard':
      case 'onward':
      case 'inject':
      case 'remark':
      case 'withdraw':
      case 'panel':
        this.instruct(intent);
        break;
      default:
        this.adjust(intent);
    }
    this.hold();
    this.events.changed();
  }

  private instruct(intent: Parameters<ClassDesk['handle']>[0]): void {
    if (!this.desk) return;
    const time = this.desk.handle(intent);
    if (time !== undefined) this.session = { ...this.session, paused: time === 'stop' };
    this.saveProgress();
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
    const { kind } = intent;
    if (this.mode === 'examination' && (kind === 'pause' || kind === 'step')) return;
    if (kind === 'resume' || kind === 'step') {
      // A question on the board is put down first.
      if (this.desk?.stands()) return;
      this.desk?.flush();
      this.desk?.onward();
    }
    if (kind === 'step') {
      if (this.session.paused && !this.session.held) this.tick();
    } else if (kind === 'preview')
      this.session = previewed(this.session, intent, this.program, this.world);
    else this.session = adjusted(this.session, intent);
  }

  view(): DrillView {
    const session = { ...this.session, tickSeconds: this.tickSeconds() };
    const view = presentDrill(this.program, this.world, session);
    return this.desk ? { ...view, classroom: this.desk.view(view.decisions) } : view;
  }

  /** The record as it stands. */
  sealed(): DrillRecord {
    return this.run.sealed();
  }

  gauges(): Pick<Session, 'readings'> {
    return { readings: this.run.readings.all };
  }
}
