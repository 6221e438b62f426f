/** Villages in which a whole tick changes nothing: before the warning and after the move most are such. */
import type { Conditions } from './conditions.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';
import { knowingShare } from './warning.ts';

/** Whether anyone of the cohort at `at` may change state; `heard` is the share of the unaware who hear. */
export function active(
  people: number[],
  at: number,
  heard: number,
  now: Conditions,
  mayDecide: boolean,
): boolean {
  if (heard > 0 && (people[at + slot.unaware] as number) > 0) return true;
  if (mayDecide && (people[at + slot.warned] as number) > 0) return true;
  if ((people[at + slot.preparing] as number) > 0) return true;
  if ((people[at + slot.onTheWay] as number) + (people[at + slot.wrongWay] as number) > 0)
    return true;
  return (
    now.cue > 0 &&
    (people[at + slot.refusing] as number) + (people[at + slot.returned] as number) > 0
  );
}

/** Whether crews or channels are at work, or people may go home or forget. */
function busy(villages: number[], base: number, now: Conditions): boolean {
  if ((villages[base + slot.doorMinutes] as number) > 0) return true;
  if ((villages[base + slot.assistMinutes] as number) > 0) return true;
  if ((villages[base + slot.rescueMinutes] as number) > 0) return true;
  if ((villages[base + slot.informed] as number) > 0) return true;
  if (now.easing > 0 || villages[base + slot.cleared] === 1) return true;
  for (let channel = 0; channel < slot.channelCount; channel += 1) {
    if ((villages[base + slot.firstChannel + 2 * channel] as number) > 0) return true;
  }
  return false;
}

/**
 * Whether `advanceVillage` would change nothing now, and so not in any sub-step of this tick either:
 * the very conditions under which each of its parts does nothing.
 */
export function idle(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
): boolean {
  const { people, villages } = state;
  const base = village * slot.villageSize;
  if (now.hazard > 0 || busy(villages, base, now)) return false;
  const first = village * slot.cohortsPerVillage * slot.cohortSize;
  const second = first + slot.cohortSize;
  if ((people[first + slot.trapped] as number) + (people[second + slot.trapped] as number) > 0)
    return false;
  const everyone = villages[base + slot.scopeAll] === 1;
  for (let cohort = 0; cohort < slot.cohortsPerVillage; cohort += 1) {
    if (active(people, first + cohort * slot.cohortSize, 0, now, cohort < 2 || everyone))
      return false;
  }
  const knowing = knowingShare(tables, state, village);
  return knowing >= 1 || (knowing <= 0 && now.cue <= 0);
}
