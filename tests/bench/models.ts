/**
 * How many whole drills' worth of ticks the two models of 青泷镇 play in a second, without
 * engine and author's expressions: 18 ticks of 10 min, 30 of 5, 225 of 2, 30 of 10, 36 of 30.
 */
import { performance } from 'node:perf_hooks';
import { evacuationModel } from '../../src/models/evacuation/index.ts';
import { floodModel } from '../../src/models/flood/index.ts';
import type { Keyed, ModelPort, ModelValue, PreparedModel } from '../../src/models/port.ts';
import { qinglongParams, qinglongPlaces } from '../fixtures/models/evacuation-qinglong-params.ts';
import { floodQinglongParams } from '../fixtures/models/flood-qinglong-params.ts';

/** What a scenario reads of each model. */
export const wantedOfFlood = [
  ...['stage', 'level', 'rainNow', 'rain1h', 'rain3h', 'reservoirLevel', 'seepage', 'breached'],
  ...['wetHomes', 'slopeRatio', 'slid'],
];
export const wantedOfEvacuation = [
  ...['reachedShare', 'atHome', 'atRiskAtHome', 'vulnerableAtHome', 'vulnerableMovedShare'],
  ...['movedShare', 'refusers', 'exposed', 'trapped', 'occupied', 'overflow', 'totalDead'],
  ...['totalInjured', 'totalMissing', 'totalSafe', 'totalAtRisk', 'totalExposed', 'safe'],
];

const schedule: [dt: number, count: number][] = [
  [10, 18],
  [5, 30],
  [2, 225],
  [10, 30],
  [30, 36],
];
const acuteFrom = 330;
const acuteUntil = 780;

interface Tick {
  minute: number;
  dt: number;
  inputs: Record<string, ModelValue>;
  orders: [action: string, args: Record<string, number | string>, place: string][];
}

type Out = Record<string, ModelValue>;
type Drill = () => { tick: (tick: Tick) => void; out: Out };

const villages = qinglongPlaces.filter(({ tags }) => tags.includes('village')).map(({ id }) => id);

/** Keyed by every place, as the engine does it. */
function everywhere(value: (index: number) => number | boolean): Keyed {
  return Object.fromEntries(qinglongPlaces.map(({ id }, index) => [id, value(index)]));
}

function inputsAt(acute: boolean): Record<string, ModelValue> {
  return {
    roadOpen: everywhere((index) => (acute && index % 3 === 0 ? 0.6 : 1)),
    hazard: everywhere((index) => (acute && index % 4 === 0 ? 0.02 : 0)),
    slide: everywhere(() => false),
    cue: everywhere((index) => (acute && index % 4 === 0 ? 0.15 : 0)),
    phone: everywhere(() => (acute ? 0.7 : 1)),
    power: everywhere(() => (acute ? 0.5 : 1)),
    travelMinutes: everywhere((index) => (acute ? 15.5 + index : 0)),
    trust: 61.5,
    night: true,
    rumourWrongWay: 0,
    easing: 0,
  };
}

/** Villages are warned and sent off one after the other, so that people move all the time. */
function ordersAt(minute: number, dt: number): Tick['orders'] {
  const orders: Tick['orders'] = [];
  const due = (at: number): boolean => at >= minute && at < minute + dt;
  villages.forEach((village, index) => {
    if (due(acuteFrom + 10 * index)) {
      orders.push(['call', {}, village], ['loudspeaker', {}, village]);
      orders.push(['door', { crews: 1, minutes: 120 }, village]);
      orders.push(['assist', { crews: 1, minutes: 240 }, village]);
    }
    if (due(acuteFrom + 40 * index)) orders.push(['advise', { level: 'go' }, village]);
  });
  if (due(acuteFrom)) orders.push(['shelter', { extraBeds: 10 }, 'hall']);
  return orders;
}

/** The ticks of a drill. */
export function drillTicks(): Tick[] {
  const ticks: Tick[] = [];
  const calm = inputsAt(false);
  const acute = inputsAt(true);
  let minute = 0;
  for (const [dt, count] of schedule) {
    for (let n = 0; n < count; n += 1) {
      const inputs = minute >= acuteFrom && minute < acuteUntil ? acute : calm;
      ticks.push({ minute, dt, inputs, orders: ordersAt(minute, dt) });
      minute += dt;
    }
  }
  return ticks;
}

/** One model, prepared as the engine does it. */
export function prepareFor(port: ModelPort, params: unknown, wanted?: string[]): PreparedModel {
  return port.prepare(port.params.parse(params), {
    places: qinglongPlaces,
    metresPerUnit: 20,
    random: () => 0.5,
    ...(wanted ? { wanted: new Set(wanted) } : {}),
  });
}

/** Starts drills of the flood; the evacuation's inputs mean nothing to it. */
export function floodDrill(wanted?: string[]): Drill {
  const model = prepareFor(floodModel, floodQinglongParams, wanted);
  const inputs = { rainFactor: 1, crestShift: 0, flaw: 0.7 };
  return () => {
    const state = model.initial();
    const out: Out = {};
    const tick = ({ minute, dt }: Tick): void => {
      model.step(state, inputs, minute, dt);
      model.read(state, out);
    };
    return { tick, out };
  };
}

/** Starts drills of the evacuation. */
export function evacuationDrill(wanted?: string[]): Drill {
  const model = prepareFor(evacuationModel, qinglongParams, wanted);
  return () => {
    const state = model.initial();
    const out: Out = {};
    const tick = ({ minute, dt, inputs, orders }: Tick): void => {
      for (const [action, args, place] of orders) model.act(state, action, args, place, minute);
      model.step(state, inputs, minute, dt);
      model.read(state, out);
    };
    return { tick, out };
  };
}

/** Drills a second, best of five rounds of `seconds` after a warm-up. */
function drillsPerSecond(drills: readonly Drill[], seconds: number): number {
  const ticks = drillTicks();
  const round = (): number => {
    const began = performance.now();
    let count = 0;
    while (performance.now() - began < seconds * 1000) {
      const started = drills.map((drill) => drill());
      for (const tick of ticks) for (const drill of started) drill.tick(tick);
      count += 1;
    }
    return (count / (performance.now() - began)) * 1000;
  };
  round();
  return Math.max(...Array.from({ length: 5 }, round));
}

/** Speeds of both models, alone and together. */
export function benchModels(seconds = 0.4): { name: string; drillsPerSecond: number }[] {
  const flood = floodDrill(wantedOfFlood);
  const evacuation = evacuationDrill(wantedOfEvacuation);
  return [
    { name: 'flood', drillsPerSecond: drillsPerSecond([flood], seconds) },
    { name: 'evacuation', drillsPerSecond: drillsPerSecond([evacuation], seconds) },
    {
      name: 'flood and evacuation',
      drillsPerSecond: drillsPerSecond([flood, evacuation], seconds),
    },
  ];
}
