/** Brings a drill to where its record left it. */
import type { Drill } from '../engine/drivers/driver.ts';
import { type DrillRecord, replayEvents, tickTo } from '../engine/record.ts';

/** Steps that the drill would not take again: another version of the engine made them. */
export interface Misfit {
  /** Of the first step that does not fit. */
  minute: number;
  kept: number;
  lost: number;
}

/** Stops before the first event that does not fit, with the drill at its minute; `each` minute is shown. */
export function catchUp(drill: Drill, record: DrillRecord, each: () => void): Misfit | undefined {
  const replayTo = (minute: number): void => {
    while (drill.world.clock.minute < minute && !drill.world.ended) {
      tickTo(drill, drill.world.clock.minute + 1);
      each();
    }
  };
  each();
  for (const [kept, entry] of record.events.entries()) {
    replayTo(entry.minute);
    if (replayEvents(drill, [entry], entry.minute))
      return { minute: drill.world.clock.minute, kept, lost: record.events.length - kept };
  }
  replayTo(record.until);
  return undefined;
}

/** The record as far as it fits. */
export const fitting = (record: DrillRecord, { minute, kept }: Misfit): DrillRecord => ({
  ...record,
  events: record.events.slice(0, kept),
  until: minute,
});
