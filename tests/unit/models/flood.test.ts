import { describe, expect, it } from 'vitest';
import {
  fillDepth,
  floodModel,
  floodParams,
  profileLayout,
  reachStageAt,
  stageProfile,
} from '../../../src/models/flood/index.ts';
import type { Keyed, ModelValue, TerrainGrid } from '../../../src/models/port.ts';
import { floodQinglongParams } from '../../fixtures/models/flood-qinglong-params.ts';
import {
  at,
  context,
  firstOver,
  isClean,
  type Order,
  params,
  parse,
  peak,
  place,
  places,
  type Raw,
  type Run,
  run,
  series,
} from './floodRun.ts';

describe('the port', () => {
  it('declares exactly what it reads, with the declared keys', () => {
    const { out, model } = run({ until: 10 });
    const declared = floodModel.outputs(params, places);
    expect(model.outputs).toEqual(declared);
    expect(Object.keys(out).sort()).toEqual(Object.keys(declared).sort());
    for (const [name, { keys, type }] of Object.entries(declared)) {
      const value = out[name] as ModelValue;
      if (keys) expect(Object.keys(value)).toEqual([...keys]);
      const sample = keys ? (value as Keyed)[keys[0] ?? ''] : value;
      expect(typeof sample).toBe(type);
    }
  });

  it('reuses keyed objects', () => {
    const { model, state, out } = run({ until: 10 });
    const { stage } = out;
    model.read(state, out);
    expect(out.stage).toBe(stage);
  });

  it('finds nothing wrong with the fixture', () => {
    expect(floodModel.check?.(params, places)).toEqual([]);
  });

  it('finds wrong references, order and tables', () => {
    const wrong = parse((raw) => {
      raw.catchments.liuwan.enters = 'nowhere';
      raw.reaches[0] = { ...raw.reaches[0], into: 'upper' } as Raw['reaches'][0];
      raw.reservoir.damTop = 370;
      raw.slopes.daling.catchment = 'mountain';
      Object.assign(raw.exposure, { moon: { reach: 'bend', firstHome: 2 } });
      raw.catchments.hekou.rain = [
        [10, 1],
        [10, 2],
      ];
    });
    const paths = floodModel.check?.(wrong, places).map((problem) => problem.path.join('.')) ?? [];
    expect(paths).toEqual(
      expect.arrayContaining([
        'catchments.liuwan.enters',
        'catchments.hekou.rain.1.0',
        'reaches.0.into',
        'reservoir.damTop',
        'slopes.daling.catchment',
        'exposure.moon',
      ]),
    );
  });

  it('describes every field in Chinese and refuses unknown ones', () => {
    expect(() => floodParams.parse({ ...floodQinglongParams, extra: 1 })).toThrow();
    expect(floodParams.shape.catchments.meta()?.description).toMatch(/\p{Script=Han}/u);
  });
});

describe('the night in 青泷镇', () => {
  const night = run();
  const crest = (reach: string) => peak(series(night, 'stage', reach));

  it('rains as the scenario tells', () => {
    const rain = (name: string, minute: number) => at(night.track.get(minute), name, 'liuwan');
    expect(rain('rain3h', 360)).toBeCloseTo(52, -0.5);
    expect(rain('rain1h', 380)).toBeCloseTo(41, -0.5);
    expect(rain('rain1h', 424)).toBeCloseTo(62, -0.5);
    expect(rain('rain1h', 480)).toBeCloseTo(83, -0.5);
  });

  it('passes warning and guarantee stage at 柳湾 in time, crests in the early morning', () => {
    const alert = series(night, 'alert', 'bend');
    expect(firstOver(alert, 1)).toBeGreaterThanOrEqual(380);
    expect(firstOver(alert, 1)).toBeLessThanOrEqual(410);
    expect(firstOver(alert, 2)).toBeGreaterThanOrEqual(470);
    expect(firstOver(alert, 2)).toBeLessThanOrEqual(500);
    const wet = firstOver(series(night, 'wetHomes', 'liuwan'), 0.001);
    expect(wet).toBeGreaterThanOrEqual(476);
    expect(wet).toBeLessThanOrEqual(500);
    expect(crest('bend')[0]).toBeGreaterThanOrEqual(600);
    expect(crest('bend')[0]).toBeLessThanOrEqual(760);
  });

  it('crests later downstream', () => {
    const [upper, town, bend, lower] = ['upper', 'town', 'bend', 'lower'].map(
      (id) => crest(id)[0],
    ) as [number, number, number, number];
    expect(upper).toBeLessThan(town);
    expect(town).toBeLessThan(bend);
    expect(bend).toBeLessThan(lower);
  });

  it('slides slopes in the order of their thresholds, and for good', () => {
    const minutes = ['shanglong', 'shanglongRoad', 'daling'].map((id) =>
      firstOver(series(night, 'slid', id), 1),
    );
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(minutes[2]).toBeLessThan(600);
    expect(at(night.out, 'slid', 'shanglong')).toBe(1);
  });

  it('raises stages with more rain, and moves the crest with crestShift', () => {
    const heavier = run({ inputs: { rainFactor: 1.2 } });
    const later = run({ inputs: { crestShift: 40 } });
    expect(peak(series(heavier, 'stage', 'bend'))[1]).toBeGreaterThan(crest('bend')[1] + 0.3);
    expect(peak(series(later, 'stage', 'bend'))[0] - crest('bend')[0]).toBeCloseTo(40, -1);
  });
});

describe('reservoir and dam', () => {
  const open: Order = { minute: 360, action: 'gate', args: { open: 1 } };
  const reinforce: Order = { minute: 430, action: 'reinforce', args: { strength: 0.6 } };

  it('falls when the gate opens, and only then', () => {
    const closed = run();
    const opened = run({ orders: [open] });
    const level = (result: Run, minute: number) => Number(result.track.get(minute)?.reservoirLevel);
    expect(level(opened, 360)).toBe(level(closed, 360));
    expect(level(opened, 600)).toBeLessThan(level(closed, 600) - 0.3);
    expect(level(opened, 1440)).toBeLessThan(365);
  });

  it('breaches without care, not with reinforcement and a lower level', () => {
    const careless = run({ inputs: { flaw: 0.9 } });
    const careful = run({ inputs: { flaw: 0.9 }, orders: [open, reinforce] });
    const sound = run({ inputs: { flaw: 0 } });
    expect(careless.out.breached).toBe(true);
    expect(careful.out.breached).toBe(false);
    expect(sound.out).toMatchObject({ breached: false, seepage: 0 });
    const late = careless.state.breachedAt + 60;
    expect(at(careless.track.get(late), 'stage', 'stream')).toBeGreaterThan(
      at(sound.track.get(late), 'stage', 'stream') + 0.5,
    );
  });

  it('breaches when overtopped, however sound', () => {
    const overtopped = run({
      with: parse((raw) => {
        raw.reservoir.damTop = 374;
      }),
    });
    expect(overtopped.out.breached).toBe(true);
    expect(overtopped.out.reservoirLevel).toBeCloseTo(348, 6);
  });

  it('works without reservoir, dam, slopes and exposure', () => {
    const bare = parse((raw) => {
      raw.catchments.shiqiao.enters = 'stream';
      for (const key of ['reservoir', 'dam', 'slopes', 'exposure'] as const)
        Reflect.deleteProperty(raw, key);
    });
    const { out, state } = run({ with: bare });
    expect(out).not.toHaveProperty('reservoirLevel');
    expect(isClean(state)).toBe(true);
  });
});

describe('on the map', () => {
  const layout = profileLayout(params, 2);
  const values = {
    stage: { upper: 1, town: 3, bend: 2, lower: 1, stream: 5 },
    reservoirLevel: 370,
  };

  it('interpolates stages between the ends of reaches, and the reservoir above its normal level', () => {
    expect(reachStageAt(layout, values, 0, 0.1)).toBe(1);
    expect(reachStageAt(layout, values, 0, 0.38)).toBeCloseTo(2, 10);
    expect(reachStageAt(layout, values, 0, 1)).toBe(1);
    expect(reachStageAt(layout, values, 1, 0.3)).toBe(-2);
    expect(reachStageAt(layout, values, 1, 0.9)).toBe(5);
    const profile = stageProfile(layout, values);
    expect(profile.map((samples) => samples.length)).toEqual([257, 257]);
    expect(stageProfile(layout, values, profile)).toBe(profile);
  });

  const grid: TerrainGrid = {
    columns: 21,
    rows: 1,
    cell: 2.5,
    elevation: new Float32Array(21),
    river: new Uint8Array(21),
    along: new Float32Array(21).fill(0.72),
    bed: new Float32Array(21),
    distance: new Float32Array(21),
    lift: Float32Array.from({ length: 21 }, (_, i) => i / 4),
  };

  it('fills depths from lifts', () => {
    const depth = new Float32Array(21);
    fillDepth(grid, stageProfile(layout, values), depth);
    expect(depth[0]).toBeCloseTo(2, 1);
    expect(depth[20]).toBeCloseTo(-3, 1);
  });

  it('works out when homes get wet from the ground around a place', () => {
    const used = parse((raw) => {
      Object.assign(raw.exposure, { liuwan: { reach: 'bend' } });
    });
    const there = [...places.filter(({ id }) => id !== 'liuwan'), place('liuwan', 25, 0)];
    const result = run({ with: used, at: { ...context, places: there, terrain: grid } });
    const dry = run({ with: used });
    expect(peak(series(result, 'wetHomes', 'liuwan'))[1]).toBe(1);
    expect(peak(series(dry, 'depth', 'liuwan'))[1]).toBe(0);
  });
});
