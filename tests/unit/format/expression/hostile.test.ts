import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkExpression,
  compileExpression,
  parseTemplate,
} from '../../../../src/format/expression/index.ts';
import { ANY, problemsOf, RUNTIME, SCOPE, WORLD } from './scope.ts';

describe('hostile sources give one located problem, quickly', () => {
  it.each([
    ['expression.tooLong', 60, '('.repeat(1999)],
    ['expression.tooLong', 0, '('.repeat(1_000_000)],
    ['expression.tooLong', 0, 'x'.repeat(1_000_000)],
    ['expression.syntax', 1999, '!'.repeat(1999)],
    ['expression.tooLong', 1495, `${'!'.repeat(1995)}true`],
    ['expression.tooLong', 61, `${'!'.repeat(100)}true`],
    ['expression.tooLong', 1499, `${'-'.repeat(1999)}1`],
    ['expression.tooLong', 60, '['.repeat(2000)],
    ['expression.tooLong', 0, `${'1+'.repeat(999)}1`],
    ['expression.tooLong', 240, 'abs('.repeat(400)],
    ['expression.tooLong', 300, 'true?'.repeat(300)],
    ['expression.tooLong', 119, 'a.'.repeat(999)],
    ['expression.badLiteral', 0, '9'.repeat(2000)],
    ['expression.badLiteral', 0, '1e999'],
    ['expression.badLiteral', 0, '1e301'],
    ['expression.syntax', 0, `"${'\\'.repeat(1990)}`],
    ['expression.unknownName', 0, 'a'.repeat(2000)],
    ['expression.syntax', 0, '\u0000'],
    ['expression.syntax', 0, '\ud800'],
    ['expression.unknownName', 0, '__proto__'],
    ['expression.unknownName', 0, 'constructor'],
    ['expression.unknownName', 0, 'toString'],
    ['expression.unknownName', 0, 'hasOwnProperty("a")'],
    ['expression.unknownName', 0, 'constructor("a")'],
    ['expression.syntax', undefined, '__proto__("a")'],
    ['expression.unknownName', 10, 'variables.__proto__'],
    ['expression.unknownName', 10, 'variables["__proto__"]'],
    ['expression.unknownName', 7, 'places.constructor.name'],
    ['expression.unknownName', 7, 'places["toString"].name'],
    ['expression.unsupported', 0, 'cel.bind(x, 1, x)'],
    ['expression.unsupported', 0, '"a".matches("(a+)+$")'],
    ['expression.unsupported', 8, '[1].all(1, 2)'],
  ])('%s at %s', (code, offset, source) => {
    const problems = problemsOf(source);
    if (offset === undefined) expect(problems).toHaveLength(1);
    else expect(problems).toMatchObject([{ code, offset }]);
  });

  it('reports at most ten problems', () => {
    expect(
      problemsOf(Array.from({ length: 40 }, (_, index) => `no${index}`).join(' + ')),
    ).toHaveLength(10);
  });

  it('allows long but flat conditions', () => {
    const source = Array.from({ length: 90 }, () => 'clock.minute>1').join('&&');
    const result = checkExpression(source, SCOPE, ANY);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(compileExpression<object>(result.expression, RUNTIME)(WORLD)).toBe(true);
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'variables',
    'trust',
    'models.water.level',
    'here.id',
    '.',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '"',
    "'",
    '1',
    '0',
    '2.5',
    'true',
    '+',
    '-',
    '*',
    '/',
    '%',
    '<',
    '==',
    '&&',
    '||',
    '!',
    '?',
    ':',
    ',',
    ' in ',
    'sum',
    'marked',
    '"crackReported"',
    '柳湾',
    '__proto__',
    '\\',
    'r',
    'b',
    'u',
    'null',
    '\n',
  );
  const sources = fc.oneof(
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('the check never throws, and every problem lies inside the source', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const result = checkExpression(source, SCOPE, ANY);
        if (result.ok) compileExpression<object>(result.expression, RUNTIME)({});
        for (const { offset, length } of result.ok ? [] : result.problems) {
          expect(offset >= 0 && length >= 0 && offset + length <= source.length).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reading a template never throws either', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const { offset, length } of parseTemplate(source, SCOPE).problems) {
          expect(offset >= 0 && length >= 0 && offset + length <= source.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
