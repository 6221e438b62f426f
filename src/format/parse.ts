/** 情景文件 → Scenario, or everything that is wrong with it at once. Never throws on a bad text. */
import type { ModelPort } from '../models/port.ts';
import { modelPorts } from '../models/registry.ts';
import { checkExpressions } from './expressions.ts';
import type { Issue, SemanticProblem } from './issue.ts';
import type { IssueList } from './issues.ts';
import { readJson } from './json.ts';
import { currentFormat, migrate } from './migrate.ts';
import { checkReachability } from './reachability.ts';
import { checkReferences } from './references.ts';
import { type Scenario, scenario as schema } from './schema/scenario.ts';
import { reportShape } from './shape/issues.ts';
import { mend } from './shape/mend.ts';

export type ParseResult =
  /** The issues are warnings. */
  { ok: true; scenario: Scenario; issues: Issue[] } | { ok: false; issues: Issue[] };

type Models = ReadonlyMap<string, ModelPort>;

export interface ParseOptions {
  /** The models that scenarios may use; those of the registry unless given. */
  models?: Models;
}

/** Reads, checks and completes a scenario. Issues are sorted by where they stand. */
export function parse(text: string, { models = modelPorts }: ParseOptions = {}): ParseResult {
  const reading = readJson(text);
  const { issues } = reading;
  const scenario = reading.readable ? check(reading.value, models, issues) : undefined;
  if (!scenario || issues.hasErrors) return { ok: false, issues: issues.sorted() };
  return { ok: true, scenario, issues: issues.sorted() };
}

function check(value: unknown, models: Models, issues: IssueList): Scenario | undefined {
  const migrated = migrate(value);
  if (!migrated.ok) {
    issues.add('format.newer', '/format', migrated.found, currentFormat);
    return undefined;
  }
  const parsed = schema.safeParse(migrated.value);
  if (parsed.success) {
    for (const problem of problemsOf(parsed.data, models)) issues.addProblem(problem);
    for (const problem of checkReachability(parsed.data)) issues.addProblem(problem);
    return parsed.data;
  }
  const checked = { schema, value: migrated.value, pointer: '' };
  const mistakes = reportShape(checked, parsed.error.issues, issues);
  const mended = mend(schema, migrated.value, mistakes);
  const shaped = mended && schema.safeParse(mended.value);
  if (!mended || !shaped?.success) return undefined;
  for (const problem of problemsOf(shaped.data, models)) {
    if (problem.severity === 'error' && !mended.touched(problem.pointer))
      issues.addProblem(problem);
  }
  return undefined;
}

/** What does not depend on how the parts play together, and so can be told of a mended scenario too. */
const problemsOf = (scenario: Scenario, models: Models): SemanticProblem[] => [
  ...checkReferences(scenario, models),
  ...checkExpressions(scenario, models),
];
