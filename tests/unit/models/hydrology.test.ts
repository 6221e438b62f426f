import { describe, expect, it } from 'vitest';
import {
  accumulatedExcess,
  buildStageTable,
  cascadeRoute,
  cascadeUnitHydrograph,
  convolve,
  curveNumberRetention,
  excessIncrements,
  inundationDepth,
  levelPoolRoute,
  manningDepth,
  manningDischarge,
  muskingumCoefficients,
  muskingumDivision,
  muskingumRoute,
  muskingumRouteDivided,
  orificeDischarge,
  rationalDischarge,
  runoffDepth,
  sectionGeometry,
  stageOf,
  weirDischarge,
  wetShare,
} from '../../../src/models/flood/hydrology.ts';

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

describe('Muskingum (Chow, Maidment & Mays 1988, example 8.4.1)', () => {
  const inflows = [
    93, 137, 208, 320, 442, 546, 630, 678, 691, 675, 634, 571, 477, 390, 329, 247, 184, 134, 108,
    90,
  ];
  const printed = [
    85, 91, 114, 159, 233, 324, 420, 509, 578, 623, 642, 635, 603, 546, 479, 413, 341, 274, 215,
    170,
  ];

  it('gives the printed coefficients', () => {
    const { c1, c2, c3 } = muskingumCoefficients(2.3, 0.15, 1);
    expect(c1).toBeCloseTo(0.0631, 4);
    expect(c2).toBeCloseTo(0.3442, 4);
    expect(c3).toBeCloseTo(0.5927, 4);
    expect(c1 + c2 + c3).toBeCloseTo(1, 12);
  });

  it('gives the printed outflows', () => {
    const outflows = muskingumRoute(inflows, 2.3, 0.15, 1, 85);
    outflows.forEach((outflow, i) => {
      expect(Math.abs(outflow - (printed[i] ?? 0))).toBeLessThan(0.8);
    });
  });

  it('divides reach and step until no coefficient is negative', () => {
    for (const [k, x, dt] of [
      [2.3, 0.15, 1],
      [12, 0.3, 1],
      [0.1, 0.2, 1],
      [1, 0.45, 1.7],
      [3, 0, 24],
    ] as const) {
      const { reaches, steps } = muskingumDivision(k, x, dt);
      const { c1, c2, c3 } = muskingumCoefficients(k / reaches, x, dt / steps);
      expect(Math.min(c1, c2, c3)).toBeGreaterThanOrEqual(-1e-9);
    }
    expect(muskingumDivision(2.3, 0.15, 1)).toEqual({ reaches: 1, steps: 1 });
    expect(muskingumDivision(12, 0.5, 1).reaches).toBe(12);
  });

  it('keeps volume and never dips when divided', () => {
    const wave = [10, 10, 400, 900, 600, 300, 150, 60, 10, ...new Array<number>(60).fill(10)];
    const outflows = muskingumRouteDivided(wave, 5, 0.3, 1);
    expect(outflows).toHaveLength(wave.length);
    expect(Math.min(...outflows)).toBeGreaterThanOrEqual(10 - 1e-9);
    expect(sum(outflows)).toBeCloseTo(sum(wave), 3);
    expect(outflows.indexOf(Math.max(...outflows))).toBe(3 + 5);
  });
});

describe('cascade of linear reservoirs (Ponce, onlineuhcascade: 432 km², 3 h, K 9 h, N 2, 1 cm)', () => {
  const input = { area: 432, depth: 1, duration: 3, k: 9, count: 2, length: 60 };

  it('gives the published ordinates (the source misprints 48.789 as 48.769)', () => {
    const ordinates = cascadeUnitHydrograph(input);
    const published = [0, 16.327, 39.65, 48.313, 48.789, 45.049, 39.464, 33.392, 27.569, 22.347];
    published.forEach((value, i) => {
      expect(ordinates[i]).toBeCloseTo(value, 3);
    });
  });

  it('has unit volume', () => {
    expect(runoffDepth(cascadeUnitHydrograph(input), 3, 432)).toBeCloseTo(10, 4);
  });

  it('peaks later and lower with more reservoirs', () => {
    const peakOf = (count: number) => {
      const flows = cascadeRoute([100, ...new Array<number>(80).fill(0)], { k: 4, count }, 1);
      return { at: flows.indexOf(Math.max(...flows)), flow: Math.max(...flows) };
    };
    expect(peakOf(4).at).toBeGreaterThan(peakOf(2).at);
    expect(peakOf(4).flow).toBeLessThan(peakOf(2).flow);
  });
});

describe('unit hydrograph convolution (Chow, Maidment & Mays 1988, example 7.4.1/7.5.1)', () => {
  it('gives the printed direct runoff', () => {
    const ordinates = [404, 1079, 2343, 2506, 1460, 453, 381, 274, 173];
    const printed = [428, 1923, 5297, 9131, 10625, 7834, 3921, 1846, 1402, 830, 313];
    const flows = convolve([1.06, 1.93, 1.81], ordinates);
    expect(flows).toHaveLength(printed.length);
    flows.forEach((flow, i) => {
      expect(Math.abs(flow - (printed[i] ?? 0))).toBeLessThan(1.5);
    });
    expect(convolve([], [1])).toEqual([]);
  });
});

describe('SCS excess rain (Chow, Maidment & Mays 1988, example 5.5.2: CN 80)', () => {
  const retention = curveNumberRetention(80, 'in');

  it('gives the printed accumulated excess', () => {
    expect(retention).toBeCloseTo(2.5, 12);
    expect(curveNumberRetention(80)).toBeCloseTo(63.5, 12);
    const accumulated = [0.2, 0.9, 1.27, 2.31, 4.65, 5.29, 5.36];
    const printed = [0, 0.06, 0.18, 0.76, 2.59, 3.15, 3.21];
    accumulated.forEach((rain, i) => {
      expect(Math.abs(accumulatedExcess(rain, retention) - (printed[i] ?? 0))).toBeLessThan(0.006);
    });
    expect(sum(excessIncrements(accumulated, retention))).toBeCloseTo(3.21, 2);
  });
});

describe('peak discharge and uniform flow', () => {
  it('rational method: C 0.6, 50 mm/h, 12 km² is 100 m³/s', () => {
    expect(rationalDischarge(0.6, 50, 12)).toBeCloseTo(100, 10);
  });

  const river = { width: 30, roughness: 0.035, slope: 0.002 };
  it.each([
    [1, 36.72],
    [2, 111.96],
    [3, 211.83],
    [4, 330.03],
  ])(
    'Manning, 30 m rectangle, n 0.035, S 0.002: %d m carries %d m³/s (domain.md)',
    (depth, discharge) => {
      expect(manningDischarge(river, depth)).toBeCloseTo(discharge, 2);
      expect(manningDepth(river, discharge)).toBeCloseTo(depth, 3);
    },
  );

  it('inverts trapezoids and triangles too, and handles dry beds', () => {
    const trapezoid = { width: 5, roughness: 0.025, slope: 0.001, sideSlope: 2 };
    expect(sectionGeometry(trapezoid, 2)).toEqual({
      area: 18,
      perimeter: 5 + 4 * Math.sqrt(5),
      topWidth: 13,
    });
    for (const section of [
      trapezoid,
      { ...trapezoid, width: 0 },
      { ...trapezoid, unitFactor: 1.49 },
    ]) {
      expect(manningDepth(section, manningDischarge(section, 1.7))).toBeCloseTo(1.7, 10);
    }
    expect(manningDischarge(river, 0)).toBe(0);
    expect(manningDepth(river, 0)).toBe(0);
  });

  it('tabulates stages to within a millimetre', () => {
    const table = buildStageTable(river);
    for (const discharge of [0, 0.5, 3, 36.72, 111.96, 330.03, 2500]) {
      expect(Math.abs(stageOf(table, discharge) - manningDepth(river, discharge))).toBeLessThan(
        1e-3,
      );
    }
    expect(stageOf(table, 1e6)).toBeGreaterThan(25);
  });
});

describe('level-pool routing (modified Puls)', () => {
  it('gives the published outflows (Ponce, onlinerouting02: S = 2 h · O, Δt 1 h)', () => {
    const inflows = [
      100, 150, 250, 400, 800, 1000, 900, 700, 550, 400, 300, 250, 200, 150, 120, 100, 100, 100,
    ];
    const published = [
      100, 110, 146, 217.6, 370.56, 582.336, 729.402, 757.641, 704.585, 612.751, 507.65, 414.59,
      338.754, 273.252, 217.951, 174.771, 144.863, 126.918,
    ];
    const table = [0, 500].map((outflow) => ({
      elevation: outflow,
      storage: outflow * 2,
      outflow,
    }));
    const states = levelPoolRoute(table, inflows, 1, 200);
    published.forEach((outflow, i) => {
      expect(states[i]?.outflow).toBeCloseTo(outflow, 3);
    });
  });

  // An acre of pond with vertical walls and a culvert (feet and cfs, 10 min): a bent rating curve.
  const outflows = [
    0, 3, 8, 17, 30, 43, 60, 78, 97, 117, 137, 156, 173, 190, 205, 218, 231, 242, 253, 264, 275,
  ];
  const pond = outflows.map((outflow, i) => ({
    elevation: i / 2,
    storage: (43560 * i) / 2,
    outflow,
  }));
  const inflows = [
    0,
    60,
    120,
    180,
    240,
    300,
    360,
    320,
    280,
    240,
    200,
    160,
    120,
    80,
    40,
    ...new Array<number>(60).fill(0),
  ];

  it('satisfies the storage equation at every step of a bent rating curve', () => {
    const states = levelPoolRoute(pond, inflows, 600);
    for (let i = 1; i < states.length; i += 1) {
      const [before, after] = [states[i - 1], states[i]];
      const gained =
        (((inflows[i - 1] ?? 0) +
          (inflows[i] ?? 0) -
          (before?.outflow ?? 0) -
          (after?.outflow ?? 0)) /
          2) *
        600;
      expect((after?.storage ?? 0) - (before?.storage ?? 0)).toBeCloseTo(gained, 4);
    }
  });

  it('peaks where outflow crosses inflow, and keeps volume', () => {
    const states = levelPoolRoute(pond, inflows, 600);
    const flows = states.map((state) => state.outflow);
    const peak = flows.indexOf(Math.max(...flows));
    expect(flows[peak]).toBeLessThan(360);
    expect(inflows[peak - 1]).toBeGreaterThan(flows[peak - 1] ?? 0);
    expect(inflows[peak + 1]).toBeLessThan(flows[peak + 1] ?? 0);
    expect(
      (sum(flows) - (flows.at(-1) ?? 0) / 2) * 600 + (states.at(-1)?.storage ?? 0),
    ).toBeCloseTo(sum(inflows) * 600, 3);
  });

  it('is a linear reservoir when storage is proportional to outflow', () => {
    const table = [0, 500].map((outflow) => ({
      elevation: outflow,
      storage: outflow * 7200,
      outflow,
    }));
    const expected = muskingumRoute(inflows, 7200, 0, 600, 0);
    levelPoolRoute(table, inflows, 600).forEach((state, i) => {
      expect(state.outflow).toBeCloseTo(expected[i] ?? 0, 6);
    });
  });

  it('weir and orifice', () => {
    expect(weirDischarge(1.7, 10, 4)).toBeCloseTo(136, 10);
    expect(weirDischarge(1.7, 10, -1)).toBe(0);
    expect(orificeDischarge(0.6, 2, 5)).toBeCloseTo(0.6 * 2 * Math.sqrt(2 * 9.80665 * 5), 10);
    expect(orificeDischarge(0.6, 2, 0)).toBe(0);
  });
});

it('inundation: depth and share of homes', () => {
  expect(inundationDepth(3, 2)).toBe(1);
  expect(inundationDepth(3, Infinity)).toBe(0);
  expect([1, 2, 3, 9].map((stage) => wetShare(stage, 2, 4))).toEqual([0, 0, 0.5, 1]);
  expect(wetShare(5, Infinity, Infinity)).toBe(0);
});
