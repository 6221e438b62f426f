/** The scenario files, as far as a player at the screen needs them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface OptionSource {
  text: string;
  judgement?: 'best' | 'sound' | 'poor' | 'trap';
}

interface ScenarioSource {
  id: string;
  title: string;
  map?: { layers?: unknown[] };
  measures?: Record<string, { label: string; form?: { kind: 'notice' | 'report' } }>;
  storylines: Record<
    string,
    { situations: Record<string, { decide?: { options: OptionSource[] } }> }
  >;
}

export interface Case {
  readonly id: string;
  readonly title: string;
  /** All options, the author's best first. Texts are unique enough to be clicked. */
  readonly options: readonly OptionSource[];
  /** Names of the measures that are composed by a form, and of those the notices. */
  readonly forms: readonly string[];
  readonly notices: readonly string[];
  /** Tabs that switch what the map shows of the people. */
  readonly layers: number;
}

const folder = join(import.meta.dirname, '../../scenarios');
const rank = { trap: 0, poor: 1, sound: 2, best: 3 } as const;

function readCase(file: string): Case {
  const scenario = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ScenarioSource;
  const options = Object.values(scenario.storylines).flatMap(({ situations }) =>
    Object.values(situations).flatMap(({ decide }) => decide?.options ?? []),
  );
  const composed = Object.values(scenario.measures ?? {}).filter(({ form }) => form);
  return {
    id: scenario.id,
    title: scenario.title,
    options: options.sort((a, b) => rank[b.judgement ?? 'sound'] - rank[a.judgement ?? 'sound']),
    forms: composed.map(({ label }) => label),
    notices: composed.filter(({ form }) => form?.kind === 'notice').map(({ label }) => label),
    layers: scenario.map?.layers?.length ?? 0,
  };
}

/** Every scenario that is shipped: a new file is found by itself. */
export function allCases(): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'scenario.schema.json')
    .sort()
    .map(readCase);
}

export function caseOf(id: string): Case {
  const found = allCases().find((one) => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}
