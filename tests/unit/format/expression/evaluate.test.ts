import { describe, expect, it } from 'vitest';
import {
  BOOLEAN,
  checkExpression,
  compileExpression,
  NUMBER,
} from '../../../../src/format/expression/index.ts';
import { evaluate, RUNTIME, SCOPE, WORLD } from './scope.ts';

describe('every number is a double', () => {
  it.each([
    ['models.water.gauge + 1 > 32', true],
    ['variables.trust == 60', true],
    ['variables.trust != 60.0', false],
    ['min(variables.trust, 3)', 3],
    ['clock.minute % 60 == 40', true],
    ['3 / 2 * variables.trust', 90],
    ['variables.alarmed ? 1 : variables.fear', 12.5],
    ['variables.trust in [50, 60]', true],
    ['variables.trust in [50, resources.boats * 20]', true],
    ['variables.trust in []', false],
    ['1 + 2 * 3 - 4', 3],
    ['7 - 2 - 1', 4],
    ['-7 % 3', -1],
    ['0x1F + 1e2', 131],
    ['-variables.fear', -12.5],
    ['- -5', 5],
    ['0.1 + 0.2 == 0.3', false],
    ['9007199254740993 == 9007199254740992', true],
  ])('%s', (source, value) => expect(evaluate(source)).toBe(value));
});

describe('names, keys and texts', () => {
  it.each([
    ['models.water.level.liuwan', 32.46],
    ['models.water.level["liuwan"]', 32.46],
    ['models["water"]["level"].liuwan', 32.46],
    ['models.water.level[here.id]', 30],
    ['models.water.cut[here.dry ? "yakou" : "shibei"]', true],
    ['places[here.id].population * 2', 600],
    ['places.liuwan.name + "：" + variables.mood', '柳湾：平静'],
    ["variables.mood == '平静' && !variables.alarmed", true],
    ['variables.mood in ["慌乱", "平静"]', true],
    ['variables.constructor', 7],
    ['known.deaths.verified || known.deaths.since > 5', true],
    ['here.population >= 300', true],
    ['marked("crackReported") && !marked("townWarned")', true],
    ['roadOpen("liuwan", here.id)', true],
    ['roadOpen(here.id, "shibei")', false],
    ['text(models.water.level.liuwan, 1) + " 米"', '32.5 米'],
    ['"a\\"b//c"', 'a"b//c'],
    ["r'\\d'", '\\d'],
  ])('%s', (source, value) => expect(evaluate(source)).toBe(value));
});

describe('evaluation is total', () => {
  const empty = {};
  const odd = {
    variables: {
      trust: Number.NaN,
      fear: Number.POSITIVE_INFINITY,
      alarmed: 1,
      mood: 3,
      constructor: -0,
    },
    models: { water: { gauge: 'high', level: { liuwan: -0 }, cut: null } },
    here: { id: 'constructor' },
    places: 7,
  };
  const inherited = {
    models: { water: { level: Object.create({ shibei: 9 }) as object } },
    here: { id: 'shibei' },
  };
  it.each([
    ['1 / 0', WORLD, 0],
    ['variables.trust / (resources.boats - 3)', WORLD, 0],
    ['variables.trust % (resources.boats - 3)', WORLD, 0],
    ['variables.trust % 0', WORLD, 0],
    ['0 * -1', WORLD, 0],
    ['variables.trust * 0 / -1', WORLD, 0],
    ['-60 % resources.boats', WORLD, 0],
    ['ceil(-0.5)', WORLD, 0],
    ['-(resources.boats - 3)', WORLD, 0],
    ['1e300 * variables.trust', WORLD, 1e300],
    ['-1e300 * variables.trust', WORLD, -1e300],
    ['1e300 * 1e300', WORLD, 1e300],
    ['-1e300 - 1e300 - variables.trust', WORLD, -1e300],
    ['wild()', WORLD, 0],
    ['wild() + 1', WORLD, 1],
    ['models.water.note.yakou', WORLD, ''],
    ['models.water.note[here.id] == ""', WORLD, true],
    ['variables.trust', empty, 0],
    ['models.water.level[here.id]', empty, 0],
    ['models.water.cut.liuwan', empty, false],
    ['places[here.id].name', empty, ''],
    ['sum(models.water.level)', empty, 0],
    ['here.population + 1', { here: undefined }, 1],
    ['variables.trust', odd, 0],
    ['variables.trust == variables.trust', odd, true],
    ['variables.fear', odd, 1e300],
    ['variables.alarmed', odd, false],
    ['variables.mood', odd, ''],
    ['variables.constructor', odd, 0],
    ['variables.constructor', { variables: {} }, 0],
    ['models.water.level.liuwan', odd, 0],
    ['models.water.level[here.id]', odd, 0],
    ['places[here.id].name', odd, ''],
    ['places[here.id].name', { here: { id: 'constructor' }, places: {} }, ''],
    ['countTrue(models.water.cut)', odd, 0],
    ['models.water.level[here.id]', inherited, 0],
    ['here.id', inherited, 'shibei'],
  ])('%s in %j', (source, world, value) =>
    expect(Object.is(evaluate(source, world), value)).toBe(true),
  );

  it('cuts a text that grows without end', () => {
    const doubled = 'variables.mood + variables.mood';
    expect(String(evaluate(doubled, { variables: { mood: 'x'.repeat(3000) } })).length).toBe(4000);
  });
});

describe('what is not needed is not evaluated', () => {
  const scope = {
    roots: SCOPE.roots,
    functions: { touch: { parameters: [], result: BOOLEAN } },
  };
  it.each([
    ['variables.alarmed && touch()', 0],
    ['!variables.alarmed || touch()', 0],
    ['variables.alarmed || touch()', 1],
    ['variables.alarmed ? touch() : false', 0],
  ])('%s', (source, expected) => {
    let touched = 0;
    const touch = (): boolean => {
      touched += 1;
      return true;
    };
    const result = checkExpression(source, scope, BOOLEAN);
    if (!result.ok) throw new Error(source);
    compileExpression<object>(result.expression, { touch })(WORLD);
    expect(touched).toBe(expected);
  });
});

it('refuses at compilation, not at evaluation, a function without a runtime', () => {
  const result = checkExpression('abs(1)', SCOPE, NUMBER);
  if (!result.ok) throw new Error('abs');
  expect(() => compileExpression(result.expression, {})).toThrow(
    'no runtime for the declared function abs',
  );
  expect(compileExpression<object>(result.expression, RUNTIME)(WORLD)).toBe(1);
});
