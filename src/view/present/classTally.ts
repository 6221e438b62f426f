/** 各组累计: what the stored votes come to, against what was decided and what its author judged best. */
import type { Program } from '../../engine/compile/program.ts';
import type { DecisionEntry, World } from '../../engine/world.ts';
import { type ClassSheet, sameDecision } from '../../review/classNotes.ts';
import type { TallyView } from '../model/classroom.ts';

interface Question {
  entry: DecisionEntry;
  /** Option by group. */
  votes: ReadonlyMap<string, string>;
  /** Options that the author judged best, where that may be told. */
  best: readonly string[];
}

function bestOf(program: Program, { storyline, situation }: DecisionEntry): string[] {
  const decide = program.scenario.storylines[storyline]?.situations[situation]?.decide;
  return (decide?.options ?? [])
    .filter(({ judgement }) => judgement === 'best')
    .map(({ id }) => id);
}

/** `told`: whether the judgements of a question, by its key, may be told. */
export function presentTally(
  { program, world }: { program: Program; world: World },
  sheet: Pick<ClassSheet, 'groups' | 'votes'>,
  told: (key: string) => boolean,
): TallyView | undefined {
  let covered = 0;
  const questions = world.decisions.flatMap((entry): Question[] => {
    const votes = new Map(sheet.votes.find((one) => sameDecision(one, entry))?.groups);
    if (votes.size === 0) return [];
    const open = told(`${entry.storyline}.${entry.situation}.${entry.entry}`);
    if (!open) covered++;
    return [{ entry, votes, best: open ? bestOf(program, entry) : [] }];
  });
  if (questions.length === 0) return undefined;
  const voters = questions.flatMap(({ votes }) => [...votes.keys()]);
  const names = [...new Set([...sheet.groups, ...voters])];
  return { rows: names.map((name) => rowOf(name, questions)), covered };
}

function rowOf(name: string, questions: readonly Question[]): TallyView['rows'][number] {
  const voted = questions.filter(({ votes }) => votes.has(name));
  const decided = voted.filter(({ entry }) => entry.option !== undefined);
  const judged = voted.filter(({ best }) => best.length > 0);
  return {
    name,
    voted: voted.length,
    decided: decided.length,
    same: decided.filter(({ entry, votes }) => votes.get(name) === entry.option).length,
    judged: judged.length,
    best: judged.filter(({ votes, best }) => best.includes(votes.get(name) ?? '')).length,
  };
}
