/** Expressions of measures, of the map and of what is assessed. */

import type { Measure } from '../schema/measure.ts';
import type { Scenario } from '../schema/scenario.ts';
import { own } from './own.ts';
import { peopleSites } from './peopleSites.ts';
import type { SiteList } from './siteList.ts';

/** A form is filled in before anybody sets out, so that it sees no chosen place. */
function formSites(list: SiteList, { form }: Measure, pointer: string): void {
  form?.channels.forEach(({ reach }, i) => {
    list.formula(`${pointer}/channels/${i}/reach`, reach);
  });
  form?.facts.forEach(({ required }, i) => {
    list.condition(`${pointer}/facts/${i}/required`, required);
  });
  form?.advice.forEach(({ when, fits }, i) => {
    list.condition(`${pointer}/advice/${i}/when`, when);
    list.condition(`${pointer}/advice/${i}/fits`, fits);
  });
}

export function measureSites(list: SiteList, scenario: Scenario): void {
  for (const [id, measure] of Object.entries(scenario.measures)) {
    const pointer = `/measures/${id}`;
    const scope = measure.at === 'place' ? 'worldHere' : 'world';
    list.condition(`${pointer}/when`, measure.when, scope);
    list.text(`${pointer}/locked`, measure.locked, scope);
    list.formulas(`${pointer}/needs`, measure.needs, scope);
    list.formulas(`${pointer}/consumes`, measure.consumes, scope);
    list.formula(`${pointer}/takes`, measure.takes, scope);
    formSites(list, measure, `${pointer}/form`);
  }
}

export function mapSites(list: SiteList, { map }: Scenario): void {
  if (!map) return;
  list.formula('/map/rain', map.rain);
  list.formula('/map/lights', map.lights, 'worldHere');
  list.formula('/map/sheltered', map.sheltered, 'worldHere');
  list.condition('/map/power', map.power, 'worldHere');
  list.formula('/map/wet', map.wet, 'worldHere');
  map.tags.forEach(({ when, text }, i) => {
    list.condition(`/map/tags/${i}/when`, when, 'worldHere');
    list.text(`/map/tags/${i}/text`, text, 'worldHere');
  });
  map.card.forEach(({ when, text }, i) => {
    list.condition(`/map/card/${i}/when`, when, 'worldHere');
    list.text(`/map/card/${i}/text`, text, 'worldHere');
  });
  for (const [id, { closedWhen }] of Object.entries(map.roads))
    list.condition(`/map/roads/${id}/closedWhen`, closedWhen);
  peopleSites(list, map);
}

function judgementSites(list: SiteList, scenario: Scenario): void {
  scenario.indicators.forEach(({ applies, prevented, quality, evidence }, i) => {
    list.condition(`/indicators/${i}/applies`, applies);
    list.condition(`/indicators/${i}/prevented/when`, prevented?.when);
    list.formula(`/indicators/${i}/quality`, quality);
    list.text(`/indicators/${i}/evidence`, evidence);
  });
  scenario.redLines.forEach(({ when }, i) => {
    list.condition(`/redLines/${i}/when`, when);
  });
  scenario.verdict.forEach(({ satisfaction, says }, i) => {
    list.formula(`/verdict/${i}/satisfaction`, satisfaction);
    says.forEach(({ when, text }, j) => {
      list.condition(`/verdict/${i}/says/${j}/when`, when);
      list.text(`/verdict/${i}/says/${j}/text`, text);
    });
  });
}

export function assessmentSites(list: SiteList, scenario: Scenario): void {
  judgementSites(list, scenario);
  scenario.endings.forEach(({ when, text }, i) => {
    list.condition(`/endings/${i}/when`, when);
    list.text(`/endings/${i}/text`, text);
  });
  scenario.gauges.forEach(({ value }, i) => {
    list.formula(`/gauges/${i}/value`, value);
  });
  scenario.people.forEach(({ value, here }, i) => {
    list.formula(`/people/${i}/value`, value);
    list.formula(`/people/${i}/here`, here, 'worldHere');
  });
  scenario.exemplar.forEach(({ when, order, next }, i) => {
    const scope = own(scenario.measures, order)?.at === 'none' ? 'known' : 'knownHere';
    list.condition(`/exemplar/${i}/when`, when, scope);
    list.formula(`/exemplar/${i}/next`, next, scope);
  });
}
