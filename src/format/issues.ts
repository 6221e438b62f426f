/** Collects what is wrong, and finds the line and column of each. */
import type { Bilingual } from './expression/index.ts';
import type { Issue, SemanticProblem } from './issue.ts';
import { type MessageCode, type Messages, messages, type Told } from './messages.ts';
import type { Lines } from './source/lines.ts';
import { parentPointer } from './source/pointer.ts';
import { type NodePlace, offsetInString } from './source/tree.ts';

/** More than this helps nobody. */
export const mostIssues = 200;

export class IssueList {
  private readonly found: { issue: Issue; offset: number }[] = [];

  constructor(
    readonly text: string,
    private readonly lines: Lines,
    private readonly places: ReadonlyMap<string, NodePlace> = new Map(),
  ) {}

  /** An issue at the value that a pointer names, or at what is nearest above it. */
  add<Code extends MessageCode>(
    code: Code,
    pointer: string,
    ...about: Parameters<Messages[Code]>
  ): void {
    this.addAt(code, pointer, this.nearest(pointer)?.offset ?? 0, ...about);
  }

  /** An issue at the key of a value. */
  addAtKey<Code extends MessageCode>(
    code: Code,
    pointer: string,
    ...about: Parameters<Messages[Code]>
  ): void {
    this.addAt(code, pointer, this.nearest(pointer)?.keyOffset ?? 0, ...about);
  }

  addAt<Code extends MessageCode>(
    code: Code,
    pointer: string,
    offset: number,
    ...about: Parameters<Messages[Code]>
  ): void {
    const tell = messages[code] as (...args: Parameters<Messages[Code]>) => Told;
    const { severity, message, hint } = tell(...about);
    this.push(code, severity, pointer, offset, message, hint);
  }

  /** A problem that a pass over the whole scenario found. */
  addProblem({ code, severity, pointer, message, hint, offset, atKey }: SemanticProblem): void {
    const place = this.places.get(pointer);
    const near = place ?? this.nearest(pointer);
    const start = atKey ? near?.keyOffset : near?.offset;
    const at =
      place && offset !== undefined ? offsetInString(this.text, place, offset) : (start ?? 0);
    this.push(code, severity, pointer, at, message, hint);
  }

  get hasErrors(): boolean {
    return this.found.some(({ issue }) => issue.severity === 'error');
  }

  get count(): number {
    return this.found.length;
  }

  /** Sorted by position, errors before warnings at the same one. */
  sorted(): Issue[] {
    const inOrder = [...this.found].sort(
      (a, b) =>
        a.offset - b.offset ||
        a.issue.severity.localeCompare(b.issue.severity) ||
        (a.issue.code < b.issue.code ? -1 : 1),
    );
    const issues = inOrder.map(({ issue }) => issue);
    return issues.length <= mostIssues ? issues : cut(issues);
  }

  private nearest(pointer: string): NodePlace | undefined {
    for (let at = pointer; ; at = parentPointer(at)) {
      const place = this.places.get(at);
      if (place || at === '') return place;
    }
  }

  private push(
    code: string,
    severity: Issue['severity'],
    pointer: string,
    offset: number,
    message: Bilingual,
    hint?: Bilingual,
  ): void {
    const issue = {
      code,
      severity,
      pointer,
      ...this.lines.at(offset),
      message,
      ...(hint ? { hint } : {}),
    };
    this.found.push({ issue, offset });
  }
}

/** The first ones, errors preferred so that a file with errors always shows one, and how many more there are. */
function cut(issues: readonly Issue[]): Issue[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const shown = (errors.length > 0 ? errors : issues).slice(0, mostIssues);
  const last = shown[shown.length - 1];
  const told = messages['file.moreIssues'](issues.length - shown.length);
  const { severity, message, hint } = told;
  const more = {
    code: 'file.moreIssues',
    severity,
    pointer: '',
    line: last?.line ?? 1,
    column: last?.column ?? 1,
    message,
  };
  return [...shown, hint ? { ...more, hint } : more];
}
