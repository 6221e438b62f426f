/** Every sentence about what a scenario means and how it plays, by issue code. */
import type { SemanticProblem } from './issue.ts';
import { playMessages } from './messages/play.ts';
import { referenceMessages } from './messages/references.ts';
import type { Told } from './messages/words.ts';

export const semanticMessages = { ...referenceMessages, ...playMessages };
export type SemanticMessages = typeof semanticMessages;
export type SemanticCode = keyof SemanticMessages;

/** A problem of the value at a pointer, in words. */
export function problem<Code extends SemanticCode>(
  code: Code,
  pointer: string,
  ...about: Parameters<SemanticMessages[Code]>
): SemanticProblem {
  const tell = semanticMessages[code] as (...args: Parameters<SemanticMessages[Code]>) => Told;
  const { severity, message, hint } = tell(...about);
  return { code, severity, pointer, message, ...(hint ? { hint } : {}) };
}
