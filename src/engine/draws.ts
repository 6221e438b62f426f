/**
 * Chance, declared, named and keyed: a value depends on the seed, its name and its
 * keys alone, so that one more order never changes tomorrow's rain.
 */
import type { Draw } from '../format/schema/assessment.ts';

/** FNV-1a over UTF-16 code units, begun at `hash`. */
function hashText(hash: number, text: string): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed;
}

const separator = 1;

/** One key more, with what parts it from the one before. */
function hashKey(hash: number, key: string | number): number {
  return hashText(
    Math.imul(hash ^ separator, 0x01000193),
    typeof key === 'number' ? String(key) : key,
  );
}

/** A final avalanche (murmur3's). */
function avalanche(mixed: number): number {
  let hash = mixed ^ (mixed >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * The second output of xoroshiro128+ seeded with the words −1, ~h, h, 0, as a number in [0, 1): the
 * first is still close to the seed itself. Written out, since most of a generator would be thrown away.
 */
function uniformOf(hash: number): number {
  const n = ~hash;
  const low = (n << 24) ^ 0x00ffffff ^ n ^ (n << 16);
  const high = (n << 5) ^ (n >>> 27);
  return ((low + high) >>> 0) / 0x1_0000_0000;
}

/** What all draws of a name under a seed begin with. */
export function drawsOf(seed: string, name: string): number {
  return hashKey(hashText(0x811c9dc5, seed), name);
}

/** The draw of these keys among those that `begun` begins. */
export function drawOf(begun: number, keys: readonly (string | number)[]): number {
  let hash = begun;
  for (let index = 0; index < keys.length; index++)
    hash = hashKey(hash, keys[index] as string | number);
  return uniformOf(avalanche(hash));
}

/** Uniform in [0, 1), a function of its arguments only. */
export function keyedRandom(seed: string, name: string, ...keys: (string | number)[]): number {
  return drawOf(drawsOf(seed, name), keys);
}

/** The value of a declared draw under a seed. */
export function drawValue(seed: string, name: string, draw: Draw): number | string | boolean {
  const uniform = keyedRandom(seed, `draw:${name}`);
  if ('chance' in draw) return uniform < draw.chance;
  if ('oneOf' in draw)
    return draw.oneOf[Math.floor(uniform * draw.oneOf.length)] as number | string;
  const [low, high] = draw.between;
  if (draw.step === undefined) return low + uniform * (high - low);
  const steps = Math.floor((high - low) / draw.step + 1e-9);
  return Math.min(high, low + Math.floor(uniform * (steps + 1)) * draw.step);
}
