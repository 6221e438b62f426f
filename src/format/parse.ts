import type { ModelPort } from '../models/port.ts';
import type { Issue } from './issue.ts';
import { scenario as schema, type Scenario } from './schema/scenario.ts';

export type ParseResult = { ok: true; scenario: Scenario; issues: Issue[] } | { ok: false; issues: Issue[] };

export function parse(text: string, _options: { models?: ReadonlyMap<string, ModelPort> } = {}): ParseResult {
  const bad = (code: string, message: string, pointer = ''): Issue => ({ code, severity: 'error', pointer, line: 1, column: 1, message: { zh: message, en: message } });
  let json: unknown;
  try { json = JSON.parse(text); } catch (error) { return { ok: false, issues: [bad('json', String(error))] }; }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, scenario: parsed.data, issues: [] };
  return { ok: false, issues: parsed.error.issues.map((issue) => bad(issue.code ?? 'zod', issue.message, `/${issue.path.join('/')}`)) };
}
