/** How the health side comes to know of cases. */
import { exp } from '../numeric.ts';
import * as draw from './flow.ts';
import { add, flowIn, flowOf, move } from './flows.ts';
import * as slot from './layout.ts';
import type { Work } from './work.ts';

/** Chance that a search finds a given case at each place in this sub-step; says whether there is a search. */
function fillSearched({ state, minute, length, searched }: Work): boolean {
  let some = false;
  for (let place = 0; place < searched.length; place += 1) {
    const base = place * slot.placeSize;
    const left = (state.places[base + slot.searchedUntil] as number) - minute;
    searched[place] = 0;
    if (left <= 0) continue;
    const pace = state.places[base + slot.searchPace] as number;
    searched[place] = 1 - exp(-pace * (left < length ? left : length));
    some = true;
  }
  return some;
}

/** Chance that one who comes forward is reported, where a search finds a share as well. */
function toldChance(byItself: number, searched: number): number {
  return byItself < 1 ? 1 - (1 - byItself) * (1 - searched) : 1;
}

/** Cases are reported: those who come forward with a mean delay, others only if someone looks for them. */
export function report(work: Work): void {
  const { tables, leaving } = work;
  const byItself = work.length / tables.reportDelay;
  if (fillSearched(work)) {
    for (let group = 0; group < leaving.length; group += 1) reportIn(work, group, byItself);
    return;
  }
  const chance = toldChance(byItself, 0);
  if (flowOf(work, draw.drawReport, slot.pending, chance, leaving)) {
    move(work, leaving, slot.pending, slot.reported);
  }
}

function reportIn(work: Work, group: number, byItself: number): void {
  const { tables, state, searched } = work;
  const base = group * slot.groupSize;
  const found = searched[tables.placeOf[group] as number] as number;
  const pending = state.people[base + slot.pending] as number;
  const hidden = state.people[base + slot.hidden] as number;
  const told = flowIn(work, group, draw.drawReport, pending, toldChance(byItself, found));
  const seen = flowIn(work, group, draw.drawSearch, hidden, found);
  if (told > 0) {
    add(work, group, slot.pending, -told);
    add(work, group, slot.reported, told);
  }
  if (seen > 0) {
    add(work, group, slot.hidden, -seen);
    add(work, group, slot.reported, seen);
  }
}
