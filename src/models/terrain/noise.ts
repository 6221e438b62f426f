/** Gradient noise (K. Perlin 2002) and its sums, all values about −1..1. */
import { cos, sin } from '../numeric.ts';
import { mulberry32 } from './random.ts';

/** Smooth noise at a point of the plane. */
export type Noise = (x: number, y: number) => number;

interface NoiseTables {
  permutation: Uint8Array;
  gradientX: Float64Array;
  gradientY: Float64Array;
}

function noiseTables(seed: number): NoiseTables {
  const random = mulberry32(seed);
  const permutation = new Uint8Array(512);
  const gradientX = new Float64Array(256);
  const gradientY = new Float64Array(256);
  for (let i = 0; i < 256; i += 1) {
    permutation[i] = i;
    const angle = random() * 2 * Math.PI;
    gradientX[i] = cos(angle);
    gradientY[i] = sin(angle);
  }
  for (let i = 255; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const swapped = permutation[i] as number;
    permutation[i] = permutation[j] as number;
    permutation[j] = swapped;
  }
  permutation.copyWithin(256, 0, 256);
  return { permutation, gradientX, gradientY };
}

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

/** Gradient noise of its own for every seed. */
export function createNoise(seed: number): Noise {
  const { permutation, gradientX, gradientY } = noiseTables(seed);
  const corner = (cellX: number, cellY: number, x: number, y: number): number => {
    const row = permutation[cellX & 255] as number;
    const index = permutation[row + (cellY & 255)] as number;
    return (gradientX[index] as number) * x + (gradientY[index] as number) * y;
  };
  return (x, y) => {
    const cellX = Math.floor(x);
    const cellY = Math.floor(y);
    const u = x - cellX;
    const v = y - cellY;
    const shareX = fade(u);
    const north =
      corner(cellX, cellY, u, v) * (1 - shareX) + corner(cellX + 1, cellY, u - 1, v) * shareX;
    const south =
      corner(cellX, cellY + 1, u, v - 1) * (1 - shareX) +
      corner(cellX + 1, cellY + 1, u - 1, v - 1) * shareX;
    const shareY = fade(v);
    return 1.5 * (north * (1 - shareY) + south * shareY);
  };
}

/** Fractal sum: each octave half as high and twice as fine. */
export function fractalNoise(noise: Noise, x: number, y: number, octaves: number): number {
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += amplitude * noise(x, y);
    total += amplitude;
    amplitude *= 0.5;
    x = x * 2 + 17.3;
    y = y * 2 + 9.1;
  }
  return sum / total;
}

/** Ridged fractal (after F. K. Musgrave): sharp crests, detail only where there are crests; 0..1. */
export function ridgedNoise(noise: Noise, x: number, y: number, octaves: number): number {
  let amplitude = 1;
  let sum = 0;
  let total = 0;
  let weight = 1;
  for (let octave = 0; octave < octaves; octave += 1) {
    const crest = 1 - Math.abs(noise(x, y));
    const value = crest * crest * weight;
    weight = Math.min(1, value * 1.6);
    sum += amplitude * value;
    total += amplitude;
    amplitude *= 0.52;
    x = x * 2.03 + 31;
    y = y * 2.03 + 7;
  }
  return sum / total;
}
