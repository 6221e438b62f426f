/** Seeded scatter for trees, roofs and rain: the same map looks the same each time. */

export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed from a place id, so that a village keeps its houses when others are added. */
export function seedOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash;
}

/** Value noise in −1..1 with smooth steps: enough for where woods are thick. */
export function valueNoise(seed: number): (x: number, y: number) => number {
  const random = seeded(seed);
  const lattice = Float32Array.from({ length: 256 * 256 }, () => random() * 2 - 1);
  const at = (i: number, j: number) => lattice[(j & 255) * 256 + (i & 255)] as number;
  return (x, y) => {
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [fade(x - i), fade(y - j)];
    const north = at(i, j) * (1 - u) + at(i + 1, j) * u;
    const south = at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u;
    return north * (1 - v) + south * v;
  };
}

function fade(t: number): number {
  return t * t * (3 - 2 * t);
}

export function smoothStep(from: number, to: number, x: number): number {
  return fade(Math.max(0, Math.min(1, (x - from) / (to - from))));
}
