/** Door-knocking: slow, but the vulnerable come first and people believe a face they know. */
import type { Conditions } from './conditions.ts';
import { doorCredence, doorHouseholdsPerCrewMinute } from './constants.ts';
import type { EvacuationState } from './layout.ts';
import * as slot from './layout.ts';
import type { Tables } from './tables.ts';
import { knowingShare, mixBelief } from './warning.ts';

/** Crews knock at doors: so many people a minute, vulnerable first; those who know already are convinced. */
export function knock(
  tables: Tables,
  state: EvacuationState,
  village: number,
  now: Conditions,
  h: number,
): void {
  const { villages } = state;
  const base = village * slot.villageSize;
  const left = villages[base + slot.doorMinutes] as number;
  if (left <= 0) return;
  const minutes = left < h ? left : h;
  villages[base + slot.doorMinutes] = left - minutes;
  const households =
    (villages[base + slot.doorCrews] as number) * doorHouseholdsPerCrewMinute * minutes;
  const pace =
    (now.night ? 0.8 : 1) * tables.warningPace * (tables.householdSize[village] as number);
  const knowing = knowingShare(tables, state, village);
  const contacts = households * pace;
  const spare = visit(state, village, contacts, villages[base + slot.scopeAll] === 1);
  const zone = tables.zone[village] as number;
  const size = zone > 0 ? zone : (tables.sizes[village * slot.cohortsPerVillage + 2] as number);
  if (size <= 0) return;
  mixBelief(state, base, knowing, (contacts - spare) / size, doorCredence);
  const convinced = spare / size < 1 ? spare / size : 1;
  const believed = villages[base + slot.belief] as number;
  if (believed < doorCredence)
    villages[base + slot.belief] = believed + (doorCredence - believed) * convinced;
}

/** Visits the unaware, vulnerable first, danger zone first; returns the contacts left over. */
function visit(
  state: EvacuationState,
  village: number,
  contacts: number,
  everyone: boolean,
): number {
  let spare = contacts;
  const cohorts = everyone ? 4 : 2;
  for (let rank = 0; rank < cohorts; rank += 1) {
    const cohort = village * slot.cohortsPerVillage + (rank ^ 1);
    const at = cohort * slot.cohortSize;
    const unaware = state.people[at + slot.unaware] as number;
    const reached = unaware < spare ? unaware : spare;
    state.people[at + slot.unaware] = unaware - reached;
    state.people[at + slot.warned] = (state.people[at + slot.warned] as number) + reached;
    spare -= reached;
  }
  return spare;
}
