/** 效果: each kind of the closed union, as a closure. */

import type { Effect } from '../../format/schema/effect.ts';
import type { Report } from '../../format/schema/report.ts';
import { dueMinute, type Frame, withHere } from '../frame.ts';
import { claim, deliver, state } from '../rules/knowledge.ts';
import { mark } from '../rules/marks.ts';
import { actOnModel } from '../rules/models.ts';
import { setCapacity } from '../rules/resources.ts';
import { setRoad } from '../rules/roads.ts';
import { schedule } from '../rules/schedule.ts';
import { issueByEffect, recallByEffect } from '../rules/tasks.ts';
import { parseTarget, readTarget, writeTarget } from '../rules/variables.ts';
import { writable } from '../sections.ts';
import type { ExpressionCompiler } from './expressions.ts';
import type { Block, CompiledReport, Valuation } from './program.ts';

export interface EffectCompiler {
  /** Compiles a list and files it under its pointer, so that a world can name it. */
  block(effects: readonly Effect[], pointer: string): Block;
  report(report: Report, pointer: string): CompiledReport;
}

type Step = (frame: Frame) => void;

export function effectCompiler(
  expressions: ExpressionCompiler,
  blocks: Map<string, Block>,
  reports: Map<string, CompiledReport>,
): EffectCompiler {
  const compiler: EffectCompiler = {
    block(effects, pointer) {
      const steps = effects.map((effect, index) => step(effect, `${pointer}/${index}`));
      const run: Block = (frame) => {
        for (const one of steps) one(frame);
      };
      blocks.set(pointer, run);
      return run;
    },
    report(report, pointer) {
      const compiled: CompiledReport = {
        pointer,
        report,
        template: expressions.template(report.text),
        claims: Object.entries(report.claims ?? {}).map(([fact, source]) => ({
          fact,
          value: expressions.value(source),
        })),
      };
      reports.set(pointer, compiled);
      return compiled;
    },
  };

  function step(effect: Effect, pointer: string): Step {
    if ('set' in effect || ('add' in effect && 'value' in effect))
      return assign(expressions, effect);
    if ('mark' in effect) return (frame) => mark(frame, effect.mark);
    if ('report' in effect) {
      const report = compiler.report(effect.report, `${pointer}/report`);
      return (frame) => deliver(frame, report);
    }
    if ('claim' in effect || 'state' in effect) return say(expressions, effect);
    if ('after' in effect) return later(expressions, compiler, effect, pointer);
    if ('if' in effect) return branch(expressions, compiler, effect, pointer);
    if ('model' in effect) return act(expressions, effect);
    return command(expressions, effect);
  }

  return compiler;
}

function assign(
  expressions: ExpressionCompiler,
  effect: Extract<Effect, { set: string } | { add: string }>,
): Step {
  const value = expressions.value(effect.value);
  if ('set' in effect) {
    const target = parseTarget(effect.set);
    return (frame) => writeTarget(frame, target, value(frame));
  }
  const target = parseTarget(effect.add);
  return (frame) =>
    writeTarget(frame, target, Number(readTarget(frame, target)) + Number(value(frame)));
}

function say(
  expressions: ExpressionCompiler,
  effect: Extract<Effect, { claim: string } | { state: string }>,
): Step {
  const given = effect.value === undefined ? undefined : expressions.value(effect.value);
  if ('claim' in effect) {
    const verified = effect.verified ?? false;
    return (frame) =>
      claim(frame, effect.claim, given?.(frame) ?? truthOf(frame, effect.claim), verified);
  }
  return (frame) => state(frame, effect.state, given?.(frame) ?? knownOf(frame, effect.state));
}

const truthOf = (frame: Frame, fact: string) =>
  frame.instance.program.facts.find(({ id }) => id === fact)?.truth(frame) ?? false;
const knownOf = (frame: Frame, fact: string) => frame.world.known[fact]?.value ?? false;

function later(
  expressions: ExpressionCompiler,
  compiler: EffectCompiler,
  effect: Extract<Effect, { after: string | number }>,
  pointer: string,
): Step {
  const minutes = expressions.formula(effect.after);
  const name = `${pointer}/do`;
  compiler.block(effect.do, name);
  return (frame) => {
    const minute = dueMinute(frame) + Math.max(0, Math.round(minutes(frame)));
    schedule(frame, { minute, block: name, desk: false });
  };
}

function branch(
  expressions: ExpressionCompiler,
  compiler: EffectCompiler,
  effect: Extract<Effect, { if: string }>,
  pointer: string,
): Step {
  const condition = expressions.condition(effect.if);
  const yes = compiler.block(effect.then, `${pointer}/then`);
  const no = effect.else ? compiler.block(effect.else, `${pointer}/else`) : undefined;
  return (frame) => (condition(frame) ? yes(frame) : no?.(frame));
}

function act(expressions: ExpressionCompiler, effect: Extract<Effect, { model: string }>): Step {
  const named: [string, Valuation][] = Object.entries(effect.with ?? {}).map(([name, source]) => [
    name,
    expressions.value(source),
  ]);
  return (frame) => {
    const values: Record<string, number | boolean | string> = {};
    for (const [name, value] of named) values[name] = value(frame);
    actOnModel(frame, effect.model, effect.action, values, effect.place);
  };
}

type Command = Extract<
  Effect,
  | { order: string }
  | { recall: string }
  | { move: string }
  | { resource: string }
  | { road: string }
  | { end: string }
>;

function command(expressions: ExpressionCompiler, effect: Command): Step {
  if ('order' in effect) {
    const places = effect.places ?? [''];
    return (frame) => {
      for (const place of places) {
        const at = place === 'here' ? String(frame.here?.id ?? '') : place;
        withHere(frame, at, () => issueByEffect(frame, effect.order, at));
      }
    };
  }
  if ('recall' in effect) {
    return (frame) => {
      const here = String(frame.here?.id ?? '');
      const places = effect.places?.map((place) => (place === 'here' ? here : place));
      recallByEffect(frame, effect.recall, places);
    };
  }
  if ('move' in effect) {
    return (frame) => {
      writable(frame, 'pending')[effect.move] = effect.to;
    };
  }
  if ('resource' in effect) {
    const amount = expressions.formula(effect.add);
    return (frame) => setCapacity(frame, effect.resource, Math.round(amount(frame)));
  }
  if ('road' in effect) {
    return (frame) => {
      writable(frame, 'forcedRoads')[effect.road] = effect.closed;
      setRoad(frame, effect.road, effect.closed);
    };
  }
  return (frame) => {
    frame.world.ending ||= effect.end;
  };
}
