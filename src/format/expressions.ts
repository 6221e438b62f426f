/** Every expression and every template of a scenario: where it stands, what it must give, what it may name. */
import { BOOLEAN, NUMBER, type ScalarType, STRING } from './expression/index.ts';
import type { Effect } from './schema/effect.ts';
import type { Form } from './schema/measure.ts';
import type { Scenario } from './schema/scenario.ts';
import type { Option } from './schema/storyline.ts';
import type { View } from './scope.ts';
import { escapeKey } from './source/pointer.ts';
import { factType, type Ports, scalarTypes, typeOfConstant } from './types.ts';
import { measureSurroundings, nowhere, type Site, situationsOf, type Surroundings, walkEffects, walkReports } from './walk.ts';

export interface ExpressionSite extends Surroundings {
  pointer: string;
  source: string;
  /** A template is a text with expressions in braces. */
  kind: 'expression' | 'template';
  /** What the expression may give. */
  expected: readonly ScalarType[];
  view: View;
}

type Written = string | number | boolean | undefined;

const anyScalar: readonly ScalarType[] = [NUMBER, BOOLEAN, STRING];
const truth: readonly ScalarType[] = [BOOLEAN];
const numeric: readonly ScalarType[] = [NUMBER];

/** Tells a visitor of expressions; what is written as a plain number or truth is none. */
class Teller {
  constructor(
    readonly scenario: Scenario,
    readonly models: Ports,
    private readonly visit: (site: ExpressionSite) => void,
  ) {}

  value(source: Written, pointer: string, expected: readonly ScalarType[], around: Surroundings, view: View = 'world'): void {
    if (typeof source === 'string') this.tell(source, pointer, 'expression', expected, around, view);
  }
  condition(source: string | undefined, pointer: string, around: Surroundings = nowhere): void {
    this.value(source, pointer, truth, around);
  }
  formula(source: Written, pointer: string, around: Surroundings = nowhere): void {
    this.value(source, pointer, numeric, around);
  }
  template(source: string | undefined, pointer: string, around: Surroundings = nowhere): void {
    if (source !== undefined) this.tell(source, pointer, 'template', anyScalar, around, 'world');
  }
  amounts(amounts: Readonly<Record<string, string | number>>, pointer: string, around: Surroundings): void {
    for (const [id, amount] of Object.entries(amounts)) this.formula(amount, `${pointer}/${escapeKey(id)}`, around);
  }

  private tell(
    source: string,
    pointer: string,
    kind: ExpressionSite['kind'],
    expected: readonly ScalarType[],
    { here, form }: Surroundings,
    view: View,
  ): void {
    this.visit({ source, pointer, kind, expected, here, form, view });
  }
}

/** Every expression and template of a scenario, in no particular order. */
export function visitExpressions(scenario: Scenario, models: Ports, visit: (site: ExpressionSite) => void): void {
  const tell = new Teller(scenario, models, visit);
  visitDeclarations(tell);
  visitMap(tell);
  visitModels(tell);
  visitStorylines(tell);
  visitMeasures(tell);
  visitInjects(tell);
  visitAssessment(tell);
  walkEffects(scenario, (effect, site) => visitEffect(tell, effect, site));
  walkReports(scenario, (report, site) => {
    tell.template(report.text, `${site.pointer}/text`, site);
    for (const [id, source] of Object.entries(report.claims ?? {})) {
      tell.value(source, `${site.pointer}/claims/${id}`, factTypes(scenario, id), site);
    }
  });
}

function factTypes(scenario: Scenario, id: string): readonly ScalarType[] {
  const fact = scenario.facts[id];
  return fact ? [factType(fact)] : anyScalar;
}

function visitDeclarations(tell: Teller): void {
  const { facts, variables } = tell.scenario;
  for (const [id, fact] of Object.entries(facts)) tell.value(fact.truth, `/facts/${id}/truth`, [factType(fact)], nowhere);
  for (const [id, { drift }] of Object.entries(variables)) tell.formula(drift, `/variables/${id}/drift`);
}

function visitMap(tell: Teller): void {
  const { map } = tell.scenario;
  if (!map) return;
  const here = { here: true, form: false };
  tell.formula(map.rain, '/map/rain');
  tell.formula(map.lights, '/map/lights', here);
  tell.condition(map.power, '/map/power', here);
  tell.formula(map.wet, '/map/wet', here);
  for (const [id, road] of Object.entries(map.roads)) tell.condition(road.closedWhen, `/map/roads/${id}/closedWhen`);
  for (const part of ['tags', 'card'] as const) {
    for (const [index, { when, text }] of map[part].entries()) {
      tell.condition(when, `/map/${part}/${index}/when`, here);
      tell.template(text, `/map/${part}/${index}/text`, here);
    }
  }
}

function visitModels(tell: Teller): void {
  for (const [id, { use, inputs }] of Object.entries(tell.scenario.models)) {
    const declared = tell.models.get(use)?.inputs ?? {};
    for (const [name, source] of Object.entries(inputs)) {
      const input = Object.hasOwn(declared, name) ? declared[name] : undefined;
      const around = { here: input?.each === 'place', form: false };
      tell.value(source, `/models/${id}/inputs/${name}`, input ? [scalarTypes[input.type]] : anyScalar, around);
    }
  }
}

function visitStorylines(tell: Teller): void {
  for (const { situation, pointer } of situationsOf(tell.scenario)) {
    for (const [index, { when }] of situation.next.entries()) tell.condition(when, `${pointer}/next/${index}/when`);
    const { decide } = situation;
    if (!decide) continue;
    tell.template(decide.prompt, `${pointer}/decide/prompt`);
    tell.template(decide.context, `${pointer}/decide/context`);
    tell.template(decide.lapse.text, `${pointer}/decide/lapse/text`);
    for (const [index, option] of decide.options.entries()) visitOption(tell, option, `${pointer}/decide/options/${index}`);
  }
}

function visitOption(tell: Teller, option: Option, pointer: string): void {
  tell.template(option.text, `${pointer}/text`);
  tell.condition(option.when, `${pointer}/when`);
  tell.template(option.locked, `${pointer}/locked`);
  tell.amounts(option.needs, `${pointer}/needs`, nowhere);
  tell.formula(option.takes, `${pointer}/takes`, { here: option.place !== undefined, form: false });
}

function visitMeasures(tell: Teller): void {
  for (const [id, measure] of Object.entries(tell.scenario.measures)) {
    const pointer = `/measures/${id}`;
    const around = { ...measureSurroundings(measure), form: false };
    tell.condition(measure.when, `${pointer}/when`, around);
    tell.template(measure.locked, `${pointer}/locked`, around);
    tell.amounts(measure.needs, `${pointer}/needs`, around);
    tell.amounts(measure.consumes, `${pointer}/consumes`, around);
    tell.formula(measure.takes, `${pointer}/takes`, around);
    if (measure.form) visitForm(tell, measure.form, `${pointer}/form`);
  }
}

function visitForm(tell: Teller, form: Form, pointer: string): void {
  for (const [index, { reach }] of form.channels.entries()) tell.formula(reach, `${pointer}/channels/${index}/reach`);
  for (const [index, { required }] of form.facts.entries()) tell.condition(required, `${pointer}/facts/${index}/required`);
  for (const [index, { fits }] of form.advice.entries()) tell.condition(fits, `${pointer}/advice/${index}/fits`);
}

function visitInjects(tell: Teller): void {
  for (const [index, { at, when }] of tell.scenario.injects.entries()) {
    tell.value(at, `/injects/${index}/at`, numeric, nowhere, 'draws');
    tell.condition(when, `/injects/${index}/when`);
  }
}

function visitAssessment(tell: Teller): void {
  const { indicators, redLines, verdict, endings, gauges, exemplar, measures } = tell.scenario;
  for (const [index, indicator] of indicators.entries()) {
    const pointer = `/indicators/${index}`;
    tell.condition(indicator.applies, `${pointer}/applies`);
    tell.condition(indicator.prevented?.when, `${pointer}/prevented/when`);
    tell.formula(indicator.quality, `${pointer}/quality`);
    tell.template(indicator.evidence, `${pointer}/evidence`);
  }
  for (const [index, { when }] of redLines.entries()) tell.condition(when, `/redLines/${index}/when`);
  for (const [index, { satisfaction, says }] of verdict.entries()) {
    tell.formula(satisfaction, `/verdict/${index}/satisfaction`);
    for (const [line, { when, text }] of says.entries()) {
      tell.condition(when, `/verdict/${index}/says/${line}/when`);
      tell.template(text, `/verdict/${index}/says/${line}/text`);
    }
  }
  for (const [index, { when, text }] of endings.entries()) {
    tell.condition(when, `/endings/${index}/when`);
    tell.template(text, `/endings/${index}/text`);
  }
  for (const [index, { value }] of gauges.entries()) tell.formula(value, `/gauges/${index}/value`);
  for (const [index, { when, order }] of exemplar.entries()) {
    const here = measures[order] === undefined || measures[order].at === 'place';
    tell.value(when, `/exemplar/${index}/when`, truth, { here, form: false }, 'known');
  }
}

/** The type of what a `set` or `add` names, where it is declared. */
export function targetType(scenario: Scenario, target: string): ScalarType | undefined {
  const keys = target.split('.');
  const name = keys[keys.length - 1] ?? '';
  const declared = keys[0] === 'variables' ? scenario.variables : scenario.placeVariables;
  const variable = Object.hasOwn(declared, name) ? declared[name] : undefined;
  return variable && typeOfConstant(variable.initial);
}

function visitEffect(tell: Teller, effect: Effect, site: Site): void {
  const { scenario } = tell;
  const { pointer } = site;
  if ('set' in effect) {
    const type = targetType(scenario, effect.set);
    tell.value(effect.value, `${pointer}/value`, type ? [type] : anyScalar, site);
  } else if ('claim' in effect || 'state' in effect) {
    tell.value(effect.value, `${pointer}/value`, factTypes(scenario, 'claim' in effect ? effect.claim : effect.state), site);
  } else if ('after' in effect) tell.formula(effect.after, `${pointer}/after`, site);
  else if ('if' in effect) tell.condition(effect.if, `${pointer}/if`, site);
  else if ('model' in effect) visitAction(tell, effect, site);
  else if ('resource' in effect) tell.formula(effect.add, `${pointer}/add`, site);
  else if ('add' in effect) tell.formula(effect.value, `${pointer}/value`, site);
}

function visitAction(tell: Teller, effect: Extract<Effect, { model: string }>, site: Site): void {
  const use = tell.scenario.models[effect.model]?.use ?? '';
  const action = tell.models.get(use)?.actions[effect.action];
  for (const [name, source] of Object.entries(effect.with ?? {})) {
    const declared = action && Object.hasOwn(action.arguments, name) ? action.arguments[name] : undefined;
    tell.value(source, `${site.pointer}/with/${name}`, declared ? [scalarTypes[declared.type]] : anyScalar, site);
  }
}
