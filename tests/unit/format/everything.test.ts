/** A scenario that uses every key of the format: valid, playable, and complete by count. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compile } from '../../../src/engine/compile/compile.ts';
import { parse } from '../../../src/format/parse.ts';
import { scenario as schema } from '../../../src/format/schema/scenario.ts';
import { branchAt, type Schema, spotAt, unwrap } from '../../../src/format/shape/schema.ts';
import { playDrill } from '../../../src/review/players/player.ts';
import { makePlayer } from '../../../src/review/players/players.ts';
import { toyPorts } from '../../fixtures/toyModel.ts';

const text = readFileSync(join(import.meta.dirname, '../../fixtures/everything.json'), 'utf8');

/** Lazy schemas give a new object at each look, so objects are told by their keys. */
const nameOf = (object: z.ZodObject): string => Object.keys(object.shape).join();

/** The keys of every object of the schema, with the path by which it is first reached. */
function objectsOf(root: Schema): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (schema: Schema | undefined, path: string): void => {
    const inner = unwrap(schema);
    if (inner instanceof z.ZodObject) {
      if (found.has(nameOf(inner))) return;
      found.set(nameOf(inner), path);
      for (const key of Object.keys(inner.shape)) visit(inner.shape[key], `${path}/${key}`);
    } else if (inner instanceof z.ZodRecord) visit(inner.valueType, `${path}/*`);
    else if (inner instanceof z.ZodArray) visit(inner.element, `${path}/-`);
    else if (inner instanceof z.ZodUnion) for (const option of inner.options) visit(option, path);
  };
  visit(root, '');
  return found;
}

/** "keys of an object: key" for every key that a value uses. */
function usedKeys(root: Schema, value: unknown): Set<string> {
  const used = new Set<string>();
  const visit = (at: Schema | undefined, part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const inner = unwrap(branchAt(at, part));
    for (const [key, child] of Object.entries(part)) {
      if (inner instanceof z.ZodObject) used.add(`${nameOf(inner)}: ${key}`);
      const path = [Array.isArray(part) ? Number(key) : key];
      if (inner) visit(spotAt(inner, part, path).schema, child);
    }
  };
  visit(root, value);
  return used;
}

function scenarioOf() {
  const parsed = parse(text, { models: toyPorts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2));
  return parsed.scenario;
}

describe('a scenario with everything', () => {
  it('is valid, without even a warning', () => {
    expect(parse(text, { models: toyPorts })).toMatchObject({ ok: true, issues: [] });
  });

  it('uses every key of the format', () => {
    const used = usedKeys(schema, JSON.parse(text));
    const unused = [...objectsOf(schema)].flatMap(([keys, path]) =>
      keys.split(',').flatMap((key) => (used.has(`${keys}: ${key}`) ? [] : `${path}/${key}`)),
    );
    expect(objectsOf(schema).size).toBeGreaterThan(50);
    expect(unused).toEqual([]);
  });

  it.each(['nothing', 'random', 'everything', 'formalist', 'expert'] as const)(
    'plays to an ending (%s)',
    (player) => {
      const program = compile(scenarioOf(), toyPorts);
      const { world } = playDrill(program, 'seed', makePlayer(player, program));
      expect(world.ended).toBe(true);
      expect(['flooded', 'held']).toContain(world.ending);
    },
  );
});
