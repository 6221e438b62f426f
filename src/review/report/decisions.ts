/** Every question of a drill as it was answered, with its votes and its grade in the review. */

import { optionWords, promptWords } from '../../engine/compile/decisionWords.ts';
import type { DecisionEntry } from '../../engine/world.ts';
import type { Option } from '../../format/schema/storyline.ts';
import type { Grade } from '../assess/grade.ts';
import type { Assessment } from '../assess/trial.ts';
import { type ClassSheet, plainNotes, sameDecision, talliesOf } from '../classNotes.ts';
import type { Telling } from './evidence.ts';

export interface ReportDecision {
  minute: number;
  time: string;
  asked: string;
  /** Absent: it lapsed. */
  chosen?: string;
  /** The reason written down with it. */
  note?: string;
  /** Most wanted first; empty where nobody voted. */
  votes: { option: string; groups: string[]; count: number; chosen: boolean }[];
  review?: { grade: Grade; loss: number; error: number };
  /** 作者评语 of what was chosen. */
  judgement?: NonNullable<Option['judgement']>;
}

export function reportDecisions(
  telling: Telling,
  assessments: readonly Assessment[],
  sheet: ClassSheet,
): ReportDecision[] {
  return telling.world.decisions.map((entry) => {
    const chosen =
      entry.option === undefined ? undefined : optionText(telling, entry, entry.option);
    const note = plainNotes(telling.world.notes).find(({ minute }) => minute === entry.minute);
    const review = reviewOf(assessments, entry);
    const key = `${entry.storyline}.${entry.situation}.${entry.option ?? ''}`;
    const judgement = telling.program.options[key]?.option.judgement;
    return {
      minute: entry.minute,
      time: telling.time(entry.minute),
      asked: askedOf(telling, entry),
      ...(chosen === undefined ? {} : { chosen }),
      ...(note && chosen !== undefined ? { note: note.text } : {}),
      votes: votesOf(telling, entry, sheet),
      ...(review ? { review } : {}),
      ...(judgement === undefined ? {} : { judgement }),
    };
  });
}

export function askedOf({ program }: Telling, entry: DecisionEntry): string {
  return promptWords(program, entry) || entry.situation;
}

/** An option as it read when its decision was answered or lapsed. */
export function optionText(
  { program, world }: Telling,
  asked: Pick<DecisionEntry, 'storyline' | 'entry'>,
  option: string,
): string {
  const entry = world.decisions.find((one) => sameDecision(one, asked));
  return entry ? optionWords(program, entry, option) : option;
}

function votesOf(
  telling: Telling,
  entry: DecisionEntry,
  { votes }: ClassSheet,
): ReportDecision['votes'] {
  const given = votes.find((one) => sameDecision(one, entry));
  if (!given) return [];
  const decide =
    telling.program.scenario.storylines[entry.storyline]?.situations[entry.situation]?.decide;
  const options = (decide?.options ?? []).map(({ id }) => id);
  return talliesOf(given, options)
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ option, groups, count }) => ({
      option: optionText(telling, entry, option),
      groups,
      count,
      chosen: option === entry.option,
    }));
}

function reviewOf(
  assessments: readonly Assessment[],
  entry: DecisionEntry,
): ReportDecision['review'] {
  const found = assessments.find(
    (one) => one.measure === '' && sameDecision(one, entry) && one.kind !== 'measure',
  );
  return found && { grade: found.grade, loss: found.loss, error: found.standardError };
}
