/** A shelter with so many beds: who has one, who waits. Pure functions. */

export interface ShelterLoad {
  /** People with a bed. */
  occupied: number;
  /** People who arrived and have none. */
  overflow: number;
}

/** Splits the people `present` at a shelter of `beds` (0 while closed). */
export function shelterLoad(present: number, beds: number): ShelterLoad {
  const occupied = present < beds ? present : beds;
  return { occupied, overflow: present - occupied };
}

/** A queue over time: `arrivals` and `departures` per step; the load after each step. */
export function shelterQueue(
  beds: number,
  arrivals: readonly number[],
  departures: readonly number[] = [],
): ShelterLoad[] {
  let present = 0;
  return arrivals.map((arriving, step) => {
    const staying = present + arriving - (departures[step] ?? 0);
    present = staying > 0 ? staying : 0;
    return shelterLoad(present, beds);
  });
}
