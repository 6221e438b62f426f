/** 教员席: what is asked, revealed and thrown in, and what goes into the record as notes. */
import type { Program } from '../engine/compile/program.ts';
import type { DrillEventInput } from '../engine/events.ts';
import { openDecision } from '../engine/rules/refusal.ts';
import type { DecisionEntry, World } from '../engine/world.ts';
import {
  type ClassNote,
  type ClassSheet,
  classSheetOf,
  instructorSeat,
  writeClassNote,
} from '../review/classNotes.ts';
import type { ClassIntent } from '../view/classIntents.ts';
import type { ClassroomView } from '../view/model/classroom.ts';
import type { DecisionView } from '../view/model.ts';
import { type ClassState, presentClassroom } from '../view/present/classroom.ts';
import { contextOf } from '../view/present/context.ts';
import { ClassVotes, type KeptVotes, type OpenQuestion } from './classVotes.ts';

export interface ClassDeskParts {
  program: Program;
  world(): World;
  /** `false` where it was refused. */
  send(event: DrillEventInput): boolean;
  kept?: KeptDesk | undefined;
}

/** What outlives the page though it is not in the record. Plain JSON. */
export interface KeptDesk {
  votes: KeptVotes[];
  /** Questions whose reasons the class has seen, by key. */
  revealed: string[];
  /** The closed question on the board. */
  closed?: string;
}

/** 一组 … 六组, until the instructor names them. */
export const usualGroups: readonly string[] = ['一组', '二组', '三组', '四组', '五组', '六组'];

/** The note as an event. Where it would not fit, or is nothing valid, there is none. */
export function noteEvent(note: ClassNote): DrillEventInput | undefined {
  const text = writeClassNote(note);
  return text === undefined ? undefined : { type: 'NOTE', by: instructorSeat, text };
}

type Question = Pick<DecisionEntry, 'storyline' | 'situation' | 'entry'>;
const keyOf = ({ storyline, situation, entry }: Question): string =>
  `${storyline}.${situation}.${entry}`;

export class ClassDesk {
  private readonly parts: ClassDeskParts;
  private readonly votes: ClassVotes;
  private readonly asked = new Set<string>();
  private readonly revealed: Set<string>;
  private closed: DecisionEntry | undefined;
  private announced: ClassState['announced'];
  private down = false;
  /** Decisions of the log that have been seen. */
  private seen: number;

  constructor(parts: ClassDeskParts) {
    this.parts = parts;
    const { decisions } = parts.world();
    const { kept } = parts;
    this.votes = new ClassVotes({
      open: () => this.open(),
      sheet: () => this.sheet(),
      kept: kept?.votes,
    });
    this.revealed = new Set(kept?.revealed);
    this.closed = decisions.find((one) => keyOf(one) === kept?.closed);
    this.seen = decisions.length;
    for (const { key } of this.open()) {
      this.asked.add(key);
      this.votes.at(key);
    }
  }

  private open(): OpenQuestion[] {
    const { program } = this.parts;
    const world = this.parts.world();
    const { frame } = contextOf(program, world);
    return program.storylines.flatMap(({ id: storyline }) => {
      const situation = openDecision(frame, storyline)?.id;
      const entry = world.at[storyline]?.entry;
      if (situation === undefined || entry === undefined) return [];
      const name = { storyline, situation, entry };
      return [{ key: keyOf(name), name }];
    });
  }

  private sheet(): ClassSheet {
    return classSheetOf(this.parts.world().notes);
  }

  private groups(): readonly string[] {
    const { groups } = this.sheet();
    return groups.length > 0 ? groups : usualGroups;
  }

  /** Whether something came up at which a class stops: a new question, or one that closed. */
  look(): boolean {
    const world = this.parts.world();
    const fresh = this.open().filter(({ key }) => !this.asked.has(key));
    for (const { key } of fresh) this.asked.add(key);
    const entry = world.decisions[world.decisions.length - 1];
    const closed = entry !== undefined && world.decisions.length > this.seen;
    this.seen = world.decisions.length;
    if (closed) this.closed = entry;
    const stops = closed || fresh.length > 0;
    if (stops) this.down = false;
    return stops;
  }

  /** While a question lies on the board no minute passes. */
  stands(): boolean {
    return !this.down && this.open().length > 0;
  }

  /** Time goes on: what was only to be read is put away. */
  onward(): void {
    this.closed = undefined;
    this.announced = undefined;
  }

  /** Before time runs on or a question closes: what was entered goes into the record. */
  flush(): void {
    for (const { name, groups, counts } of this.votes.unnoted()) {
      const { groups: roster, people } = this.sheet();
      if (roster.length === 0 && groups.size > 0)
        this.note({ kind: 'roster', groups: [...usualGroups], people });
      this.note({ kind: 'votes', ...name, groups: [...groups], counts: [...counts] });
    }
  }

  /** 从这里重来: the class votes anew. */
  begin(): void {
    this.votes.clear();
    this.flush();
  }

  private note(note: ClassNote): void {
    const event = noteEvent(note);
    if (event) this.parts.send(event);
  }

  /** `run`: time may go on; `stop`: it is to stand. */
  handle(intent: ClassIntent): 'run' | 'stop' | undefined {
    switch (intent.kind) {
      case 'vote':
      case 'hands':
      case 'mark':
        this.votes.enter(intent);
        return undefined;
      case 'board':
        this.down = intent.down;
        return undefined;
      case 'reveal':
        if (this.closed) this.revealed.add(keyOf(this.closed));
        return undefined;
      case 'heard':
        this.announced = undefined;
        return undefined;
      case 'onward':
        this.onward();
        return this.open().length === 0 ? 'run' : undefined;
      case 'inject':
        return this.inject(intent) ? 'stop' : undefined;
      case 'withdraw':
        this.note({ kind: 'withdrawn', note: intent.note });
        return undefined;
      case 'roster':
        this.note(intent);
        this.votes.limitTo(this.groups());
        return undefined;
      default:
        this.note(intent);
        return undefined;
    }
  }

  /** Thrown in, and announced to the class. */
  private inject({ id, report, deltas }: Extract<ClassIntent, { kind: 'inject' }>): boolean {
    const before = new Set(this.parts.world().reports.map((one) => one.id));
    const sent = this.parts.send({
      type: 'INJECT',
      by: instructorSeat,
      ...(id === undefined ? {} : { id }),
      ...(report === undefined ? {} : { report }),
      ...(deltas === undefined || Object.keys(deltas).length === 0 ? {} : { deltas }),
    });
    if (!sent) return false;
    const { reports, clock } = this.parts.world();
    this.announced = {
      minute: clock.minute,
      reports: reports.filter((one) => !before.has(one.id)),
      deltas: deltas ?? {},
      ...(id === undefined ? {} : { inject: id }),
    };
    return true;
  }

  /** What would be lost with the page. */
  keep(): KeptDesk {
    return {
      votes: this.votes.keep(),
      revealed: [...this.revealed],
      ...(this.closed ? { closed: keyOf(this.closed) } : {}),
    };
  }

  view(decisions: readonly DecisionView[]): ClassroomView {
    for (const { key } of decisions) this.votes.at(key);
    const { closed, announced, revealed, down } = this;
    const state: ClassState = {
      sheet: this.sheet(),
      groups: this.groups(),
      drafts: this.votes.drafts,
      revealed,
      down,
      ...(closed ? { closed: { entry: closed, revealed: revealed.has(keyOf(closed)) } } : {}),
      ...(announced ? { announced } : {}),
    };
    return presentClassroom(contextOf(this.parts.program, this.parts.world()), state, decisions);
  }
}
