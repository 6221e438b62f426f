import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { modelRandom } from '../../../src/engine/compile/instance.ts';
import { drawValue, keyedRandom } from '../../../src/engine/draws.ts';
import { type Parts, play, programOf } from '../../fixtures/engine/drill.ts';

const seeds = Array.from({ length: 2000 }, (_, index) => `seed ${index}`);
const values = (draw: Parameters<typeof drawValue>[2]) =>
  seeds.map((seed) => drawValue(seed, 'name', draw));
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('a draw', () => {
  test('between two numbers lies between them', () => {
    const drawn = values({ between: [-3, 5] }) as number[];
    expect(drawn.every((value) => value >= -3 && value < 5)).toBe(true);
    expect(Math.abs(mean(drawn) - 1)).toBeLessThan(0.2);
  });

  test('in steps hits each step, both ends among them, about equally often', () => {
    const drawn = values({ between: [390, 450], step: 15 });
    const counts = [390, 405, 420, 435, 450].map(
      (value) => drawn.filter((one) => one === value).length,
    );
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(seeds.length);
    for (const times of counts) expect(times / seeds.length).toBeCloseTo(0.2, 1);
  });

  test('in steps that do not fit ends at the last that does', () => {
    expect(new Set(values({ between: [0, 10], step: 4 }))).toEqual(new Set([0, 4, 8]));
  });

  test('in decimal steps never leaves its range', () => {
    const drawn = values({ between: [0.1, 0.3], step: 0.1 }) as number[];
    expect(Math.max(...drawn)).toBe(0.3);
    expect(Math.min(...drawn)).toBe(0.1);
    expect(new Set(drawn).size).toBe(3);
  });

  test('of nothing to choose from is the one thing', () => {
    expect(new Set(values({ between: [7, 7], step: 1 }))).toEqual(new Set([7]));
    expect(new Set(values({ between: [7, 7] }))).toEqual(new Set([7]));
    expect(new Set(values({ oneOf: ['only'] }))).toEqual(new Set(['only']));
  });

  test('among several takes each', () => {
    const drawn = values({ oneOf: [1, 'two', 3] });
    for (const one of [1, 'two', 3])
      expect(drawn.filter((value) => value === one).length / seeds.length).toBeCloseTo(1 / 3, 1);
  });

  test.each([0, 0.2, 1])('with chance %d is true that often', (chance) => {
    const share = values({ chance }).filter(Boolean).length / seeds.length;
    if (chance === 0.2) expect(share).toBeCloseTo(chance, 1);
    else expect(share).toBe(chance);
  });
});

describe('chance', () => {
  const draws = {
    crest: { between: [0, 1] as [number, number] },
    slide: { chance: 0.5 },
    gauge: { oneOf: [1, 2, 3] },
  };
  const drawn = (seed: string, given: NonNullable<Parts['draws']>) =>
    programOf({ draws: given }).instance(seed).draws;

  test('is the same for the same seed, and another for another', () => {
    expect(drawn('a', draws)).toEqual(drawn('a', draws));
    expect(drawn('a', draws).crest).not.toBe(drawn('b', draws).crest);
  });

  test('of one name does not change when another is declared, before or after', () => {
    const more = {
      first: { chance: 0.5 },
      ...draws,
      last: { between: [0, 9] as [number, number] },
    };
    expect(drawn('a', more)).toMatchObject(drawn('a', draws));
  });

  test('of two names is independent', () => {
    const both = seeds.filter(
      (seed) => drawValue(seed, 'one', { chance: 0.5 }) === drawValue(seed, 'two', { chance: 0.5 }),
    );
    expect(both.length / seeds.length).toBeCloseTo(0.5, 1);
  });

  test('is not moved by what the player does', () => {
    const drill = play({ draws });
    const before = { ...drill.world.draws };
    drill.send({ type: 'NOTE', text: 'n' });
    expect(drill.tick(20).world.draws).toEqual(before);
  });

  test('keyed by place and minute is uniform over each key', () => {
    const drawnAt = Array.from({ length: 4000 }, (_, minute) =>
      keyedRandom('seed', 'rain', 'upstream', minute),
    );
    expect(mean(drawnAt)).toBeCloseTo(0.5, 1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share =
        drawnAt.filter((value) => Math.floor(value * 10) === tenth).length / drawnAt.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.03);
    }
  });

  test('keys are kept apart', () => {
    expect(keyedRandom('s', 'a', 'bc')).not.toBe(keyedRandom('s', 'ab', 'c'));
    expect(keyedRandom('s', 'a', 1, 2)).not.toBe(keyedRandom('s', 'a', 12));
    expect(keyedRandom('s', 'a')).not.toBe(keyedRandom('sa', ''));
  });

  test('gives these values for ever: a record of last year must replay', () => {
    expect([keyedRandom('seed', 'rain'), keyedRandom('演练', '雨', 3)]).toMatchInlineSnapshot(`
      [
        0.8965412678662688,
        0.6821959975641221,
      ]
    `);
  });
});

describe('a keyed number', () => {
  /** The same by its definition: FNV-1a, murmur3's avalanche, the generator's second output. */
  function byDefinition(seed: string, name: string, keys: readonly (string | number)[]): number {
    let hash = 0x811c9dc5;
    for (const unit of [seed, name, ...keys].join('\u0001').split(''))
      hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    const generator = xoroshiro128plus((hash ^ (hash >>> 16)) | 0);
    generator.next();
    return (generator.next() >>> 0) / 0x1_0000_0000;
  }
  const keys = fc.array(fc.oneof(fc.string(), fc.integer(), fc.double()), { maxLength: 4 });

  test('is the second output of xoroshiro128+ for the hash of its keys', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), keys, (seed, name, given) => {
        expect(keyedRandom(seed, name, ...given)).toBe(byDefinition(seed, name, given));
        const ofModel = byDefinition(seed, `model:sick:${name}`, given);
        const random = modelRandom(seed, 'sick');
        expect([random(name, ...given), random(name, ...given)]).toEqual([ofModel, ofModel]);
      }),
      { numRuns: 500 },
    );
  });
});
