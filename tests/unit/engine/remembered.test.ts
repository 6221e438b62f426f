/** What is remembered of an expression, and what is settled for a place, is what it would give now. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compile/compile.ts';
import { expressionCompiler } from '../../../src/engine/compile/expressions.ts';
import { drillFunctions } from '../../../src/engine/compile/functions.ts';
import { knownAt } from '../../../src/engine/compile/placeExpressions.ts';
import type { Program, Valuation } from '../../../src/engine/compile/program.ts';
import { FlatDrill } from '../../../src/engine/drivers/flat.ts';
import { machineDrill } from '../../../src/engine/drivers/machine.ts';
import { type Frame, withHere } from '../../../src/engine/frame.ts';
import {
  checkExpression,
  compileExpression,
  STANDARD_RUNTIME,
} from '../../../src/format/expression/index.ts';
import { visitExpressions } from '../../../src/format/expressions.ts';
import { parse } from '../../../src/format/parse.ts';
import { widestScope } from '../../../src/format/scope.ts';
import { modelPorts } from '../../../src/models/registry.ts';
import { playDrill } from '../../../src/review/players/player.ts';
import { makePlayer } from '../../../src/review/players/players.ts';
import { scenarioFiles } from '../../scenarios/files.ts';

interface Pair {
  source: string;
  remembered: (frame: Frame) => unknown;
  afresh: (frame: Frame) => unknown;
}

/** Every expression of the scenario, remembered and not; what reads `here` at each place. */
function pairsOf(program: Program): Pair[] {
  const { scenario } = program;
  const scope = widestScope(scenario, modelPorts);
  const expressions = expressionCompiler(scope);
  const pairs = new Map<string, Pair>();
  const evaluate = (source: string): Valuation => {
    const checked = checkExpression(source, scope, [
      { kind: 'number' },
      { kind: 'boolean' },
      { kind: 'string' },
    ]);
    if (!checked.ok) throw new Error(source);
    const runtime = { ...STANDARD_RUNTIME, ...drillFunctions };
    return compileExpression<Frame>(checked.expression, runtime) as Valuation;
  };
  visitExpressions(scenario, modelPorts, (site) => {
    if (site.kind === 'template' || /[fF]orm|draws/.test(site.scope)) return;
    const { source } = site;
    const places = site.scope.endsWith('Here') ? program.placeIds : [''];
    for (const place of places) {
      const afresh = evaluate(source);
      const settled = expressions.valueWith(source, knownAt(scenario, program.heres, place));
      pairs.set(`${source} @ ${place}`, {
        source: `${source} @ ${place}`,
        remembered: (frame) =>
          place === ''
            ? expressions.value(source)(frame)
            : typeof settled === 'function'
              ? settled(frame)
              : settled,
        afresh: (frame) => withHere(frame, place, () => afresh(frame)),
      });
    }
  });
  return [...pairs.values()];
}

describe.each(scenarioFiles().map((file) => [basename(file, '.json'), file] as const))(
  '%s',
  (_, file) => {
    const parsed = parse(readFileSync(file, 'utf8'));
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message.en);
    const program = compile(parsed.scenario);
    const pairs = pairsOf(program);

    test.each([
      ['flat', FlatDrill.start],
      ['machine', machineDrill],
    ] as const)('every expression, all through a drill of the %s driver', (_, start) => {
      const player = makePlayer('random', program);
      let asked = 0;
      let changes = 0;
      const seen = new Map<string, unknown>();
      const watching = {
        act(post: Parameters<typeof player.act>[0]) {
          const frame = post.frame();
          if (asked++ % 5 === 0) {
            for (const { source, remembered, afresh } of pairs) {
              const now = afresh(frame);
              if (remembered(frame) !== now) expect(remembered(frame), source).toBe(now);
              if (seen.has(source) && seen.get(source) !== now) changes++;
              seen.set(source, now);
            }
          }
          return player.act(post);
        },
      };
      playDrill(program, 'remembered', watching, { start });
      expect(pairs.length).toBeGreaterThan(100);
      expect(changes).toBeGreaterThan(pairs.length);
    });
  },
);
