import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FloodParams, type FloodState, floodModel } from '../../../src/models/flood/index.ts';
import { networkOf } from '../../../src/models/flood/network.ts';
import type { ModelValue, PreparedModel } from '../../../src/models/port.ts';
import { at, context, isClean, numbers, type Order, params, parse, run } from './floodRun.ts';

/** Water (m³) that came in as rain runoff and base flow, minus what left or is stored. */
function massError(
  used: FloodParams,
  dt: number,
  inputs: Record<string, ModelValue>,
  orders: Order[],
): number {
  const model = floodModel.prepare(used, context) as PreparedModel<FloodState>;
  const network = networkOf(used);
  const state = model.initial();
  const stored = () => state.pool + state.storage.reduce((total, value) => total + value, 0);
  const last = (network.reaches.at(-1)?.end ?? 1) - 1;
  const before = stored();
  let came = 0;
  let left = 0;
  for (let minute = 0; minute < 2160; minute += dt) {
    for (const order of orders)
      if (order.minute === minute) model.act(state, order.action, order.args, undefined, minute);
    const outflow = state.flow[last] ?? 0;
    const soak = [...state.soak];
    model.step(state, { rainFactor: 1, crestShift: 0, flaw: 0, ...inputs }, minute, dt);
    left += ((outflow + (state.flow[last] ?? 0)) / 2) * dt * 60;
    Object.values(used.catchments).forEach((catchment, c) => {
      const half = (Math.LN2 / (catchment.soil.halfLife * 60)) * dt * 0.5;
      const now = state.soak[c] ?? 0;
      const rain = now * (1 + half) - (soak[c] ?? 0) * (1 - half);
      const wetness = Math.min(1, ((soak[c] ?? 0) + now) / 2 / catchment.soil.full);
      const share = catchment.runoff.dry + (catchment.runoff.wet - catchment.runoff.dry) * wetness;
      came += rain * share * catchment.area * 1000 + catchment.baseflow * dt * 60;
    });
  }
  return Math.abs(came - left - (stored() - before)) / came;
}

describe('numerics', () => {
  it.each([1, 2, 10])('conserves mass at dt = %d, also through a breach', (dt) => {
    expect(massError(params, dt, {}, [])).toBeLessThan(1e-9);
    expect(
      massError(params, dt, { flaw: 1 }, [{ minute: 400, action: 'gate', args: { open: 0.5 } }]),
    ).toBeLessThan(1e-9);
  });

  it.each([30, 60])(
    'conserves mass to half a percent at dt = %d (outflow known only at tick ends)',
    (dt) => {
      expect(massError(params, dt, { flaw: 1 }, [])).toBeLessThan(0.005);
    },
  );

  it.each([1, 10, 30, 60])('gives nearly the same flood at dt = %d as at 2', (dt) => {
    const fine = run();
    const coarse = run({ dt });
    for (const reach of ['upper', 'stream', 'town', 'bend', 'lower']) {
      for (const minute of [360, 420, 480, 540, 600, 720, 900, 1200]) {
        const difference =
          at(fine.track.get(minute), 'stage', reach) - at(coarse.track.get(minute), 'stage', reach);
        expect(Math.abs(difference)).toBeLessThan(0.03);
      }
    }
  });

  it('breaches at nearly the same minute whatever the tick', () => {
    const minutes = [1, 2, 10, 30].map((dt) => run({ dt, inputs: { flaw: 0.9 } }).state.breachedAt);
    for (const minute of minutes)
      expect(Math.abs(minute - (minutes[0] ?? 0))).toBeLessThanOrEqual(12);
  });

  it('goes on identically from a state that has been through JSON', () => {
    const { model, state } = run({ until: 500, inputs: { flaw: 0.9 } });
    const restored = JSON.parse(JSON.stringify(state)) as FloodState;
    const inputs = { rainFactor: 1.1, crestShift: 5, flaw: 0.9 };
    for (const each of [state, restored])
      for (let minute = 500; minute < 900; minute += 2) model.step(each, inputs, minute, 2);
    expect(restored).toEqual(state);
    expect(JSON.stringify(restored)).toBe(JSON.stringify(state));
  });

  it('survives nonsense inputs', () => {
    const { state, out } = run({
      inputs: { rainFactor: Number.NaN, crestShift: -0, flaw: Infinity },
    });
    expect(isClean(state) && isClean(out)).toBe(true);
  });

  it('never yields NaN, infinities, −0 or negative water (random rain, ticks and acts)', () => {
    const scenario = fc.record({
      rain: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 12 }),
      dt: fc.constantFrom(1, 2, 7, 10, 30, 60),
      rainFactor: fc.double({ min: 0, max: 3, noNaN: true }),
      crestShift: fc.integer({ min: -120, max: 120 }),
      flaw: fc.double({ min: 0, max: 1, noNaN: true }),
      gate: fc.double({ min: 0, max: 1, noNaN: true }),
      weighting: fc.double({ min: 0, max: 0.5, noNaN: true }),
      hours: fc.double({ min: 0.05, max: 6, noNaN: true }),
    });
    fc.assert(
      fc.property(
        scenario,
        ({ rain, dt, rainFactor, crestShift, flaw, gate, weighting, hours }) => {
          const used = parse((raw) => {
            for (const catchment of Object.values(raw.catchments))
              catchment.rain = rain.map((value, i) => [i * 60, value]);
            for (const reach of raw.reaches) Object.assign(reach, { weighting, hours });
          });
          const orders = [{ minute: dt * 2, action: 'gate', args: { open: gate } }];
          const result = run({
            with: used,
            dt,
            until: 900,
            inputs: { rainFactor, crestShift, flaw },
            orders,
          });
          const neverNegative = ['stage', 'discharge', 'rainNow', 'rain24h', 'depth'];
          for (const [, out] of result.track) {
            // One assertion a tick: there are tens of thousands of numbers.
            const least = Math.min(...neverNegative.flatMap((name) => [...numbers(out[name])]));
            expect([isClean(out), least >= 0]).toEqual([true, true]);
          }
          expect(isClean(result.state)).toBe(true);
          expect(Math.min(...result.state.storage)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 25, seed: 7, interruptAfterTimeLimit: 20_000 },
    );
  });
});
