/** What is wrong with the shape of a model's params, in the words used for the scenario's own shape. */
import type { ZodError } from 'zod';
import type { SemanticProblem } from '../issue.ts';
import { IssueList } from '../issues.ts';
import { type Checked, reportShape } from '../shape/issues.ts';
import { Lines } from '../source/lines.ts';

export function shapeProblems(checked: Checked, error: ZodError): SemanticProblem[] {
  // Nothing is known here of the text; lines and columns are looked up by whoever has it.
  const list = new IssueList('', new Lines(''));
  reportShape(checked, error.issues, list);
  return list.sorted().map(({ line: _line, column: _column, ...problem }) => {
    const atKey = problem.code === 'shape.unknownKey' || problem.code === 'shape.badId';
    return atKey ? { ...problem, atKey } : problem;
  });
}
