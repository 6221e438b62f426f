/** What effects and reports refer to. */
import type { ActionArgument, ActionDeclaration } from '../../models/port.ts';
import type { Effect } from '../schema/effect.ts';
import { own } from './own.ts';
import { allowedAt } from './places.ts';
import type { ReferenceCheck } from './reference.ts';
import { targetOf, targetType } from './targets.ts';
import { allReports, type EffectSite } from './walk.ts';

type Of<Key extends string> = Extract<Effect, Record<Key, unknown>>;

/** A value as it is must have the type; an expression is checked as one elsewhere. */
export function checkLiteral(
  check: ReferenceCheck,
  value: unknown,
  type: 'number' | 'boolean' | 'string',
  pointer: string,
): void {
  if (typeof value === 'string' || value === undefined) return;
  const got = typeof value === 'boolean' ? 'boolean' : 'number';
  if (got !== type) check.add('value.type', pointer, type, got);
}

/** The text in a literal such as `'abc'`, or nothing where the expression is no such literal. */
function textLiteral(source: unknown): string | undefined {
  if (typeof source !== 'string') return undefined;
  const found = /^\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*$/.exec(source);
  return found?.[1] ?? found?.[2];
}

function checkAssignment(
  check: ReferenceCheck,
  effect: Of<'set'> | Extract<Effect, { add: string }>,
  { pointer, here }: EffectSite,
): void {
  const adds = 'add' in effect;
  const path = adds ? effect.add : effect.set;
  const at = `${pointer}/${adds ? 'add' : 'set'}`;
  const target = targetOf(path);
  if (target.root === 'variables') check.refer('variable', target.name, at);
  else {
    check.target(target.root === 'here' ? 'here' : target.place, at, here);
    check.refer('placeVariable', target.name, at);
  }
  const type = targetType(check.scenario, path)?.kind;
  if (type === undefined) return;
  if (adds && type === 'boolean') check.add('effect.addNeedsNumber', at, path);
  if (!adds) checkLiteral(check, effect.value, type, `${pointer}/value`);
}

/** A text that is claimed must be one of the fact's values, where they are listed. */
function checkFactValue(
  check: ReferenceCheck,
  id: string,
  source: string | undefined,
  pointer: string,
): void {
  const fact = own(check.scenario.facts, id);
  if (fact?.type === 'text' && fact.values)
    check.among('value', textLiteral(source), fact.values, pointer);
}

function checkSaying(check: ReferenceCheck, effect: Of<'claim'> | Of<'state'>, pointer: string) {
  const [key, fact] = 'claim' in effect ? ['claim', effect.claim] : ['state', effect.state];
  check.refer('fact', fact, `${pointer}/${key}`);
  checkFactValue(check, fact, effect.value, `${pointer}/value`);
}

function checkArgument(
  check: ReferenceCheck,
  argument: ActionArgument,
  value: unknown,
  pointer: string,
): void {
  checkLiteral(check, value, argument.type, pointer);
  if (argument.oneOf) check.among('value', textLiteral(value), argument.oneOf, pointer);
}

function checkArguments(
  check: ReferenceCheck,
  effect: Of<'model'>,
  declared: ActionDeclaration,
  pointer: string,
): void {
  check.keys('argument', effect.with, Object.keys(declared.arguments), `${pointer}/with`);
  for (const [name, argument] of Object.entries(declared.arguments)) {
    const value = own(effect.with, name);
    if (value !== undefined) checkArgument(check, argument, value, `${pointer}/with/${name}`);
    else if (!argument.optional) check.add('effect.argumentMissing', pointer, effect.action, name);
  }
}

function checkAction(check: ReferenceCheck, effect: Of<'model'>, site: EffectSite): void {
  const { pointer } = site;
  check.target(effect.place, `${pointer}/place`, site.here);
  if (!check.refer('model', effect.model, `${pointer}/model`)) return;
  const port = check.models.get(own(check.scenario.models, effect.model)?.use ?? '');
  if (!port) return;
  check.among('action', effect.action, Object.keys(port.actions), `${pointer}/action`);
  const declared = own(port.actions, effect.action);
  if (!declared) return;
  if (declared.atPlace !== (effect.place !== undefined))
    check.add('effect.actionPlace', `${pointer}/action`, effect.action, declared.atPlace);
  checkArguments(check, effect, declared, pointer);
}

function checkOrder(check: ReferenceCheck, effect: Of<'order'>, site: EffectSite): void {
  const at = `${site.pointer}/places`;
  const places = effect.places ?? [];
  for (const [index, place] of places.entries()) check.target(place, `${at}/${index}`, site.here);
  const pointer = `${site.pointer}/order`;
  if (!check.refer('measure', effect.order, pointer)) return;
  const measure = own(check.scenario.measures, effect.order);
  if (!measure) return;
  if (measure.form) check.add('order.form', pointer, effect.order);
  const needed = measure.at === 'place';
  if (needed !== places.length > 0) check.add('order.place', pointer, effect.order, needed);
  else allowedAt(check, effect.order, places, at);
}

/** Who is called back was sent by an order: the same measure and places. */
function checkRecall(check: ReferenceCheck, effect: Of<'recall'>, site: EffectSite): void {
  const at = `${site.pointer}/places`;
  const places = effect.places ?? [];
  for (const [index, place] of places.entries()) check.target(place, `${at}/${index}`, site.here);
  if (!check.refer('measure', effect.recall, `${site.pointer}/recall`)) return;
  if (places.length > 0) allowedAt(check, effect.recall, places, at);
}

function checkMove(check: ReferenceCheck, effect: Of<'move'>, pointer: string): void {
  if (!check.refer('storyline', effect.move, `${pointer}/move`)) return;
  const situations = own(check.scenario.storylines, effect.move)?.situations;
  check.among('situation', effect.to, Object.keys(situations ?? {}), `${pointer}/to`);
}

function checkMark(check: ReferenceCheck, mark: string | undefined, pointer: string): void {
  if (mark !== undefined && mark in Object.prototype)
    check.add('reference.reserved', pointer, mark);
}

function checkEffect(check: ReferenceCheck, site: EffectSite): void {
  const { effect, pointer } = site;
  if ('set' in effect || ('add' in effect && 'value' in effect))
    checkAssignment(check, effect, site);
  else if ('model' in effect) checkAction(check, effect, site);
  else if ('order' in effect) checkOrder(check, effect, site);
  else if ('recall' in effect) checkRecall(check, effect, site);
  else if ('move' in effect) checkMove(check, effect, pointer);
  else if ('mark' in effect) checkMark(check, effect.mark, `${pointer}/mark`);
  else if ('claim' in effect || 'state' in effect) checkSaying(check, effect, pointer);
  else if ('resource' in effect) check.refer('resource', effect.resource, `${pointer}/resource`);
  else if ('road' in effect) check.refer('road', effect.road, `${pointer}/road`);
  else if ('end' in effect) check.refer('ending', effect.end, `${pointer}/end`);
}

export function checkEffects(check: ReferenceCheck): void {
  for (const site of check.effects) checkEffect(check, site);
  for (const { report, pointer, here } of allReports(check.scenario, check.effects)) {
    check.target(report.place, `${pointer}/place`, here);
    checkMark(check, report.mark, `${pointer}/mark`);
    check.referKeys('fact', report.claims, `${pointer}/claims`);
    for (const [fact, source] of Object.entries(report.claims ?? {}))
      checkFactValue(check, fact, source, `${pointer}/claims/${fact}`);
  }
}
