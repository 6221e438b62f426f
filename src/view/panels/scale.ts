/** Arithmetic of the timeline's drawing. */
import type { GaugeView, TimelineView } from '../model.ts';

export type Scale = (value: number) => number;

/** A straight scale; a range without extent maps to its start. */
export function scale(from: number, to: number, start: number, end: number): Scale {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * factor;
}

/** Square in Chinese fonts though outside the Chinese blocks. */
const SQUARE = '…“”‘’—→';

/** Width of a text at a size: Chinese is square, the rest a little over half. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) {
    units += letter > '\u2e7f' || SQUARE.includes(letter) ? 1 : letter === ' ' ? 0.25 : 0.57;
  }
  return units * size;
}

/** The text, shortened with … until it fits; nothing if not even three letters fit. */
export function fitText(text: string, width: number, size: number): string | undefined {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 3) {
    letters.pop();
    const shorter = `${letters.join('')}…`;
    if (textWidth(shorter, size) <= width) return shorter;
  }
  return undefined;
}

/** The whole text over as many lines as it needs, of about one length. */
export function wrapText(text: string, width: number, size: number): string[] {
  const count = Math.max(1, Math.ceil(textWidth(text, size) / width));
  const most = Math.max(size, Math.min(width, textWidth(text, size) / count + size * 0.6));
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line !== '' && textWidth(line + letter, size) > most) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

/** Those hour labels that stand clear of each other and of the clock's tag. */
export function clearHours(
  hours: TimelineView['hours'],
  x: Scale,
  now: number,
  gap: number,
): TimelineView['hours'] {
  let last = Number.NEGATIVE_INFINITY;
  return hours.filter(({ minute }) => {
    const at = x(minute);
    if (Math.abs(at - x(now)) < gap || at - last < gap) return false;
    last = at;
    return true;
  });
}

/** Past and future of a curve; both hold the point of now. */
export function splitHistory(gauge: GaugeView, now: number) {
  const past = gauge.history.filter(({ minute }) => minute <= now);
  const last = past.at(-1);
  const future = gauge.history.filter(({ minute }) => minute > now);
  return { past, future: last && future.length > 0 ? [last, ...future] : [] };
}

/** Left free above and below what has been, as a share of the range. */
const ROOM = 0.16;

/** What has been and the warning lines, with room: an axis to the end of the scale would lie flat. */
export function gaugeRange(gauge: GaugeView): [number, number] {
  const values = [
    ...gauge.lines.map(({ value }) => value),
    ...gauge.history.map(({ value }) => value),
  ];
  if (values.length === 0) return [gauge.low, gauge.high];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A count or a share stands on nought.
  const base = gauge.low === 0 && least >= 0 ? 0 : undefined;
  const range = most - (base ?? least) || (gauge.high - gauge.low) / 4 || 1;
  return [base ?? least - range * ROOM, most + range * ROOM];
}

/** The bars' own range: never so small that one case looks like an outbreak. */
export const barRange = (bars: readonly { value: number }[]): [number, number] => [
  0,
  Math.max(5, ...bars.map(({ value }) => value)) * 1.12,
];

/** Heights of names beside their lines, moved apart where they would touch. */
export function spreadNames(
  heights: readonly number[],
  least: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const at = heights.map((y) => Math.max(top, Math.min(bottom, y)));
  for (let turn = 0; turn < 6; turn += 1) {
    order.forEach((one, i) => {
      const other = order[i + 1];
      if (other === undefined) return;
      const short = least - ((at[other] ?? 0) - (at[one] ?? 0));
      if (short <= 0) return;
      at[one] = Math.max(top, (at[one] ?? 0) - short / 2);
      at[other] = Math.min(bottom, (at[other] ?? 0) + short / 2);
    });
  }
  return at;
}

/** Baseline of the value at a curve's end: above it, or below where a line would run through. */
export function valueBaseline(
  y: number,
  avoid: readonly number[],
  [top, bottom]: readonly [number, number],
): number {
  const free = (baseline: number) =>
    baseline >= top &&
    baseline <= bottom &&
    avoid.every((line) => line > baseline + 3 || line < baseline - 13);
  return [y - 7, y + 17, y + 24, y - 18].find(free) ?? Math.max(top, Math.min(bottom, y - 7));
}

/** Whether it has been rising or falling over its last quarter of an hour. */
export function trend(gauge: GaugeView, now: number): 'rise' | 'fall' | 'level' {
  const { past } = splitHistory(gauge, now);
  const last = past.at(-1);
  const before = past.findLast(({ minute }) => minute <= now - 15) ?? past[0];
  if (!last || !before) return 'level';
  const step = 10 ** -gauge.decimals;
  if (last.value - before.value >= step) return 'rise';
  return before.value - last.value >= step ? 'fall' : 'level';
}

/** A name needs this much room above its line. */
const NAME = 14;

/**
 * Where each line's name stands: above its own line, or below it where another line would
 * run through the name and there is room down to `bottom`.
 */
export function limitBaselines(heights: readonly number[], bottom: number): number[] {
  return heights.map((y) => {
    const crowded = heights.some((other) => other < y && y - other < NAME);
    return crowded && y + 12 <= bottom ? y + 12 : y - 3;
  });
}
