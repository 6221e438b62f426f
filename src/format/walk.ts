/** Every effect and every report of a scenario, with where it stands and what it can see there. */
import type { Effect } from './schema/effect.ts';
import type { Report } from './schema/report.ts';
import type { Scenario } from './schema/scenario.ts';
import type { Decision, Situation } from './schema/storyline.ts';

/** What there is besides the world at some place of a scenario. */
export interface Surroundings {
  /** `here` stands for a place. */
  here: boolean;
  /** `form` stands for the statement just made. */
  form: boolean;
}

export interface Site extends Surroundings {
  pointer: string;
}

export interface Block extends Site {
  effects: readonly Effect[];
}

export const nowhere: Surroundings = { here: false, form: false };

export interface SituationSite {
  storyline: string;
  id: string;
  situation: Situation;
  pointer: string;
}

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

/** What a measure's expressions and effects can see. The statement of its form is made at `start`. */
export const measureSurroundings = (measure: Scenario['measures'][string]): Surroundings => ({
  here: measure.at === 'place',
  form: measure.form !== undefined,
});

function decisionBlocks(decide: Decision, pointer: string): Block[] {
  const options = decide.options.flatMap((option, index) => {
    const around = { here: option.place !== undefined, form: false };
    const at = `${pointer}/options/${index}`;
    return [
      { effects: option.effects, pointer: `${at}/effects`, ...around },
      { effects: option.finish, pointer: `${at}/finish`, ...around },
    ];
  });
  return [...options, { effects: decide.lapse.effects, pointer: `${pointer}/lapse/effects`, ...nowhere }];
}

function situationBlocks({ situation, pointer }: SituationSite): Block[] {
  return [
    { effects: situation.effects, pointer: `${pointer}/effects`, ...nowhere },
    ...(situation.decide ? decisionBlocks(situation.decide, `${pointer}/decide`) : []),
    ...situation.next.map(({ effects }, index) => ({ effects, pointer: `${pointer}/next/${index}/effects`, ...nowhere })),
  ];
}

/** The effect lists that stand by themselves; those inside of effects are reached by `walkEffects`. */
export function blocksOf(scenario: Scenario): Block[] {
  return [
    ...situationsOf(scenario).flatMap(situationBlocks),
    ...scenario.injects.map(({ effects }, index) => ({ effects, pointer: `/injects/${index}/effects`, ...nowhere })),
    ...Object.entries(scenario.measures).flatMap(([id, measure]) =>
      (['start', 'arrive', 'finish'] as const).map((part) => ({
        effects: measure[part],
        pointer: `/measures/${id}/${part}`,
        ...measureSurroundings(measure),
      })),
    ),
  ];
}

function walkBlock(block: Block, visit: (effect: Effect, site: Site) => void): void {
  const { effects, ...around } = block;
  for (const [index, effect] of effects.entries()) {
    const site = { ...around, pointer: `${block.pointer}/${index}` };
    visit(effect, site);
    const inside = (part: 'do' | 'then' | 'else', list: readonly Effect[] | undefined) =>
      walkBlock({ ...around, pointer: `${site.pointer}/${part}`, effects: list ?? [] }, visit);
    if ('after' in effect) inside('do', effect.do);
    if ('if' in effect) {
      inside('then', effect.then);
      inside('else', effect.else);
    }
  }
}

/** Effects in the order in which they are written, those inside of others after their owner. */
export function walkEffects(scenario: Scenario, visit: (effect: Effect, site: Site) => void): void {
  for (const block of blocksOf(scenario)) walkBlock(block, visit);
}

/** Every report: of situations, of injects, and those that effects deliver. */
export function walkReports(scenario: Scenario, visit: (report: Report, site: Site) => void): void {
  for (const { situation, pointer } of situationsOf(scenario)) {
    const { report } = situation;
    if (report === undefined) continue;
    if (!Array.isArray(report)) visit(report, { pointer: `${pointer}/report`, ...nowhere });
    else for (const [index, one] of report.entries()) visit(one, { pointer: `${pointer}/report/${index}`, ...nowhere });
  }
  for (const [index, { report }] of scenario.injects.entries()) {
    if (report) visit(report, { pointer: `/injects/${index}/report`, ...nowhere });
  }
  walkEffects(scenario, (effect, site) => {
    if ('report' in effect) visit(effect.report, { ...site, pointer: `${site.pointer}/report` });
  });
}

/** Marks that the engine makes by itself. */
export const ownMarks = ['falseStatement', 'crewTurnedBack'] as const;

/**
 * Every mark that something in the scenario can make: effects, reports, and the engine,
 * which marks each first statement by its measure's id and each red line by its own.
 */
export function marksOf(scenario: Scenario): Set<string> {
  const marks = new Set<string>(ownMarks);
  walkEffects(scenario, (effect) => {
    if ('mark' in effect) marks.add(effect.mark);
  });
  walkReports(scenario, ({ mark }) => {
    if (mark !== undefined) marks.add(mark);
  });
  for (const [id, measure] of Object.entries(scenario.measures)) if (measure.form) marks.add(id);
  for (const { id } of scenario.redLines) marks.add(id);
  return marks;
}
