/** What is wrong with a scenario, where, and the likely fix. */
import type { Bilingual } from './expression/index.ts';

export interface Issue {
  code: string;
  severity: 'error' | 'warning';
  /** RFC 6901 */
  pointer: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  message: Bilingual;
  hint?: Bilingual;
}

/** An issue as the passes over a valid shape find it; `parse` gives it line and column. */
export type SemanticProblem = Omit<Issue, 'line' | 'column'> & {
  /** Where in the string at `pointer` the problem begins, in UTF-16 units of its value. */
  offset?: number;
  /** `true`: the key is at fault, not the value. */
  atKey?: true;
};
