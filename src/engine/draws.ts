/**
 * Chance, declared, named and keyed: a value depends on the seed, its name and its
 * keys alone, so that one more order never changes tomorrow's rain.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Draw } from '../format/schema/assessment.ts';

/** FNV-1a over UTF-16 code units, with a final avalanche (murmur3's). */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** Uniform in [0, 1), a function of its arguments only. */
export function keyedRandom(seed: string, name: string, ...keys: (string | number)[]): number {
  const generator = xoroshiro128plus(hash32([seed, name, ...keys].join('\u0001')));
  generator.next(); // The first output is still close to the seed itself.
  return (generator.next() >>> 0) / 0x1_0000_0000;
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
