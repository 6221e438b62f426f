/** How much a correction that is going about weighs with a group. */
import { localTrust } from './constants.ts';
import type { RumourState } from './state.ts';

/** 0..1, or up to 2 where the government and a trusted local both say it; 1 is full trust in a full correction. */
export function weightOfWord(state: RumourState, cell: number, group: number): number {
  const trust = (state.trust[group] as number) / 100;
  const local = localTrust + (1 - localTrust) * trust;
  return (state.word[cell] as number) * trust + (state.localWord[cell] as number) * local;
}
