/** `weimeng check`: every issue of every file. */
import type { Issue } from '../format/issue.ts';
import { parse } from '../format/parse.ts';
import { print, printJson, readText } from './files.ts';

interface FileResult {
  file: string;
  issues: Issue[];
}

function checkFile(file: string): FileResult {
  const read = readText(file);
  if (read.ok) return { file, issues: parse(read.text).issues };
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

/** Exit code 0; 1 with errors. */
export function check(files: readonly string[], flags: { json?: boolean }): number {
  const results = files.map(checkFile);
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
