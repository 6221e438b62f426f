/** Votes of the questions that stand open, as they are entered; kept with the drill's progress. */
import { type ClassSheet, sameDecision, type VotesNote } from '../review/classNotes.ts';
import type { ClassIntent } from '../view/classIntents.ts';

type QuestionName = Pick<VotesNote, 'storyline' | 'situation' | 'entry'>;

export interface OpenQuestion {
  key: string;
  name: QuestionName;
}

export interface VotesDraft {
  name: QuestionName;
  groups: Map<string, string>;
  counts: Map<string, number>;
  /** The option that will be taken. */
  marked?: string;
  /** Something is not in the record yet. */
  fresh: boolean;
}

/** Plain JSON. */
export interface KeptVotes extends QuestionName {
  groups: [group: string, option: string][];
  counts: [option: string, count: number][];
  marked?: string;
  fresh: boolean;
}

type Entered = Extract<ClassIntent, { kind: 'vote' | 'hands' | 'mark' }>;

export interface VotesParts {
  open(): OpenQuestion[];
  sheet(): ClassSheet;
  /** As they were entered before the page was closed. */
  kept?: readonly KeptVotes[] | undefined;
}

export class ClassVotes {
  readonly drafts = new Map<string, VotesDraft>();
  private readonly parts: VotesParts;

  constructor(parts: VotesParts) {
    this.parts = parts;
  }

  at(key: string): VotesDraft | undefined {
    const found = this.drafts.get(key);
    if (found) return found;
    const open = this.parts.open().find((one) => one.key === key);
    if (!open) return undefined;
    const draft = this.begun(open.name);
    this.drafts.set(key, draft);
    return draft;
  }

  private begun(name: QuestionName): VotesDraft {
    const kept = this.parts.kept?.find((one) => sameDecision(one, name));
    const noted = this.parts.sheet().votes.find((one) => sameDecision(one, name));
    return {
      name,
      groups: new Map(kept?.groups ?? noted?.groups),
      counts: new Map(kept?.counts ?? noted?.counts),
      ...(kept?.marked === undefined ? {} : { marked: kept.marked }),
      fresh: kept?.fresh ?? false,
    };
  }

  enter(intent: Entered): void {
    const draft = this.at(intent.decision);
    if (!draft) return;
    if (intent.kind === 'mark') {
      if (intent.option === undefined) delete draft.marked;
      else draft.marked = intent.option;
      return;
    }
    if (intent.kind === 'hands') {
      if (intent.count > 0) draft.counts.set(intent.option, Math.min(999, intent.count));
      else draft.counts.delete(intent.option);
    } else if (intent.option === undefined) draft.groups.delete(intent.group);
    else draft.groups.set(intent.group, intent.option);
    draft.fresh = true;
  }

  /** Votes of groups that are no more would be counted though nobody could take them back. */
  limitTo(groups: readonly string[]): void {
    for (const { key } of this.parts.open()) {
      const draft = this.at(key);
      for (const name of [...(draft?.groups.keys() ?? [])]) {
        if (!draft || groups.includes(name)) continue;
        draft.groups.delete(name);
        draft.fresh = true;
      }
    }
  }

  /** What is not in the record yet, which it then takes for noted. */
  unnoted(): VotesDraft[] {
    const drafts = [...this.drafts.values()].filter(({ fresh }) => fresh);
    for (const draft of drafts) draft.fresh = false;
    return drafts;
  }

  /** A question that was put in another drill is voted on anew. */
  clear(): void {
    for (const { key } of this.parts.open()) {
      const draft = this.at(key);
      if (!draft || draft.groups.size + draft.counts.size === 0) continue;
      draft.groups.clear();
      draft.counts.clear();
      draft.fresh = true;
    }
  }

  /** Of open questions only: those that are closed stand in the record. */
  keep(): KeptVotes[] {
    return this.parts.open().flatMap(({ key }) => {
      const draft = this.drafts.get(key);
      if (!draft) return [];
      const { name, groups, counts, marked, fresh } = draft;
      return [
        {
          ...name,
          groups: [...groups],
          counts: [...counts],
          ...(marked === undefined ? {} : { marked }),
          fresh,
        },
      ];
    });
  }
}
