/** Every expression and every text with expressions, what it must give and what it may name. */

import type { ModelPort } from '../../models/port.ts';
import type { Effect } from '../schema/effect.ts';
import type { Scenario } from '../schema/scenario.ts';
import { assessmentSites, mapSites, measureSites } from './assessmentSites.ts';
import { own } from './own.ts';
import type { ScopeName } from './scopes.ts';
import { anyType, byName, factTypes, type Site, SiteList, scopeIn } from './siteList.ts';
import { targetType } from './targets.ts';
import {
  allEffects,
  allReports,
  type EffectSite,
  type OptionSite,
  optionsOf,
  type ReportSite,
  type SituationSite,
  situationsOf,
} from './walk.ts';

function modelSites(list: SiteList, scenario: Scenario, ports: ReadonlyMap<string, ModelPort>) {
  for (const [id, { use, inputs }] of Object.entries(scenario.models)) {
    for (const [name, source] of Object.entries(inputs)) {
      const declared = own(ports.get(use)?.inputs, name);
      // Where the input is unknown, so is whether it has a place.
      const scope = declared && declared.each !== 'place' ? 'world' : 'worldHere';
      const types = declared ? byName[declared.type] : anyType;
      list.value(`/models/${id}/inputs/${name}`, source, types, scope);
    }
  }
}

function actionSites(
  list: SiteList,
  effect: Extract<Effect, { model: string }>,
  { pointer, scope }: { pointer: string; scope: ScopeName },
  port: ModelPort | undefined,
): void {
  const declared = own(port?.actions, effect.action)?.arguments;
  for (const [name, source] of Object.entries(effect.with ?? {})) {
    const argument = own(declared, name);
    list.value(
      `${pointer}/with/${name}`,
      source,
      argument ? byName[argument.type] : anyType,
      scope,
    );
  }
}

function effectSites(
  list: SiteList,
  scenario: Scenario,
  ports: ReadonlyMap<string, ModelPort>,
  site: EffectSite,
): void {
  const { effect, pointer } = site;
  const scope = scopeIn(site);
  if ('set' in effect) {
    const type = targetType(scenario, effect.set);
    list.value(`${pointer}/value`, effect.value, type ? [type] : anyType, scope);
  } else if ('add' in effect && 'value' in effect)
    list.formula(`${pointer}/value`, effect.value, scope);
  else if ('claim' in effect || 'state' in effect) {
    const fact = 'claim' in effect ? effect.claim : effect.state;
    list.value(`${pointer}/value`, effect.value, factTypes(scenario, fact), scope);
  } else if ('after' in effect) list.formula(`${pointer}/after`, effect.after, scope);
  else if ('if' in effect) list.condition(`${pointer}/if`, effect.if, scope);
  else if ('resource' in effect) list.formula(`${pointer}/add`, effect.add, scope);
  else if ('model' in effect) {
    const use = own(scenario.models, effect.model)?.use;
    actionSites(list, effect, { pointer, scope }, use ? ports.get(use) : undefined);
  }
}

function reportSites(list: SiteList, scenario: Scenario, site: ReportSite): void {
  const { report, pointer } = site;
  const scope = scopeIn(site);
  list.text(`${pointer}/text`, report.text, scope);
  for (const [fact, source] of Object.entries(report.claims ?? {}))
    list.value(`${pointer}/claims/${fact}`, source, factTypes(scenario, fact), scope);
}

function optionSites(list: SiteList, { option, pointer }: OptionSite): void {
  list.text(`${pointer}/text`, option.text);
  list.text(`${pointer}/detail`, option.detail);
  list.condition(`${pointer}/when`, option.when);
  list.text(`${pointer}/locked`, option.locked);
  list.formulas(`${pointer}/needs`, option.needs, 'world');
  list.formula(
    `${pointer}/takes`,
    option.takes,
    option.place === undefined ? 'world' : 'worldHere',
  );
}

function situationSites(list: SiteList, site: SituationSite): void {
  const { situation, pointer } = site;
  situation.next.forEach(({ when }, index) => {
    list.condition(`${pointer}/next/${index}/when`, when);
  });
  const { decide } = situation;
  if (!decide) return;
  list.text(`${pointer}/decide/prompt`, decide.prompt);
  list.text(`${pointer}/decide/context`, decide.context);
  for (const option of optionsOf(site)) optionSites(list, option);
  list.text(`${pointer}/decide/lapse/text`, decide.lapse.text);
}

function declarationSites(list: SiteList, scenario: Scenario): void {
  for (const [id, fact] of Object.entries(scenario.facts))
    list.value(`/facts/${id}/truth`, fact.truth, factTypes(scenario, id), 'world');
  for (const [id, { drift }] of Object.entries(scenario.variables))
    list.formula(`/variables/${id}/drift`, drift);
  scenario.injects.forEach(({ at, when }, index) => {
    list.formula(`/injects/${index}/at`, at, 'draws');
    list.condition(`/injects/${index}/when`, when);
  });
}

/** Every expression and template of the scenario, in no particular order. */
export function visitExpressions(
  scenario: Scenario,
  models: ReadonlyMap<string, ModelPort>,
  visit: (site: Site) => void,
): void {
  const list = new SiteList();
  declarationSites(list, scenario);
  for (const situation of situationsOf(scenario)) situationSites(list, situation);
  const effects = allEffects(scenario);
  for (const effect of effects) effectSites(list, scenario, models, effect);
  for (const report of allReports(scenario, effects)) reportSites(list, scenario, report);
  measureSites(list, scenario);
  mapSites(list, scenario);
  modelSites(list, scenario, models);
  assessmentSites(list, scenario);
  for (const site of list.sites) visit(site);
}
