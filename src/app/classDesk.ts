/** 教员席: votes that are being entered, what was revealed, and what goes into the record as notes. */
import type { Program } from '../engine/compile/program.ts';
import type { DrillEventInput } from '../engine/events.ts';
import { openDecision } from '../engine/rules/refusal.ts';
import type { World } from '../engine/world.ts';
import {
  type ClassNote,
  type ClassSheet,
  classSheetOf,
  instructorSeat,
  sameDecision,
  type VotesNote,
  writeClassNote,
} from '../review/classNotes.ts';
import type { ClassIntent } from '../view/classIntents.ts';
import type { ClassroomView } from '../view/model/classroom.ts';
import type { DecisionView } from '../view/model.ts';
import { type ClassState, presentClassroom } from '../view/present/classroom.ts';
import { contextOf } from '../view/present/context.ts';

export interface ClassDeskParts {
  program: Program;
  world(): World;
  /** `false` where it was refused. */
  send(event: DrillEventInput): boolean;
}

interface Draft {
  name: Pick<VotesNote, 'storyline' | 'situation' | 'entry'>;
  groups: Map<string, string>;
  counts: Map<string, number>;
  /** Something is not in the record yet. */
  fresh: boolean;
}

/** 一组 … 六组, until the instructor names them. */
export const usualGroups: readonly string[] = ['一组', '二组', '三组', '四组', '五组', '六组'];

/** The note as an event. Where it would not fit, or is nothing valid, there is none. */
export function noteEvent(note: ClassNote): DrillEventInput | undefined {
  const text = writeClassNote(note);
  return text === undefined ? undefined : { type: 'NOTE', by: instructorSeat, text };
}

export class ClassDesk {
  private readonly parts: ClassDeskParts;
  private readonly drafts = new Map<string, Draft>();
  private readonly asked = new Set<string>();
  private closed: ClassState['closed'];
  /** Decisions of the log that have been seen. */
  private seen: number;

  constructor(parts: ClassDeskParts) {
    this.parts = parts;
    this.seen = parts.world().decisions.length;
    for (const { key } of this.openKeys()) this.asked.add(key);
  }

  private openKeys(): { key: string; name: Draft['name'] }[] {
    const { program } = this.parts;
    const world = this.parts.world();
    const { frame } = contextOf(program, world);
    return program.storylines.flatMap(({ id: storyline }) => {
      const situation = openDecision(frame, storyline)?.id;
      const entry = world.at[storyline]?.entry;
      if (situation === undefined || entry === undefined) return [];
      const name = { storyline, situation, entry };
      return [{ key: `${storyline}.${situation}.${entry}`, name }];
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
    const fresh = this.openKeys().filter(({ key }) => !this.asked.has(key));
    for (const { key } of fresh) this.asked.add(key);
    const entry = world.decisions[world.decisions.length - 1];
    const closed = entry !== undefined && world.decisions.length > this.seen;
    this.seen = world.decisions.length;
    if (closed) this.closed = { entry, revealed: false };
    return closed || fresh.length > 0;
  }

  private draft(key: string): Draft | undefined {
    const found = this.drafts.get(key);
    if (found) return found;
    const open = this.openKeys().find((one) => one.key === key);
    if (!open) return undefined;
    const kept = this.sheet().votes.find((one) => sameDecision(one, open.name));
    const draft: Draft = {
      name: open.name,
      groups: new Map(kept?.groups),
      counts: new Map(kept?.counts),
      fresh: false,
    };
    this.drafts.set(key, draft);
    return draft;
  }

  /** Before time runs on or a question closes: what was entered goes into the record. */
  flush(): void {
    for (const draft of this.drafts.values()) {
      if (!draft.fresh) continue;
      draft.fresh = false;
      if (this.sheet().groups.length === 0 && draft.groups.size > 0)
        this.note({ kind: 'roster', groups: [...usualGroups], people: this.sheet().people });
      this.note({
        kind: 'votes',
        ...draft.name,
        groups: [...draft.groups],
        counts: [...draft.counts],
      });
    }
  }

  private note(note: ClassNote): void {
    const event = noteEvent(note);
    if (event) this.parts.send(event);
  }

  /** `true` where time may go on. */
  handle(intent: ClassIntent): boolean {
    switch (intent.kind) {
      case 'vote':
      case 'hands':
        this.vote(intent);
        return false;
      case 'reveal':
        if (this.closed) this.closed = { ...this.closed, revealed: true };
        return false;
      case 'onward':
        this.closed = undefined;
        return this.openKeys().length === 0;
      case 'inject':
        this.inject(intent);
        return false;
      case 'withdraw':
        this.note({ kind: 'withdrawn', note: intent.note });
        return false;
      default:
        this.note(intent);
        return false;
    }
  }

  private vote(intent: Extract<ClassIntent, { kind: 'vote' | 'hands' }>): void {
    const draft = this.draft(intent.decision);
    if (!draft) return;
    if (intent.kind === 'hands') {
      if (intent.count > 0) draft.counts.set(intent.option, Math.min(999, intent.count));
      else draft.counts.delete(intent.option);
    } else if (intent.option === undefined) draft.groups.delete(intent.group);
    else draft.groups.set(intent.group, intent.option);
    draft.fresh = true;
  }

  private inject({ id, report, deltas }: Extract<ClassIntent, { kind: 'inject' }>): void {
    this.parts.send({
      type: 'INJECT',
      by: instructorSeat,
      ...(id === undefined ? {} : { id }),
      ...(report === undefined ? {} : { report }),
      ...(deltas === undefined || Object.keys(deltas).length === 0 ? {} : { deltas }),
    });
  }

  view(decisions: readonly DecisionView[]): ClassroomView {
    for (const { key } of decisions) this.draft(key);
    const state: ClassState = {
      sheet: this.sheet(),
      groups: this.groups(),
      drafts: this.drafts,
      ...(this.closed ? { closed: this.closed } : {}),
    };
    return presentClassroom(contextOf(this.parts.program, this.parts.world()), state, decisions);
  }
}
