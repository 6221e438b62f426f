/** What the checks must not say, what needs another model, and that every sentence is tried. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../../../src/engine/drivers/machine.ts';
import { mayHoldTogether } from '../../../../src/format/check/satisfiable.ts';
import { checkExpressions } from '../../../../src/format/expressions.ts';
import { checkReachability } from '../../../../src/format/reachability.ts';
import { checkReferences } from '../../../../src/format/references.ts';
import { scenario as schema } from '../../../../src/format/schema/scenario.ts';
import { semanticMessages } from '../../../../src/format/semanticMessages.ts';
import { defineModel, type ModelPort } from '../../../../src/models/port.ts';
import { modelPorts } from '../../../../src/models/registry.ts';
import { playDrill } from '../../../../src/review/players/player.ts';
import { makePlayer, playerNames } from '../../../../src/review/players/players.ts';
import { tankModel, toyPorts } from '../../../fixtures/toyModel.ts';
import { scenarioFiles } from '../../../scenarios/files.ts';
import { type Change, changed, drain, error, guard, problemsAfter } from './mutations.ts';

describe('a scenario with everything', () => {
  it('has no problems', () => {
    expect(problemsAfter([])).toEqual([]);
  });

  it.each(playerNames)('plays to the same end in both drivers (%s)', (name) => {
    const program = compile(changed([]), toyPorts);
    const play = (start: typeof FlatDrill.start | typeof machineDrill) =>
      playDrill(program, '7', makePlayer(name, program), { start });
    const flat = play(FlatDrill.start).world;
    expect(['flooded', 'held']).toContain(flat.ending);
    expect(play(machineDrill).world).toEqual(flat);
  });
});

describe('scenarios that ship', () => {
  it.each(scenarioFiles())('%s has no errors', (file) => {
    const scenario = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const problems = [
      ...checkReferences(scenario, modelPorts),
      ...checkExpressions(scenario, modelPorts),
      ...checkReachability(scenario),
    ];
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('what is no problem', () => {
  const people = (calm: string, home: string, effects: unknown[] = []): Change[] => [
    [
      '/storylines/people/situations',
      {
        calm: { next: [{ when: calm, to: 'home' }] },
        home: { next: [{ when: home, to: 'calm', effects }] },
      },
    ],
    [`${guard}/effects/1`, { mark: 'sent' }],
  ];

  it.each<[string, Change[]]>([
    ['circles that time breaks', people('clock.minute >= at.people.since + 5', 'true')],
    ['circles whose conditions exclude each other', people('variables.asked', '!variables.asked')],
    [
      'circles whose effects break them',
      people('variables.asked', 'true', [{ set: 'variables.asked', value: false }]),
    ],
    ['needs that an effect may make possible', [[`${drain}/needs/crew`, 4]]],
    ['outputs of a model that is wrong itself', [['/models/tank/params/initial', 'full']]],
  ])('%s', (_, changes) => {
    const problems = problemsAfter(changes);
    expect(problems.filter(({ pointer }) => pointer !== '/models/tank/params/initial')).toEqual([]);
  });

  it('says nothing of points and reasons where nothing is scored', () => {
    const without: Change[] = [
      ['/indicators', []],
      ['/redLines', []],
      [`${drain}/why`, undefined],
      [`${guard}/why`, undefined],
    ];
    expect(problemsAfter(without)).toEqual([]);
  });
});

describe('conditions that may hold at once', () => {
  it.each<[boolean, string, string]>([
    [false, 'variables.a > 5', 'variables.a <= 5'],
    [false, '5 < variables.a', 'variables.a < 5'],
    [true, 'variables.a >= 5', 'variables.a <= 5'],
    [false, 'variables.a == 5', 'variables.a > 5'],
    [false, 'variables.a == 5', 'variables.a != 5'],
    [false, "at.x.situation == 'one'", "at.x.situation == 'two'"],
    [false, 'variables.a < variables.b', 'variables.b <= variables.a'],
    [false, "marked( 'm' ) && variables.a > 1", "!marked('m')"],
    [false, '!(marked("m") || variables.a > 1)', 'variables.a > 2'],
    [true, 'variables.a > -1', 'variables.a < 0'],
    [false, 'false', 'true'],
    [true, 'variables.a > 5 || clock.night', 'variables.a < 2'],
  ])('%s: %s, %s', (possible, first, second) => {
    const requirements = [first, second].map((source) => ({ source, holds: true }));
    expect(mayHoldTogether(requirements)).toBe(possible);
  });
});

describe('what a model demands', () => {
  const text = { zh: '色', en: 'colour' };
  const painted: ModelPort = defineModel({
    ...tankModel,
    actions: {
      ...tankModel.actions,
      paint: {
        atPlace: false,
        arguments: { colour: { type: 'string', oneOf: ['red', 'blue'], description: text } },
        description: text,
      },
    },
    check: () => [{ path: ['capacity'], zh: '太小', en: 'too small' }],
  });
  const action = { model: 'tank', action: 'paint', with: { colour: "'reed'" } };

  it('is told where it stands', () => {
    const scenario = changed([[`${drain}/finish/0`, action]]);
    expect(checkReferences(scenario, new Map([['tank', painted]]))).toEqual([
      error('model.params', '/models/tank/params/capacity', ['太小', 'too small']),
      error(
        'reference.unknown',
        `${drain}/finish/0/with/colour`,
        ['没有“reed”这个取值', 'There is no value "reed"'],
        ['是否想写 red？', 'Did you mean red?'],
      ),
    ]);
  });
});

it('tries every sentence', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
  const tests = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join();
  const untried = Object.keys(semanticMessages).filter(
    (code) => !tests.includes(`'${code}'`) && code !== 'reference.unknown',
  );
  expect(untried).toEqual([]);
});
