/** What storylines, decisions, measures and injects refer to. */
import type { Measure } from '../schema/measure.ts';
import type { Option } from '../schema/storyline.ts';
import { own } from './own.ts';
import { placesFor } from './places.ts';
import type { ReferenceCheck } from './reference.ts';
import { optionsOf, type SituationSite, situationsOf } from './walk.ts';

/** Whether some effect may bring more of a resource. */
const grows = (check: ReferenceCheck, resource: string): boolean =>
  check.effects.some(
    ({ effect }) =>
      'resource' in effect &&
      effect.resource === resource &&
      (typeof effect.add === 'string' || effect.add > 0),
  );

function checkNeeds(
  check: ReferenceCheck,
  needs: Readonly<Record<string, string | number>>,
  pointer: string,
): void {
  check.referKeys('resource', needs, pointer);
  for (const [id, need] of Object.entries(needs)) {
    const resource = own(check.scenario.resources, id);
    if (!resource || typeof need !== 'number' || need <= resource.count || grows(check, id))
      continue;
    check.add('needs.tooMany', `${pointer}/${id}`, resource.label, need, resource.count);
  }
}

function checkTravel(
  check: ReferenceCheck,
  { travel }: Measure | Option,
  hasPlace: boolean,
  pointer: string,
): void {
  if (travel === 'none') return;
  const { map } = check.scenario;
  if (!hasPlace) check.add('travel.noPlace', pointer);
  else if (map?.base === undefined) check.add('travel.noBase', pointer);
  else if (travel !== 'boat' && Object.keys(map.roads).length === 0)
    check.add('travel.noRoads', pointer);
}

function checkLock(check: ReferenceCheck, { when, locked }: Measure | Option, pointer: string) {
  if (when !== undefined && locked === undefined) check.add('locked.missing', `${pointer}/when`);
  if (when === undefined && locked !== undefined) check.add('locked.unused', `${pointer}/locked`);
}

function checkDecision(check: ReferenceCheck, site: SituationSite, siblings: readonly string[]) {
  const { decide } = site.situation;
  if (!decide) return;
  const pointer = `${site.pointer}/decide`;
  check.refer('place', decide.place, `${pointer}/place`);
  check.refer('seat', decide.seat, `${pointer}/seat`);
  check.among('situation', decide.lapse.to, siblings, `${pointer}/lapse/to`);
  check.unique(decide.options, `${pointer}/options`);
  for (const { option, pointer: at } of optionsOf(site)) {
    check.refer('place', option.place, `${at}/place`);
    check.among('situation', option.to, siblings, `${at}/to`);
    check.basis(option.basis, `${at}/basis`);
    checkNeeds(check, option.needs, `${at}/needs`);
    checkTravel(check, option, option.place !== undefined, `${at}/travel`);
    checkLock(check, option, at);
  }
}

export function checkStorylines(check: ReferenceCheck): void {
  const { storylines } = check.scenario;
  for (const [id, { initial, situations }] of Object.entries(storylines))
    check.among('situation', initial, Object.keys(situations), `/storylines/${id}/initial`);
  for (const site of situationsOf(check.scenario)) {
    const { situation, pointer } = site;
    const siblings = Object.keys(own(storylines, site.storyline)?.situations ?? {});
    check.refer('place', situation.place, `${pointer}/place`);
    for (const [index, { to }] of situation.next.entries())
      check.among('situation', to, siblings, `${pointer}/next/${index}/to`);
    checkDecision(check, site, siblings);
  }
}

export function checkInjects(check: ReferenceCheck): void {
  const { injects, clock } = check.scenario;
  const end = clock.phases[clock.phases.length - 1]?.until ?? 0;
  check.unique(injects, '/injects');
  for (const [index, { at, when, manual }] of injects.entries()) {
    if (at === undefined && when === undefined && !manual)
      check.add('inject.noTrigger', `/injects/${index}`);
    if (typeof at === 'number' && at > end)
      check.add('inject.tooLate', `/injects/${index}/at`, at, end);
  }
}

function checkForm(check: ReferenceCheck, { form }: Measure, pointer: string): void {
  if (!form) return;
  for (const part of ['channels', 'audiences', 'advice', 'tones'] as const)
    check.unique(form[part], `${pointer}/${part}`);
  const facts = form.facts.map(({ fact }) => fact);
  check.distinct(facts, `${pointer}/facts`, 'fact');
  for (const [index, fact] of facts.entries())
    check.refer('fact', fact, `${pointer}/facts/${index}/fact`);
}

function checkMeasure(check: ReferenceCheck, measure: Measure, pointer: string): void {
  check.refer('seat', measure.seat, `${pointer}/seat`);
  check.places(measure.places, `${pointer}/places`);
  check.basis(measure.basis, `${pointer}/basis`);
  checkNeeds(check, measure.needs, `${pointer}/needs`);
  checkNeeds(check, measure.consumes, `${pointer}/consumes`);
  checkTravel(check, measure, measure.at === 'place', `${pointer}/travel`);
  checkLock(check, measure, pointer);
  checkForm(check, measure, `${pointer}/form`);
  if (measure.at === 'none') {
    if (measure.places) check.add('measure.placesUnused', `${pointer}/places`);
  } else if (placesFor(check.scenario, undefined).length === 0)
    check.add('measure.noPlaces', `${pointer}/at`);
}

export function checkMeasures(check: ReferenceCheck): void {
  for (const [id, measure] of Object.entries(check.scenario.measures))
    checkMeasure(check, measure, `/measures/${id}`);
}
