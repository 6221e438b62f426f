/** Looking back over what was noted at each tick. */
import type { GaugeReading } from './session.ts';

/** The last value noted at or before a minute; `undefined` where nothing had been noted yet. */
export function agoOf(
  readings: readonly GaugeReading[] | undefined,
  minute: number,
): number | undefined {
  if (!readings) return undefined;
  for (let i = readings.length - 1; i >= 0; i -= 1) {
    const reading = readings[i] as GaugeReading;
    if (reading.minute <= minute) return reading.value;
  }
  return undefined;
}
