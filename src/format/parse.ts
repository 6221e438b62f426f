/** 情景文件 → Scenario, or everything that is wrong with it at once. Never throws on a bad text. */
import type { ModelPort } from '../models/port.ts';
import { modelPorts } from '../models/registry.ts';
import type { Issue } from './issue.ts';
import type { IssueList } from './issues.ts';
import { readJson } from './json.ts';
import { currentFormat, migrate } from './migrate.ts';
import { type Scenario, scenario as schema } from './schema/scenario.ts';
import { addZodIssues } from './zodIssues.ts';

export type ParseResult =
  /** With warnings only. */
  { ok: true; scenario: Scenario; issues: Issue[] } | { ok: false; issues: Issue[] };

export interface ParseOptions {
  /** The models that scenarios may use; those of the registry unless given. */
  models?: ReadonlyMap<string, ModelPort>;
}

/** Reads, checks and completes a scenario. Issues are sorted by where they stand. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const reading = readJson(text);
  const { issues } = reading;
  const scenario = reading.readable ? shapeOf(reading.value, issues) : undefined;
  if (scenario) checkMeaning(scenario, options.models ?? modelPorts, issues);
  if (!scenario || issues.hasErrors) return { ok: false, issues: issues.sorted() };
  return { ok: true, scenario, issues: issues.sorted() };
}

function shapeOf(value: unknown, issues: IssueList): Scenario | undefined {
  const migrated = migrate(value);
  if (!migrated.ok) {
    issues.add('format.newer', '/format', migrated.found, currentFormat);
    return undefined;
  }
  const parsed = schema.safeParse(migrated.value);
  if (parsed.success) return parsed.data;
  addZodIssues(parsed.error.issues, { schema, value: migrated.value, pointer: '' }, issues);
  return undefined;
}

function checkMeaning(_scenario: Scenario, _models: ReadonlyMap<string, ModelPort>, _issues: IssueList): void {}
