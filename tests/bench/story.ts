/**
 * One and the same story of 200 situations with variables, told by four interpreters: the flat
 * interpreter, the XState machine by `send`, a reducer written by hand, and inkjs. A step is
 * one choice with its effects and the situation it leads to.
 */
import { Compiler } from 'inkjs/full';
import { compile } from '../../src/engine/compile/compile.ts';
import type { Drill } from '../../src/engine/drivers/driver.ts';
import { FlatDrill } from '../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../src/engine/drivers/machine.ts';
import { parse } from '../../src/format/parse.ts';

const situations = 200;
const id = (index: number): string => `s${index % situations}`;

/** The same rule everywhere: each option changes two variables; a rich enough trust skips one situation. */
function scenarioText(): string {
  const entries = Array.from({ length: situations }, (_, index) => {
    const option = (name: string, trust: number, cost: number, skip: number) => ({
      id: name,
      text: `${name} ${index}`,
      to: id(index + skip),
      effects: [
        { add: 'variables.trust', value: trust },
        { add: 'variables.cost', value: cost },
      ],
    });
    return [
      id(index),
      {
        decide: {
          prompt: `Situation ${index}`,
          within: 1000,
          lapse: { text: 'nobody answers' },
          options: [
            option('a', 3, 1, 1),
            { ...option('b', -2, 2, 2), when: 'variables.trust > 10' },
          ],
        },
      },
    ];
  });
  return JSON.stringify({
    format: 1,
    id: 'story',
    title: 'story',
    hazards: ['opinion'],
    role: { title: 'r', brief: 'b' },
    clock: {
      start: '2026-01-01T08:00',
      phases: [{ id: 'p', label: 'p', until: 5000, tick: 5, secondsPerTick: 1 }],
    },
    variables: {
      trust: { label: 'trust', initial: 20, min: 0, max: 100 },
      cost: { label: 'cost', initial: 0, min: 0, max: 1_000_000 },
    },
    storylines: { story: { label: 's', initial: 's0', situations: Object.fromEntries(entries) } },
    endings: [{ id: 'end', title: 'e', text: 't', tone: 'good', when: 'true' }],
  });
}

function inkText(): string {
  const knots = Array.from({ length: situations }, (_, index) =>
    [
      `=== ${id(index)} ===`,
      `Situation ${index}`,
      `+ a ${index}`,
      '  ~ trust = MIN(100, MAX(0, trust + 3))',
      '  ~ cost = cost + 1',
      `  -> ${id(index + 1)}`,
      `+ {trust > 10} b ${index}`,
      '  ~ trust = MIN(100, MAX(0, trust - 2))',
      '  ~ cost = cost + 2',
      `  -> ${id(index + 2)}`,
    ].join('\n'),
  );
  return ['VAR trust = 20', 'VAR cost = 0', '-> s0', ...knots].join('\n');
}

/** How the story would be written for this purpose alone, a world for each step. */
interface Told {
  situation: number;
  trust: number;
  cost: number;
}
function reducer(world: Told, option: 'a' | 'b'): Told {
  const clamped = (value: number): number => Math.min(100, Math.max(0, value));
  if (option === 'a') {
    return {
      situation: (world.situation + 1) % situations,
      trust: clamped(world.trust + 3),
      cost: world.cost + 1,
    };
  }
  if (world.trust <= 10) return world;
  return {
    situation: (world.situation + 2) % situations,
    trust: clamped(world.trust - 2),
    cost: world.cost + 2,
  };
}

/** Every third choice is the second option where it is open. */
const wants = (step: number): 'a' | 'b' => (step % 3 === 2 ? 'b' : 'a');

export interface Teller {
  name: string;
  /** Makes so many steps from the story's beginning; gives what `cost` came to. */
  tell(steps: number): number;
}

function drillTeller(name: string, start: () => Drill): Teller {
  return {
    name,
    tell(steps) {
      const drill = start();
      for (let step = 0; step < steps; step++) {
        const { situation, entry } = drill.world.at.story as { situation: string; entry: number };
        const trust = Number(drill.world.variables.trust);
        const option = wants(step) === 'b' && trust > 10 ? 'b' : 'a';
        drill.send({ type: 'CHOOSE', storyline: 'story', situation, entry, option });
      }
      return Number(drill.world.variables.cost);
    },
  };
}

function reducerTeller(): Teller {
  return {
    name: 'hand-written reducer',
    tell(steps) {
      let world: Told = { situation: 0, trust: 20, cost: 0 };
      for (let step = 0; step < steps; step++) {
        world = reducer(world, wants(step) === 'b' && world.trust > 10 ? 'b' : 'a');
      }
      return world.cost;
    },
  };
}

function inkTeller(): Teller {
  const json = new Compiler(inkText()).Compile().ToJson();
  if (!json) throw new Error('ink story does not compile');
  const story = new Compiler(inkText()).Compile();
  return {
    name: 'inkjs',
    tell(steps) {
      story.ResetState();
      for (let step = 0; step < steps; step++) {
        while (story.canContinue) story.Continue();
        const second = wants(step) === 'b' && story.currentChoices.length > 1;
        story.ChooseChoiceIndex(second ? 1 : 0);
      }
      while (story.canContinue) story.Continue();
      return Number(story.variablesState.$('cost'));
    },
  };
}

/** All four, over one story. */
export function tellers(): Teller[] {
  const parsed = parse(scenarioText());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues[0]));
  const program = compile(parsed.scenario);
  return [
    reducerTeller(),
    drillTeller('flat interpreter', () => FlatDrill.start(program, '1')),
    drillTeller('XState machine by send', () => machineDrill(program, '1')),
    inkTeller(),
  ];
}
