/** Every effect and every report of a scenario, with what may be named at each. */
import type { Effect } from '../schema/effect.ts';
import type { Report } from '../schema/report.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Decision, Option, Situation } from '../schema/storyline.ts';

/** Whether a place has been chosen and a statement made where something stands. */
export interface Surroundings {
  here: boolean;
  form: boolean;
}

export interface EffectSite extends Surroundings {
  effect: Effect;
  pointer: string;
}

export interface ReportSite extends Surroundings {
  report: Report;
  pointer: string;
}

export interface SituationSite {
  storyline: string;
  id: string;
  situation: Situation;
  pointer: string;
}

export interface OptionSite {
  option: Option;
  decision: Decision;
  pointer: string;
}

const nowhere: Surroundings = { here: false, form: false };

export function situationsOf(scenario: Scenario): SituationSite[] {
  return Object.entries(scenario.storylines).flatMap(([storyline, { situations }]) =>
    Object.entries(situations).map(([id, situation]) => ({
      storyline,
      id,
      situation,
      pointer: `/storylines/${storyline}/situations/${id}`,
    })),
  );
}

export function optionsOf({ situation, pointer }: SituationSite): OptionSite[] {
  const { decide } = situation;
  if (!decide) return [];
  return decide.options.map((option, index) => ({
    option,
    decision: decide,
    pointer: `${pointer}/decide/options/${index}`,
  }));
}

type EffectList = readonly [effects: readonly Effect[], pointer: string, where: Surroundings];

/** The lists of effects that a situation itself holds. */
export function situationLists(site: SituationSite): EffectList[] {
  const { situation, pointer } = site;
  const lapse = situation.decide?.lapse;
  return [
    [situation.effects, `${pointer}/effects`, nowhere],
    ...situation.next.map(
      ({ effects }, index): EffectList => [effects, `${pointer}/next/${index}/effects`, nowhere],
    ),
    ...optionsOf(site).flatMap(({ option, pointer: at }): EffectList[] => {
      const where = { here: option.place !== undefined, form: false };
      return [
        [option.effects, `${at}/effects`, where],
        [option.finish, `${at}/finish`, where],
      ];
    }),
    ...(lapse ? [[lapse.effects, `${pointer}/decide/lapse/effects`, nowhere] as const] : []),
  ];
}

function effectLists(scenario: Scenario): EffectList[] {
  return [
    ...situationsOf(scenario).flatMap(situationLists),
    ...scenario.injects.map(
      ({ effects }, index): EffectList => [effects, `/injects/${index}/effects`, nowhere],
    ),
    ...Object.entries(scenario.measures).flatMap(([id, measure]) => {
      const where = { here: measure.at === 'place', form: measure.form !== undefined };
      return (['start', 'arrive', 'finish'] as const).map(
        (part): EffectList => [measure[part], `/measures/${id}/${part}`, where],
      );
    }),
  ];
}

/** Visits effects and, inside of `after` and `if`, theirs. */
export function visitEffects(
  [effects, pointer, where]: EffectList,
  visit: (site: EffectSite) => void,
): void {
  effects.forEach((effect, index) => {
    const at = `${pointer}/${index}`;
    visit({ effect, pointer: at, ...where });
    if ('after' in effect) visitEffects([effect.do, `${at}/do`, where], visit);
    if (!('if' in effect)) return;
    visitEffects([effect.then, `${at}/then`, where], visit);
    if (effect.else) visitEffects([effect.else, `${at}/else`, where], visit);
  });
}

export function allEffects(scenario: Scenario): EffectSite[] {
  const sites: EffectSite[] = [];
  for (const list of effectLists(scenario)) visitEffects(list, (site) => sites.push(site));
  return sites;
}

export function allReports(scenario: Scenario, effects: readonly EffectSite[]): ReportSite[] {
  const ofSituations = situationsOf(scenario).flatMap(({ situation, pointer }): ReportSite[] => {
    const { report } = situation;
    if (report === undefined) return [];
    if (!Array.isArray(report)) return [{ report, pointer: `${pointer}/report`, ...nowhere }];
    return report.map((one, i) => ({ report: one, pointer: `${pointer}/report/${i}`, ...nowhere }));
  });
  const ofInjects = scenario.injects.flatMap(({ report }, index): ReportSite[] =>
    report ? [{ report, pointer: `/injects/${index}/report`, ...nowhere }] : [],
  );
  const ofEffects = effects.flatMap(({ effect, pointer, here, form }): ReportSite[] =>
    'report' in effect ? [{ report: effect.report, pointer: `${pointer}/report`, here, form }] : [],
  );
  return [...ofSituations, ...ofInjects, ...ofEffects];
}
