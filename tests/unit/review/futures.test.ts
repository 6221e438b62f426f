/** What a future draws again, and what it keeps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compile/compile.ts';
import { FlatDrill } from '../../../src/engine/drivers/flat.ts';
import type { World } from '../../../src/engine/world.ts';
import { parse } from '../../../src/format/parse.ts';
import { type Outcome, rollOut, sameOutcome } from '../../../src/review/assess/rollout.ts';
import { type Future, Futures } from '../../../src/review/futures/futures.ts';
import { authorsPolicy } from '../../../src/review/policy/policy.ts';
import { PolicyPlayer } from '../../../src/review/policy/policyPlayer.ts';

function programOf(name: string) {
  const file = join(import.meta.dirname, `../../../scenarios/${name}.json`);
  const parsed = parse(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message.en);
  return compile(parsed.scenario);
}

function worldAt(program: ReturnType<typeof programOf>, minute: number): World {
  const drill = FlatDrill.start(program, '4');
  while (drill.world.clock.minute < minute) drill.send({ type: 'TICK' });
  return drill.world;
}

describe('futures of a moment', () => {
  const flood = programOf('flood-qinglong');

  test('draws that have shown themselves stay, the others vary', () => {
    const world = worldAt(flood, 440);
    const shown = Object.entries(flood.scenario.draws).filter(
      ([, draw]) => draw.revealedBy !== undefined && world.marks[draw.revealedBy] !== undefined,
    );
    const hidden = Object.keys(flood.scenario.draws).filter(
      (name) => !shown.some(([one]) => one === name),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(hidden.length).toBeGreaterThan(0);
    const futures = new Futures(flood, '4');
    const worlds = Array.from({ length: 24 }, (_, index) => futures.at(world, index).world);
    for (const [name] of shown) {
      expect(new Set(worlds.map(({ draws }) => draws[name])).size, name).toBe(1);
      expect(worlds[0]?.draws[name]).toBe(world.draws[name]);
    }
    const varying = hidden.filter(
      (name) => new Set(worlds.map(({ draws }) => draws[name])).size > 1,
    );
    expect(varying.length).toBeGreaterThan(hidden.length / 2);
  });

  test('are the same each time they are asked for, and leave the moment as it is', () => {
    const world = worldAt(flood, 300);
    const before = JSON.stringify(world);
    const [first, again] = [new Futures(flood, '4'), new Futures(flood, '4')];
    for (const index of [0, 1, 7])
      expect(first.at(world, index).world.draws).toEqual(again.at(world, index).world.draws);
    expect(JSON.stringify(world)).toBe(before);
  });

  test('an outbreak goes on otherwise in each', () => {
    const outbreak = programOf('health-yunhe');
    const world = worldAt(outbreak, 1200);
    const futures = new Futures(outbreak, '4');
    const ends = Array.from({ length: 6 }, (_, index) => {
      const { instance, world: start } = futures.at(world, index);
      const drill = FlatDrill.within(instance, { ...start, draws: world.draws });
      while (drill.world.clock.minute < 4000 && !drill.world.ended) drill.send({ type: 'TICK' });
      return JSON.stringify(drill.world.models);
    });
    expect(new Set(ends).size).toBeGreaterThan(1);
  });
});

describe('what a play did not look at', () => {
  const flood = programOf('flood-qinglong');
  const player = new PolicyPlayer(flood, authorsPolicy(flood.scenario));

  /** Outcomes in several futures, each taken over from an earlier one where that is said to be the same. */
  function outcomesFrom(minute: number) {
    const world = worldAt(flood, minute);
    const futures = new Futures(flood, '4');
    const played: { future: Future; outcome: Outcome }[] = [];
    const reused: [taken: Outcome, afresh: Outcome][] = [];
    for (let index = 0; index < 8; index++) {
      const future = futures.at(world, index);
      const same = sameOutcome(future, played);
      const outcome = rollOut(future, { first: [] }, player);
      if (same) reused.push([same, outcome]);
      played.push({ future, outcome });
    }
    return { played, reused };
  }

  test('does not change how it ends, late in a drill', () => {
    const { reused } = outcomesFrom(1600);
    expect(reused.length).toBeGreaterThan(3);
    for (const [taken, afresh] of reused) {
      expect(taken.score).toEqual(afresh.score);
      expect({ ...taken.world, draws: {} }).toEqual({ ...afresh.world, draws: {} });
    }
  });

  test('is little while the rain is still to come', () => {
    const { played, reused } = outcomesFrom(20);
    expect(reused).toEqual([]);
    expect(new Set(played.map(({ outcome }) => outcome.score.total)).size).toBeGreaterThan(1);
  });
});
