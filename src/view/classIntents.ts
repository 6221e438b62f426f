/** What an instructor asks for: before a question closes, while a class looks on, and after. */
import type { Ability } from '../format/schema/common.ts';
import type { channels } from '../format/schema/report.ts';

export interface TypedReport {
  from: string;
  channel: (typeof channels)[number];
  text: string;
  place?: string;
}

/** Remarks and an expert's scores; also after the drill. */
export type CommentIntent =
  | { kind: 'remark'; minute: number; text: string }
  | { kind: 'withdraw'; note: number }
  | { kind: 'panel'; expert: string; title?: string; scores: Partial<Record<Ability, number>> };

export type ClassIntent =
  | { kind: 'roster'; groups: string[]; people: string }
  /** Without an option the group's vote is taken back. */
  | { kind: 'vote'; decision: string; group: string; option?: string }
  | { kind: 'hands'; decision: string; option: string; count: number }
  /** The option that will be taken; without one the mark is taken back. */
  | { kind: 'mark'; decision: string; option?: string }
  /** The board is put down to look at the map, or taken up again. */
  | { kind: 'board'; down: boolean }
  | { kind: 'reveal' }
  /** What was announced is put away; the clock still stands. */
  | { kind: 'heard' }
  /** The closed question is put away, and time goes on. */
  | { kind: 'onward' }
  | { kind: 'inject'; id?: string; report?: TypedReport; deltas?: Record<string, number> }
  | CommentIntent;

export type ReportIntent = CommentIntent | { kind: 'report'; what: 'print' | 'docx' | 'csv' };
