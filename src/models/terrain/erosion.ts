/**
 * Hydraulic erosion by droplets (after H. T. Beyer, "Implementation of a method for
 * hydraulic erosion", TU München 2015): each drop runs downhill, takes soil while it
 * can carry more and drops it where it slows. This is what makes ridges look like ridges.
 */
import { mulberry32 } from './random.ts';

/** Cells a droplet crosses before it has dried up. */
const LIFETIME = 48;
/** Share of the old direction that is kept. */
const INERTIA = 0.25;
const CAPACITY = 3;
const DEPOSITION = 0.3;
const EROSION = 0.28;
const EVAPORATION = 0.97;
const GRAVITY = 0.25;

interface Field {
  elevation: Float32Array;
  columns: number;
  rows: number;
}

/** Raises the four grid points around a position, sharing `amount` bilinearly. */
function deposit(field: Field, k: number, u: number, v: number, amount: number): void {
  const { elevation: z, columns } = field;
  z[k] = (z[k] as number) + amount * (1 - u) * (1 - v);
  z[k + 1] = (z[k + 1] as number) + amount * u * (1 - v);
  z[k + columns] = (z[k + columns] as number) + amount * (1 - u) * v;
  z[k + columns + 1] = (z[k + columns + 1] as number) + amount * u * v;
}

/** Lowers a 3×3 patch, so that gullies do not become one-cell slits. */
function erodePatch(field: Field, k: number, amount: number): void {
  const { elevation: z, columns } = field;
  const each = amount / 9;
  for (let row = k - columns; row <= k + columns; row += columns) {
    z[row - 1] = (z[row - 1] as number) - each;
    z[row] = (z[row] as number) - each;
    z[row + 1] = (z[row + 1] as number) - each;
  }
}

/** The ground under a droplet; one object serves all of them. */
const under = { k: 0, u: 0, v: 0, height: 0, gradientX: 0, gradientY: 0 };

function feelGround(field: Field, x: number, y: number): void {
  const { elevation: z, columns } = field;
  const i = Math.floor(x);
  const j = Math.floor(y);
  const u = x - i;
  const v = y - j;
  const k = j * columns + i;
  const a = z[k] as number;
  const b = z[k + 1] as number;
  const c = z[k + columns] as number;
  const d = z[k + columns + 1] as number;
  under.k = k;
  under.u = u;
  under.v = v;
  under.height = (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
  under.gradientX = (b - a) * (1 - v) + (d - c) * v;
  under.gradientY = (c - a) * (1 - u) + (d - b) * u;
}

/** Takes soil from or leaves it on the cell a droplet comes from; returns what it carries then. */
function exchange(field: Field, sediment: number, capacity: number, rise: number): number {
  const { k, u, v } = under;
  if (sediment > capacity || rise > 0) {
    const dropped = rise > 0 ? Math.min(rise, sediment) : (sediment - capacity) * DEPOSITION;
    deposit(field, k, u, v, dropped);
    return sediment - dropped;
  }
  const taken = Math.min((capacity - sediment) * EROSION, -rise);
  erodePatch(field, k, taken);
  return sediment + taken;
}

/** Height (m) at a point, leaving `under` as it is. */
function heightAt(field: Field, x: number, y: number): number {
  const { elevation: z, columns } = field;
  const i = Math.floor(x);
  const j = Math.floor(y);
  const u = x - i;
  const k = j * columns + i;
  const north = (z[k] as number) * (1 - u) + (z[k + 1] as number) * u;
  const south = (z[k + columns] as number) * (1 - u) + (z[k + columns + 1] as number) * u;
  return north + (south - north) * (y - j);
}

function runDroplet(field: Field, x: number, y: number): void {
  const lastX = field.columns - 3;
  const lastY = field.rows - 3;
  let directionX = 0;
  let directionY = 0;
  let speed = 1;
  let water = 1;
  let sediment = 0;
  for (let stepsLeft = LIFETIME; stepsLeft > 0; stepsLeft -= 1) {
    feelGround(field, x, y);
    directionX = directionX * INERTIA - under.gradientX * (1 - INERTIA);
    directionY = directionY * INERTIA - under.gradientY * (1 - INERTIA);
    const length = Math.sqrt(directionX * directionX + directionY * directionY);
    if (length < 1e-5) return;
    directionX /= length;
    directionY /= length;
    x += directionX;
    y += directionY;
    if (x < 1 || y < 1 || x > lastX || y > lastY) return;
    const rise = heightAt(field, x, y) - under.height;
    const capacity = Math.max(-rise, 0.01) * speed * water * CAPACITY;
    sediment = exchange(field, sediment, capacity, rise);
    speed = Math.sqrt(Math.max(0.01, speed * speed - rise * GRAVITY));
    water *= EVAPORATION;
  }
}

/** Lets `droplets` drops fall at seeded places and carve `field.elevation` in place. */
export function erode(field: Field, droplets: number, seed: number): void {
  const random = mulberry32(seed * 7 + 1);
  for (let drop = 0; drop < droplets; drop += 1) {
    const x = random() * (field.columns - 3) + 1;
    const y = random() * (field.rows - 3) + 1;
    // The last column and row have no neighbour to slope towards.
    runDroplet(field, Math.min(x, field.columns - 3), Math.min(y, field.rows - 3));
  }
}
