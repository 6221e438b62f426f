/**
 * What every shipped scenario must hold: valid, reachable in all its parts, and scores that
 * tell players apart. Each has a test file of its own, so that they run side by side.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledPolicies } from '../../src/cli/policies.ts';
import { compile } from '../../src/engine/compile/compile.ts';
import { type Score, score } from '../../src/engine/score.ts';
import { parse } from '../../src/format/parse.ts';
import { abilities } from '../../src/format/schema/common.ts';
import { Coverage, curiousPlayer } from '../../src/review/players/curious.ts';
import { naiveNames } from '../../src/review/players/naive.ts';
import { playDrill } from '../../src/review/players/player.ts';
import { makePlayer, type PlayerName } from '../../src/review/players/players.ts';
import { choosePolicy } from '../../src/review/policy/choose.ts';
import { scenarioFolder } from './files.ts';

interface Played {
  score: Score;
  ending: string;
}

const seeds = Array.from({ length: 20 }, (_, index) => String(index + 1));
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const totals = (played: readonly Played[]) => played.map((one) => one.score.total);

/** Random plays that must pass without an error; more in a soak (`npm run soak`). */
const plays = import.meta.env.MODE === 'soak' ? 1000 : 100;

export interface GuardOptions {
  /** Plays of the curious player, within which every part must have been reached. */
  curious: number;
}

/** Defines the tests of one scenario, by the name of its file. */
export function guardScenario(name: string, { curious }: GuardOptions): void {
  describe(name, () => {
    const file = join(scenarioFolder, `${name}.json`);
    const text = readFileSync(file, 'utf8');
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 5), null, 2));
    const program = compile(parsed.scenario);
    const play = (player: PlayerName, seed: string): Played => {
      const { world } = playDrill(program, seed, makePlayer(player, program));
      expect(world.unsettled, `storylines settle, seed ${seed}`).toBe(false);
      return { score: score(program, world), ending: world.ending };
    };
    const batches = new Map<PlayerName, Played[]>();
    /** Drills of one player over the seeds, played once for all tests. */
    const batch = (player: PlayerName): Played[] => {
      const found = batches.get(player) ?? seeds.map((seed) => play(player, seed));
      batches.set(player, found);
      return found;
    };

    test('passes check without an error or a warning', () => {
      expect(parsed.issues).toEqual([]);
    });

    test(`${plays} random plays reach at least five endings without an error`, {
      timeout: 900_000,
    }, () => {
      const played = Array.from({ length: plays }, (_, index) => play('random', `r${index}`));
      expect(new Set(played.map(({ ending }) => ending)).size).toBeGreaterThanOrEqual(5);
      expect(mean(totals(played))).toBeLessThan(55);
      for (const one of played) {
        expect(one.score.total).toBeGreaterThanOrEqual(0);
        expect(one.score.total).toBeLessThanOrEqual(100);
      }
    });

    test('over 20 seeds the players come out in the order of their merit', {
      timeout: 120_000,
    }, () => {
      const expert = batch('expert');
      const formalist = batch('formalist');
      const everything = batch('everything');
      const nothing = batch('nothing');
      const random = batch('random');
      expect(Math.min(...totals(expert)), 'expert, every seed').toBeGreaterThan(80);
      expect(mean(totals(expert)), 'expert').toBeGreaterThan(85);
      expect(mean(totals(formalist)), 'formalist').toBeLessThan(45);
      expect(mean(totals(everything)), 'everything at once').toBeLessThan(50);
      expect(mean(totals(nothing)), 'nothing').toBeLessThan(50);
      expect(mean(totals(random)), 'random').toBeLessThan(55);
      const all = totals([...expert, ...formalist, ...everything, ...nothing, ...random]).sort(
        (a, b) => a - b,
      );
      const quantile = (share: number) => all[Math.floor(share * (all.length - 1))] ?? 0;
      expect(quantile(0.95) - quantile(0.05), 'spread').toBeGreaterThanOrEqual(40);
    });

    test.each(naiveNames)('%s: one simple idea is not enough', { timeout: 60_000 }, (idea) => {
      expect(mean(totals(batch(idea)))).toBeLessThan(60);
    });

    test('every part is reached by some play', { timeout: 240_000 }, () => {
      const coverage = new Coverage(program);
      for (let index = 0; index < curious && coverage.missing().length > 0; index++) {
        const player = curiousPlayer(program, coverage, index);
        coverage.add(playDrill(program, `curious ${index}`, player).world);
      }
      expect(coverage.missing()).toEqual([]);
    });

    test('every ability can reach nine tenths of its points', { timeout: 60_000 }, () => {
      for (const ability of abilities) {
        const earned = batch('expert').map(
          ({ score: one }) => one.abilities.find((each) => each.ability === ability)?.earned ?? 0,
        );
        expect(Math.max(...earned), ability).toBeGreaterThanOrEqual(22.5);
      }
    });

    test('the expert comes to no bad ending in any seed', { timeout: 60_000 }, () => {
      const tones = new Map(parsed.scenario.endings.map(({ id, tone }) => [id, tone]));
      const bad = batch('expert').filter(({ ending }) => tones.get(ending) === 'bad');
      expect(bad.map(({ ending }) => ending)).toEqual([]);
    });

    test('every indicator can be earned, and none by doing nothing', { timeout: 60_000 }, () => {
      const earned = new Map<string, number>();
      for (const one of batch('expert').flatMap((played) => played.score.indicators)) {
        earned.set(one.id, Math.max(earned.get(one.id) ?? 0, one.earned / one.points));
      }
      const poor = [...earned].filter(([, share]) => share < 0.9);
      expect(poor, 'below 90 % even for the expert').toEqual([]);
      const free = play('nothing', '1').score.indicators.filter(
        (one) => one.applies && one.earned > 0.5 * one.points,
      );
      expect(
        free.map(({ id }) => id),
        'earned by nothing',
      ).toEqual([]);
    });

    test('its bundled reference policy was searched for it as it stands', () => {
      const {
        kind,
        mean: policyMean = 0,
        expertMean = 100,
      } = choosePolicy(program, bundledPolicies());
      expect(kind, 'stale: run `weimeng explore` again').toBe('bundled');
      expect(policyMean).toBeGreaterThanOrEqual(expertMean);
    });

    test('outcome points are at most 30 % of all', () => {
      const points = (kind: string) =>
        parsed.scenario.indicators
          .filter((one) => one.kind === kind)
          .reduce((sum, one) => sum + one.points, 0);
      expect(points('outcome') / (points('outcome') + points('process'))).toBeLessThanOrEqual(0.3);
    });
  });
}
