/** Whatever is sent, in whatever order: what must hold of every world, and both drivers alike. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../../src/engine/drivers/machine.ts';
import { replay, replayEvents, worldHash } from '../../../src/engine/record.ts';
import type { World } from '../../../src/engine/world.ts';
import { scenario as schema } from '../../../src/format/schema/scenario.ts';
import { plans } from '../../fixtures/engine/arbitraries.ts';
import { ports, programOf } from '../../fixtures/engine/drill.ts';
import { everything } from '../../fixtures/engine/everything.ts';
import { lockstep } from '../../fixtures/engine/lockstep.ts';

const seeds = fc.constantFrom('a', 'b', 'c', 'd');

describe('a little of everything', () => {
  const text = JSON.stringify(everything);
  const program = programOf(everything);

  test('keeps its promises under random events', () => {
    fc.assert(
      fc.property(seeds, plans(70), (seed, events) => {
        lockstep(program, seed, events, { text });
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  test('replays to the same world by both drivers', () => {
    fc.assert(
      fc.property(seeds, plans(60), (seed, events) => {
        const record = lockstep(program, seed, events, { text });
        const again = JSON.parse(JSON.stringify(record));
        for (const start of [FlatDrill.start, machineDrill]) {
          expect(replay(again, ports, start)).toMatchObject({ ok: true, agreement: 'same' });
        }
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  test('goes on from any point of a record as if it had never stopped', () => {
    fc.assert(
      fc.property(seeds, plans(50), fc.nat(50), (seed, events, cut) => {
        const record = lockstep(program, seed, events, { text });
        const first = record.events.slice(0, cut);
        const rest = record.events.slice(cut);
        const drill = machineDrill(program, seed);
        expect(replayEvents(drill, first, first[first.length - 1]?.minute ?? 0)).toBeUndefined();
        const resumed = FlatDrill.from(program, JSON.parse(JSON.stringify(drill.world)) as World);
        expect(replayEvents(resumed, rest, record.until)).toBeUndefined();
        expect(worldHash(resumed.world)).toBe(record.worldHash);
      }),
      { numRuns: 12 },
    );
  }, 30_000);
});

const file = new URL('../../../scenarios/flood-qinglong.json', import.meta.url);
const parsed = existsSync(file) ? readFlood() : undefined;

function readFlood() {
  try {
    const { success, data } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return success ? data : undefined;
  } catch {
    return undefined; // Being edited just now.
  }
}

/** States of the people of a place that add up to all of them. */
const peopleStates = [
  'unaware',
  'warned',
  'preparing',
  'onTheWay',
  'safe',
  'returned',
  'dead',
  'missing',
  'injured',
];

describe.skipIf(!parsed)('the flood of Qinglong', () => {
  const source = parsed as NonNullable<typeof parsed>;
  const evacuations = Object.entries(source?.models ?? {})
    .filter(([, { use }]) => use === 'evacuation')
    .map(([id]) => id);

  function floodProgram() {
    const port = ports.get('evacuation');
    // Outputs that nothing names are not computed: name them all.
    const gauges = evacuations.flatMap((id) =>
      Object.entries(port?.outputs(port.params.parse(source.models[id]?.params ?? {}), []) ?? {})
        .filter(
          ([name, { keys, type }]) => keys && type === 'number' && peopleStates.includes(name),
        )
        .map(([name]) => ({
          id: `${id}${name}`,
          label: name,
          unit: '',
          decimals: 0,
          value: `sum(models.${id}.${name})`,
          low: 0,
          high: 1,
          lines: [],
        })),
    );
    return compile({ ...source, gauges: [...source.gauges, ...gauges] });
  }

  test('keeps its promises under random events, and loses nobody', () => {
    const program = floodProgram();
    let people: Record<string, number> | undefined;
    const counted = (world: World) => {
      const sums: Record<string, number> = {};
      for (const id of evacuations) {
        for (const name of peopleStates) {
          const output = world.models[id]?.[name];
          if (typeof output !== 'object') continue;
          for (const [place, value] of Object.entries(output))
            sums[place] = (sums[place] ?? 0) + Number(value);
        }
      }
      return sums;
    };
    fc.assert(
      fc.property(seeds, plans(90), (seed, events) => {
        people ??= counted(FlatDrill.start(program, seed).world);
        expect(Object.values(people).filter((number) => number > 0).length).toBe(
          Object.values(source.map?.places ?? {}).filter(
            ({ population, kind }) => population > 0 && kind === 'village',
          ).length,
        );
        lockstep(program, seed, events, {
          also: (world) => {
            // Dead, missing and injured are told as whole people while the model counts in fractions,
            // so each may be off by less than one; the model's own tests hold its state to 1e-6.
            for (const [place, value] of Object.entries(counted(world)))
              expect(Math.abs(value - (people?.[place] ?? 0)), place).toBeLessThan(3);
          },
        });
      }),
      { numRuns: 4 },
    );
  }, 60_000);
});
