/** `weimeng check`: every issue of every file. */
import { compile } from '../engine/compile/compile.ts';
import type { Issue } from '../format/issue.ts';
import { readJson } from '../format/json.ts';
import { parse } from '../format/parse.ts';
import type { Scenario } from '../format/schema/scenario.ts';
import { checkJudgements } from '../review/judgements.ts';
import { print, printJson, readText } from './files.ts';
import { progressBar } from './progress.ts';

interface FileResult {
  file: string;
  issues: Issue[];
}

/** What only play can tell, placed in the text as all other issues are. */
function judgementIssues(text: string, scenario: Scenario): Issue[] {
  const bar = progressBar('试演');
  bar?.start(1, 0);
  const steps = checkJudgements(compile(scenario), text);
  let step = steps.next();
  for (; !step.done; step = steps.next()) bar?.update(step.value.progress);
  bar?.stop();
  const { issues } = readJson(text);
  for (const problem of step.value) issues.addProblem(problem);
  return issues.sorted();
}

function checkFile(file: string, deep: boolean): FileResult {
  const read = readText(file);
  if (read.ok) {
    const parsed = parse(read.text);
    const played = deep && parsed.ok ? judgementIssues(read.text, parsed.scenario) : [];
    return { file, issues: [...parsed.issues, ...played] };
  }
  const message = {
    zh: `读不了这个文件：${read.reason}`,
    en: `Cannot read this file: ${read.reason}`,
  };
  return {
    file,
    issues: [
      { code: 'file.unreadable', severity: 'error', pointer: '', line: 1, column: 1, message },
    ],
  };
}

const failed = ({ issues }: FileResult): boolean =>
  issues.some(({ severity }) => severity === 'error');

function show({ file, issues }: FileResult): void {
  for (const issue of issues) {
    const word = issue.severity === 'error' ? '错误' : '提醒';
    print(`${file}:${issue.line}:${issue.column} ${word} ${issue.code}  ${issue.pointer || '/'}`);
    print(`    ${issue.message.zh}`);
    print(`    ${issue.message.en}`);
    if (issue.hint) print(`    → ${issue.hint.zh} · ${issue.hint.en}`);
  }
}

export interface CheckFlags {
  json?: boolean;
  /** Also let an expert play, and hold the author's judgements against the results. */
  play?: boolean;
}

/** Exit code 0; 1 with errors. */
export function check(files: readonly string[], flags: CheckFlags): number {
  const results = files.map((file) => checkFile(file, flags.play ?? false));
  const ok = !results.some(failed);
  if (flags.json) printJson({ ok, files: results });
  else {
    for (const result of results) show(result);
    const errors = results.reduce(
      (sum, { issues }) => sum + issues.filter(({ severity }) => severity === 'error').length,
      0,
    );
    const all = results.reduce((sum, { issues }) => sum + issues.length, 0);
    print(
      ok
        ? `通过 · ok（${files.length} 个文件，${all} 条提醒）`
        : `${errors} 个错误，${all - errors} 条提醒`,
    );
  }
  return ok ? 0 : 1;
}
