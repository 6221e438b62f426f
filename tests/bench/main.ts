/**
 * `npm run bench`: speed as ratios in one run, on one core, by processor time (reviews and the
 * page by the clock). Nothing here is asserted: shared machines differ by a third from minute
 * to minute.
 */
import { readFileSync } from 'node:fs';
import { clockAt, tickLength } from '../../src/engine/clock.ts';
import { compile } from '../../src/engine/compile/compile.ts';
import { initialWorld } from '../../src/engine/compile/instance.ts';
import type { Program } from '../../src/engine/compile/program.ts';
import { FlatDrill } from '../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../src/engine/drivers/machine.ts';
import { pointFrame } from '../../src/engine/frame.ts';
import { stepModels } from '../../src/engine/rules/models.ts';
import { parse } from '../../src/format/parse.ts';
import { playDrill } from '../../src/review/players/player.ts';
import { makePlayer } from '../../src/review/players/players.ts';
import { scenarioFiles } from '../scenarios/files.ts';
import { benchPage } from './page.ts';
import { benchReview } from './review.ts';
import type { Row } from './row.ts';
import { tellers } from './story.ts';

/** Seconds of processor time of this process: what others do on a shared machine is not in it. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Runs `work` for about `seconds` after a warm-up; how often in a second, best of three. */
function rate(work: (round: number) => void, seconds = 1.5): number {
  let round = 0;
  const until = (limit: number): number => {
    const began = processorSeconds();
    let count = 0;
    while (processorSeconds() - began < limit) {
      work(round++);
      count++;
    }
    return count / (processorSeconds() - began);
  };
  until(seconds / 2);
  return Math.max(until(seconds), until(seconds), until(seconds));
}

/** Models with their inputs evaluated, and nothing else of a tick. */
function modelDrills(program: Program): number {
  const instance = program.instance('bench');
  return rate(() => {
    const world = initialWorld(instance);
    const { frame } = instance;
    pointFrame(frame, world);
    while (world.clock.minute < program.clock.end) {
      const dt = tickLength(program.clock, world.clock.minute);
      world.clock = clockAt(program.clock, world.clock.minute + dt);
      frame.clock = world.clock;
      stepModels(frame, dt);
    }
  });
}

function modelsAlone(program: Program): number {
  const instance = program.instance('bench');
  const ticks: [number, number][] = [];
  for (let minute = 0; minute < program.clock.end; ) {
    const dt = tickLength(program.clock, minute);
    ticks.push([minute, dt]);
    minute += dt;
  }
  return rate(() => {
    const world = initialWorld(instance);
    for (const [minute, dt] of ticks) {
      for (const { id, model, values } of instance.models) {
        const state = world.states[id] as Parameters<typeof model.step>[0];
        model.step(state, values, minute, dt);
        model.read(state, world.models[id] as Parameters<typeof model.read>[1]);
      }
    }
  });
}

/** Drills a second that each scenario should reach: by the machine, and its models alone. */
const aims: Readonly<Record<string, { machine: number; models: number }>> = {
  'flood-qinglong': { machine: 40, models: 1000 },
  'health-yunhe': { machine: 30, models: 600 },
  'opinion-fengyan': { machine: 30, models: 600 },
  'cascade-qinglong-after': { machine: 15, models: 300 },
};
const atLeast = (aim: number | undefined): string => (aim === undefined ? '' : `≥ ${aim}`);

function benchScenario(file: string): Row[] {
  const parsed = parse(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.issues[0]?.message.en}`);
  const program = compile(parsed.scenario);
  const { id } = parsed.scenario;
  const machine = rate((round) => {
    playDrill(program, String(round), makePlayer('random', program), { start: machineDrill });
  });
  const flat = rate((round) => {
    playDrill(program, String(round), makePlayer('random', program), { start: FlatDrill.start });
  });
  return [
    {
      what: `${id}: whole random drills a second, XState machine by actor.send`,
      value: machine.toFixed(0),
      aim: atLeast(aims[id]?.machine),
    },
    {
      what: `${id}: whole random drills a second, flat interpreter`,
      value: flat.toFixed(0),
      aim: '',
    },
    { what: `${id}: flat to machine`, value: `${(flat / machine).toFixed(1)} : 1`, aim: '≥ 10' },
    {
      what: `${id}: drills' worth of ticks a second, models alone`,
      value: modelsAlone(program).toFixed(0),
      aim: atLeast(aims[id]?.models),
    },
    {
      what: `${id}: the same with the author's inputs evaluated`,
      value: modelDrills(program).toFixed(0),
      aim: '',
    },
  ];
}

/** Steps a second of each teller, over a story of three hundred steps. */
function benchStory(): Row[] {
  const steps = 300;
  const rates = tellers().map(({ name, tell }) => ({
    name,
    rate: steps * rate(() => tell(steps), 1),
  }));
  const of = (name: string): number => rates.find((one) => one.name.startsWith(name))?.rate ?? 0;
  return [
    ...rates.map((one) => ({
      what: `story of 200 situations: steps a second, ${one.name}`,
      value: one.rate.toFixed(0),
      aim: '',
    })),
    {
      what: 'story of 200 situations: flat interpreter to inkjs',
      value: `${(of('flat') / of('inkjs')).toFixed(0)} : 1`,
      aim: '≥ 50',
    },
    {
      what: 'story of 200 situations: reducer to flat interpreter',
      value: `${(of('hand') / of('flat')).toFixed(1)} : 1`,
      aim: '≤ 5',
    },
  ];
}

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, value, aim } of rows)
    process.stdout.write(`${what.padEnd(width)}  ${value.padStart(10)}  ${aim}\n`);
}

if (!process.argv.includes('--no-engine')) {
  print(benchStory());
  for (const file of scenarioFiles()) {
    print(benchScenario(file));
    print(await benchReview(file));
  }
}
if (!process.argv.includes('--no-page')) print(await benchPage());
