/** The policies that came with the page, found by an offline search. */
import { parsePolicy } from '../../review/policy/choose.ts';
import type { PolicyFile } from '../../review/policy/policy.ts';

const shipped: Record<string, string> = import.meta.glob('/scenarios/policies/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let parsed: PolicyFile[] | undefined;

/** Those for a scenario; whether one fits its very text is for `choosePolicy` to say. */
export function policiesOf(scenario: string): PolicyFile[] {
  parsed ??= Object.values(shipped).flatMap((text) => parsePolicy(text) ?? []);
  return parsed.filter((one) => one.scenario.id === scenario);
}
