/**
 * A copied world shares every part with its original until one of them is written to:
 * most events touch a few parts of some twenty. `writable` is the only way to write.
 */
import type { Json, ModelValue } from '../models/port.ts';
import type { Frame } from './frame.ts';
import { type Part, touch } from './revisions.ts';
import type { World } from './world.ts';

/** Parts of a world that are edited, not replaced. */
export type Section = Exclude<Part, 'clock' | 'roads'>;

/** The parts that are a world's own since it was last copied. A world never copied owns all of itself. */
const ownParts = new WeakMap<World, Set<Section>>();

/** A copy that can be changed without the original noticing. */
export function copyWorld(world: World): World {
  const copy = { ...world };
  ownParts.set(copy, new Set());
  // The original may go on as well, so from now on neither owns what both hold.
  ownParts.set(world, new Set());
  return copy;
}

/** Deep copy of a model's state: arrays of numbers are the common case. */
function copyJson(value: Json): Json {
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object') ? value.map(copyJson) : value.slice();
  }
  if (value === null || typeof value !== 'object') return value;
  // Spread first: engines copy the whole object at once, and the copy keeps its shape.
  const copy = { ...value };
  for (const key in copy) {
    const part = copy[key] as Json;
    if (typeof part === 'object' && part !== null) copy[key] = copyJson(part);
  }
  return copy;
}

function copyOutputs(models: World['models']): World['models'] {
  const copy = { ...models };
  for (const id in copy) {
    const outputs = { ...copy[id] };
    for (const name in outputs) {
      const value = outputs[name] as ModelValue;
      if (typeof value === 'object') outputs[name] = { ...value };
    }
    copy[id] = outputs;
  }
  return copy;
}

function copySection(world: World, name: Section): unknown {
  if (name === 'models') return copyOutputs(world.models);
  if (name === 'states') return copyJson(world.states);
  const section: unknown = world[name];
  return Array.isArray(section) ? section.slice() : { ...(section as object) };
}

/**
 * The part of the frame's world, made its own first where it is still shared. To be asked for
 * anew whenever an expression may have been evaluated since.
 */
export function writable<Name extends Section>(frame: Frame, name: Name): World[Name] {
  touch(frame, name);
  const { world } = frame;
  const own = ownParts.get(world);
  if (own === undefined || own.has(name)) return world[name];
  own.add(name);
  const copy = copySection(world, name) as World[Name];
  world[name] = copy;
  if (name in frame) (frame as unknown as Record<string, unknown>)[name] = copy;
  return copy;
}
