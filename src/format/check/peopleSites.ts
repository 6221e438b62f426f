/** Expressions of the people layers; those that stand for a place may say `here`. */
import type { ScenarioMap } from '../schema/map.ts';
import { own } from './own.ts';
import type { SiteList } from './siteList.ts';

function channelSites(list: SiteList, { channels, flows }: ScenarioMap): void {
  for (const [id, { size, believes, corrected, when }] of Object.entries(channels)) {
    list.text(`/map/channels/${id}/size`, size);
    list.formula(`/map/channels/${id}/believes`, believes);
    list.formula(`/map/channels/${id}/corrected`, corrected);
    list.condition(`/map/channels/${id}/when`, when);
  }
  flows.forEach(({ amount, when }, i) => {
    list.formula(`/map/flows/${i}/amount`, amount);
    list.condition(`/map/flows/${i}/when`, when);
  });
}

export function peopleSites(list: SiteList, map: ScenarioMap): void {
  for (const [id, { value, change, when }] of Object.entries(map.areas)) {
    list.formula(`/map/areas/${id}/value`, value);
    list.formula(`/map/areas/${id}/change`, change);
    list.condition(`/map/areas/${id}/when`, when);
  }
  map.counts.forEach(({ at, full, ring, when }, i) => {
    const scope = own(map.places, at) ? 'worldHere' : 'world';
    list.formula(`/map/counts/${i}/full`, full, scope);
    list.formula(`/map/counts/${i}/ring`, ring, scope);
    list.condition(`/map/counts/${i}/when`, when, scope);
  });
  map.links.forEach(({ when }, i) => {
    list.condition(`/map/links/${i}/when`, when);
  });
  channelSites(list, map);
  map.crowds.forEach(({ people }, i) => {
    list.formula(`/map/crowds/${i}/people`, people, 'worldHere');
  });
}
