/** What is wrong with a scenario, where, and the likely fix. */
import type { Bilingual } from './expression/index.ts';

export interface Issue {
  code: string;
  severity: 'error' | 'warning';
  /** RFC 6901 */
  pointer: string;
  line: number;
  column: number;
  message: Bilingual;
  hint?: Bilingual;
}
