/**
 * 参照打法: what a reference commander does, acting only on what is known. Searched offline by
 * `weimeng explore`, bundled with its scenario by hash, and named in every review that uses it.
 */
import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../../format/canonical.ts';
import type { Scenario } from '../../format/schema/scenario.ts';

export const policyFile = z.strictObject({
  kind: z.literal('weimeng-policy'),
  format: z.literal(1),
  scenario: z.strictObject({ id: z.string(), hash: z.string() }),
  /** "storyline.situation" → options, the one to choose first; the next where that is locked. */
  decisions: z.record(z.string(), z.array(z.string())),
  /** Rules of the scenario's exemplar, by index, that it leaves out. */
  without: z.array(z.number().int().min(0)),
  /** Mean final scores over the same seeds, with the standard error of each. */
  mean: z.number(),
  standardError: z.number(),
  expertMean: z.number(),
  seeds: z.number().int(),
});
export type PolicyFile = z.output<typeof policyFile>;

/** What a policy decides by; the rest of a policy file says where it comes from. */
export type Policy = Pick<PolicyFile, 'decisions' | 'without'>;

/** A scenario as it plays: the same whatever the white space of its file. */
export const scenarioHash = (scenario: Scenario): string => sha256Hex(canonicalJson(scenario));

/** What the author thinks of an option, the best first. */
export const ranks = { best: 0, sound: 1, poor: 2, trap: 3 } as const;

/** The author's own judgement of each option, and the whole exemplar. */
export function authorsPolicy(scenario: Scenario): Policy {
  const decisions: Record<string, string[]> = {};
  for (const [storyline, { situations }] of Object.entries(scenario.storylines)) {
    for (const [situation, { decide }] of Object.entries(situations)) {
      if (!decide) continue;
      const ranked = decide.options
        .map(({ id, judgement }, index) => ({ id, index, rank: ranks[judgement ?? 'sound'] }))
        .sort((a, b) => a.rank - b.rank || a.index - b.index);
      decisions[`${storyline}.${situation}`] = ranked.map(({ id }) => id);
    }
  }
  return { decisions, without: [] };
}
