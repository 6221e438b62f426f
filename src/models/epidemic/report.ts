/** How the health side comes to know of cases. */
import { exp } from '../numeric.ts';
import * as draw from './flow.ts';
import { flow } from './flow.ts';
import * as slot from './layout.ts';
import type { SubStep } from './progress.ts';

/** Chance that a search finds a given case in this sub-step. */
function searchChance({ tables, state, group, minute, length }: SubStep): number {
  const base = (tables.placeOf[group] as number) * slot.placeSize;
  const left = (state.places[base + slot.searchedUntil] as number) - minute;
  if (left <= 0) return 0;
  const pace = state.places[base + slot.searchPace] as number;
  return 1 - exp(-pace * (left < length ? left : length));
}

/** Cases are reported: those who come forward with a mean delay, others only if someone looks for them. */
export function report(step: SubStep): void {
  const { tables, state, base, group, minute, length } = step;
  const { people } = state;
  const pending = people[base + slot.pending] as number;
  const hidden = people[base + slot.hidden] as number;
  if (pending === 0 && hidden === 0) return;
  const searched = searchChance(step);
  const byItself = length / tables.reportDelay;
  const chance = byItself < 1 ? 1 - (1 - byItself) * (1 - searched) : 1;
  const told = flow(tables, group, minute, draw.drawReport, pending, chance);
  const found = flow(tables, group, minute, draw.drawSearch, hidden, searched);
  people[base + slot.pending] = pending - told;
  people[base + slot.hidden] = hidden - found;
  people[base + slot.reported] = (people[base + slot.reported] as number) + told + found;
}
