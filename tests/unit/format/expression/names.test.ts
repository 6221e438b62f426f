import { expect, it } from 'vitest';
import { checkExpression, referencedNames } from '../../../../src/format/expression/index.ts';
import { ANY, SCOPE } from './scope.ts';

it('lists every path and every call, in order, computed keys as *', () => {
  const source =
    'marked("crackReported") && models.water.level[here.id] > min(variables.trust, 3) ? text(clock.minute) : roadOpen("liuwan", here.id) ? "a" : "b"';
  const result = checkExpression(source, SCOPE, ANY);
  if (!result.ok) throw new Error(source);
  expect(referencedNames(result.expression)).toEqual({
    paths: [
      ['models', 'water', 'level', '*'],
      ['here', 'id'],
      ['variables', 'trust'],
      ['clock', 'minute'],
      ['here', 'id'],
    ],
    calls: [
      { name: 'marked', literals: ['crackReported'] },
      { name: 'min', literals: [] },
      { name: 'text', literals: [] },
      { name: 'roadOpen', literals: ['liuwan'] },
    ],
  });
});

it('is plain data, so that a checked scenario can be kept', () => {
  const result = checkExpression('sum(models.water.level) > 1', SCOPE, ANY);
  if (!result.ok) throw new Error('sum');
  expect(JSON.parse(JSON.stringify(result.expression))).toEqual(result.expression);
});
