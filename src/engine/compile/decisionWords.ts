/**
 * A decision in words as it stood when it was answered or lapsed: options are templates, and
 * what is shown of the past must not change with what happened since.
 */
import type { DecisionEntry, World } from '../world.ts';
import type { Program } from './program.ts';

/** Under this name the log keeps the values of what happens where nobody decides. */
export const lapseKey = '';

type Asked = Pick<DecisionEntry, 'storyline' | 'situation'>;

const situationOf = (program: Program, { storyline, situation }: Asked) =>
  program.storyline[storyline]?.situations[situation];

/** The question, as it was asked. */
export const promptWords = (program: Program, entry: DecisionEntry): string =>
  situationOf(program, entry)?.prompt?.render(entry.values) ?? '';

/** An option as it read then; its id if the scenario has none of that name. */
export function optionWords(program: Program, entry: DecisionEntry, option: string): string {
  const compiled = program.options[`${entry.storyline}.${entry.situation}.${option}`];
  return compiled ? compiled.words.render(entry.said[option] ?? []) : option;
}

/** What was said to happen if nobody decided. */
export const lapseWords = (program: Program, entry: DecisionEntry): string =>
  situationOf(program, entry)?.lapse?.words.render(entry.said[lapseKey] ?? []) ?? '';

/** An option by its key ("storyline.situation.option"), as it read when it was last chosen. */
export function chosenWords(program: Program, world: World, key: string): string | undefined {
  const entry = world.decisions.findLast(
    ({ storyline, situation, option }) => `${storyline}.${situation}.${option}` === key,
  );
  return entry?.option === undefined ? undefined : optionWords(program, entry, entry.option);
}
