/** Accumulated rain of a hyetograph, looked up in constant time. */

/** Rain accumulated (mm) at whole minutes `start`, `start` + 1, … */
export interface RainTable {
  start: number;
  accumulated: Float64Array;
}

/** Integral (mm) of a piecewise-linear `[minute, mm/h]` hyetograph from its start to `minute`. */
function integralTo(rain: readonly (readonly [number, number])[], minute: number): number {
  let sum = 0;
  for (let i = 1; i < rain.length; i += 1) {
    const [fromMinute, fromRain] = rain[i - 1] as readonly [number, number];
    const [toMinute, toRain] = rain[i] as readonly [number, number];
    if (minute <= fromMinute) break;
    const end = Math.min(minute, toMinute);
    const slope = (toRain - fromRain) / (toMinute - fromMinute);
    const endRain = fromRain + slope * (end - fromMinute);
    sum += ((fromRain + endRain) / 2) * ((end - fromMinute) / 60);
  }
  return sum;
}

/** Tabulates a hyetograph to the minute. */
export function buildRainTable(rain: readonly (readonly [number, number])[]): RainTable {
  const start = Math.floor(rain[0]?.[0] ?? 0);
  const end = Math.ceil(rain[rain.length - 1]?.[0] ?? 0);
  const accumulated = new Float64Array(Math.max(2, end - start + 1));
  let most = 0;
  for (let i = 0; i < accumulated.length; i += 1) {
    // Rounding must not make rain fall upwards.
    most = Math.max(most, integralTo(rain, start + i));
    accumulated[i] = most;
  }
  return { start, accumulated };
}

/** Rain (mm) from the start of the hyetograph to `minute`, which may be any real number. */
export function rainUntil(table: RainTable, minute: number): number {
  const { accumulated } = table;
  const position = minute - table.start;
  if (!(position > 0)) return 0;
  const last = accumulated.length - 1;
  if (position >= last) return accumulated[last] as number;
  const index = Math.floor(position);
  const below = accumulated[index] as number;
  return below + ((accumulated[index + 1] as number) - below) * (position - index);
}
