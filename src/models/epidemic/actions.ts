/** Performs the declared actions on the state. */
import { infectPeople, isolate, release } from './isolating.ts';
import type { EpidemicState } from './layout.ts';
import type { Arguments, Order } from './orders.ts';
import { placeOrders } from './orders.ts';
import type { Tables } from './tables.ts';

/** Opens or closes: the one that `named` names, or all at the place. */
function close(
  flags: number[],
  things: { ids: readonly string[]; place: Int32Array },
  place: number,
  named: number | boolean | string | undefined,
  closed: number,
): void {
  for (let index = 0; index < flags.length; index += 1) {
    const meant = named ? things.ids[index] === named : things.place[index] === place;
    if (meant) flags[index] = closed;
  }
}

const orders: Readonly<Record<string, Order>> = {
  ...placeOrders,
  isolate,
  release,
  seal: (tables, state, place, args) => close(state.sealed, tables.sources, place, args.source, 1),
  reopen: (tables, state, place, args) =>
    close(state.sealed, tables.sources, place, args.source, 0),
  suspend: (tables, state, place, args) =>
    close(state.suspended, tables.venues, place, args.venue, 1),
  resume: (tables, state, place, args) =>
    close(state.suspended, tables.venues, place, args.venue, 0),
};

/** Does `action`; nothing where the place has neither group nor venue nor source. */
export function perform(
  tables: Tables,
  state: EpidemicState,
  action: string,
  args: Arguments,
  place: string | undefined,
  minute: number,
): void {
  if (action === 'infect') {
    infectPeople(tables, state, args);
    return;
  }
  const at = tables.placeIndex.get(place ?? '');
  if (at !== undefined) orders[action]?.(tables, state, at, args, minute);
}
