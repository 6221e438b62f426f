/** From text to a plain JSON value: size, encoding, depth, syntax and keys, in this order. */
import type { Node } from 'jsonc-parser';
import { IssueList } from './issues.ts';
import { limits, type Outline, outline, strangeCharacters } from './source/guard.ts';
import { Lines } from './source/lines.ts';
import { type SyntaxIssue, syntaxIssues } from './source/syntax.ts';
import { type JsonTree, readTree, readValue } from './source/tree.ts';

export type JsonReading =
  /** The issues so far: keys may be at fault, but there is a value to go on with. */
  { readable: true; value: unknown; issues: IssueList } | { readable: false; issues: IssueList };

const byteOrderMark = '\ufeff';

/** Reads a stranger's text; every part of the value is located. */
export function readJson(source: string): JsonReading {
  if (source.length > limits.characters) return refuse(source, new Lines(''), tooLarge);
  const text = source.startsWith(byteOrderMark) ? source.slice(1) : source;
  const lines = new Lines(text);
  const strange = strangeCharacters(text);
  if (strange) return refuse(text, lines, (issues) => addStrange(issues, strange));
  const brackets = outline(text);
  if (brackets.tooDeep >= 0 || brackets.tooMany >= 0)
    return refuse(text, lines, (issues) => addExcess(issues, brackets));
  const { tree, errors } = readTree(text);
  if (errors.length > 0 || !tree) {
    const found = syntaxIssues(text, errors, brackets.open);
    return refuse(text, lines, (issues) => addSyntax(issues, found, text, lines));
  }
  return withValue(text, lines, tree);
}

function withValue(text: string, lines: Lines, tree: Node): JsonReading {
  const { value, places, problems } = readValue(tree);
  const issues = new IssueList(text, lines, places);
  for (const problem of problems) addKeyProblem(issues, problem, lines);
  return { readable: true, value, issues };
}

function refuse(text: string, lines: Lines, tell: (issues: IssueList) => void): JsonReading {
  const issues = new IssueList(text, lines);
  tell(issues);
  return { readable: false, issues };
}

function tooLarge(issues: IssueList): void {
  issues.addAt('file.tooLarge', '', 0, issues.text.length, limits.characters);
}

function addStrange(
  issues: IssueList,
  { kind, offset, count }: NonNullable<ReturnType<typeof strangeCharacters>>,
): void {
  if (kind === 'replacement') issues.addAt('text.replacement', '', offset, count);
  else issues.addAt(kind === 'utf16' ? 'text.utf16' : 'text.nul', '', offset);
}

function addExcess(issues: IssueList, { tooDeep, tooMany }: Outline): void {
  if (tooDeep >= 0) issues.addAt('file.tooDeep', '', tooDeep, limits.depth);
  else issues.addAt('file.tooManyValues', '', tooMany, limits.values);
}

function addSyntax(
  issues: IssueList,
  found: readonly SyntaxIssue[],
  text: string,
  lines: Lines,
): void {
  for (const issue of found) {
    if ('opened' in issue) {
      issues.addAt(
        issue.code,
        '',
        issue.offset,
        text.charAt(issue.opened),
        lines.at(issue.opened).line,
      );
    } else if ('wanted' in issue)
      issues.addAt(issue.code, '', issue.offset, issue.found, issue.wanted);
    else if ('found' in issue) issues.addAt(issue.code, '', issue.offset, issue.found);
    else issues.addAt(issue.code, '', issue.offset);
  }
}

function addKeyProblem(
  issues: IssueList,
  problem: JsonTree['problems'][number],
  lines: Lines,
): void {
  const { code, key, pointer, offset, first } = problem;
  if (code === 'json.forbiddenKey') issues.addAt(code, pointer, offset, key);
  else issues.addAt(code, pointer, offset, key, lines.at(first).line);
}
