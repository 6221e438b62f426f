/** What is told before a drill begins; draws are not given away. */
import type { Scenario } from '../../format/schema/scenario.ts';
import type { BriefingView, LibraryCardView } from '../model.ts';
import { type Words, zh } from './words.ts';

const hoursOf = (scenario: Scenario, words: Words): string => {
  const minutes = scenario.clock.phases[scenario.clock.phases.length - 1]?.until ?? 0;
  return words.hours(Math.round(minutes / 60));
};

export function presentBriefing(scenario: Scenario, words: Words = zh): BriefingView {
  const order = ['place', 'means', 'plan', 'hazards', 'aims'] as const;
  return {
    id: scenario.id,
    title: scenario.title,
    role: scenario.role.title,
    brief: scenario.role.brief,
    sections: order.flatMap((id) => {
      const lines = scenario.briefing?.[id] ?? [];
      return lines.length === 0 ? [] : [{ id, label: words.sections[id] ?? id, lines }];
    }),
    resources: Object.entries(scenario.resources)
      .filter(([, { shown }]) => shown)
      .map(([id, { label, icon, count, unit }]) => ({
        id,
        label,
        icon,
        free: count,
        total: count,
        unit,
      })),
    hours: hoursOf(scenario, words),
    ...(scenario.minutesToPlay === undefined ? {} : { minutesToPlay: scenario.minutesToPlay }),
  };
}

export function presentCard(
  scenario: Scenario,
  best?: LibraryCardView['best'],
  words: Words = zh,
): LibraryCardView {
  const hazard = scenario.hazards[0] ?? 'other';
  const decisions = Object.values(scenario.storylines).flatMap(({ situations }) =>
    Object.values(situations).filter(({ decide }) => decide),
  ).length;
  return {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary ?? scenario.role.brief,
    hazard,
    hazardLabel: words.hazards[hazard] ?? hazard,
    hours: hoursOf(scenario, words),
    ...(scenario.minutesToPlay === undefined ? {} : { minutesToPlay: scenario.minutesToPlay }),
    decisions,
    difficulty: scenario.difficulty,
    ...(best ? { best } : {}),
  };
}
