import { describe, expect, it } from 'vitest';
import { evacuationModel } from '../../../src/models/evacuation/index.ts';
import { floodModel } from '../../../src/models/flood/index.ts';
import type { ModelPort, ModelValue, PreparedModel } from '../../../src/models/port.ts';
import { drillTicks, prepareFor, wantedOfEvacuation, wantedOfFlood } from '../../bench/models.ts';
import { qinglongParams } from '../../fixtures/models/evacuation-qinglong-params.ts';
import { floodQinglongParams } from '../../fixtures/models/flood-qinglong-params.ts';

type Out = Record<string, ModelValue>;

/** Plays the drill of the bench; the outputs after every tick. */
function outputs(model: PreparedModel): Out[] {
  const state = model.initial();
  const out: Out = {};
  return drillTicks().map(({ minute, dt, inputs, orders }) => {
    for (const [action, args, place] of orders) model.act(state, action, args, place, minute);
    model.step(state, { ...inputs, rainFactor: 1.1, flaw: 0.9 }, minute, dt);
    model.read(state, out);
    return structuredClone(out);
  });
}

const only = (out: Out, wanted: readonly string[]): Out =>
  Object.fromEntries(Object.entries(out).filter(([name]) => wanted.includes(name)));

function expectSame(port: ModelPort, params: unknown, wanted: string[]): void {
  const full = outputs(prepareFor(port, params));
  const model = prepareFor(port, params, wanted);
  expect(Object.keys(model.outputs).sort()).toEqual([...wanted].sort());
  expect(outputs(model)).toEqual(full.map((out) => only(out, wanted)));
}

const cases: [ModelPort, unknown, string[]][] = [
  [floodModel, floodQinglongParams, wantedOfFlood],
  [evacuationModel, qinglongParams, wantedOfEvacuation],
];

describe.each(cases)('outputs that are wanted: $use', (port, params, typical) => {
  it('are the same as in a run that publishes everything, and nothing else is published', () => {
    expectSame(port, params, typical);
  });

  it('do not depend on which others are wanted', () => {
    const full = outputs(prepareFor(port, params));
    for (const name of Object.keys(prepareFor(port, params).outputs)) {
      expect(outputs(prepareFor(port, params, [name]))).toEqual(
        full.map((out) => only(out, [name])),
      );
    }
  });

  it('are none where nothing is wanted', () => {
    expect(outputs(prepareFor(port, params, [])).at(-1)).toEqual({});
  });
});
