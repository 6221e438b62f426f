/** Chips of neighbourhoods: cases to be counted, trust on five steps. Laid out pure, painted by canvas. */
import type { AreaView, CountView } from '../../model.ts';
import type { Context } from '../canvas.ts';
import { SANS } from '../palette.ts';
import { plate } from '../sprites.ts';
import { levelOf, type PeoplePalette } from './palette.ts';

export interface Dot {
  x: number;
  y: number;
  full: boolean;
}

export interface CountLayout {
  width: number;
  height: number;
  dots: readonly Dot[];
}

const NAME = `700 15px ${SANS}`;
const NUMBER = `800 16px ${SANS}`;
const STEP = 11.5;
/** After every fifth dot, so that they can be counted. */
const GROUP = 4;
/** More than the scale of a map lets come; rounding up may add two. */
const MOST_DOTS = 75;
const HEAD = 27;

export type Measure = (text: string, font: string) => number;

/** Dots in a row: by the figures of the number, so that a chip grows upwards only. */
const perRow = (total: number): number => (total < 10 ? 5 : total < 100 ? 10 : 15);

/** `each`: people for a dot, the same in every chip of the map. */
export function layCount(
  { label, full, ring }: Pick<CountView, 'label' | 'full' | 'ring'>,
  each: number,
  measure: Measure,
  compact = false,
): CountLayout {
  const total = full + ring;
  const digits = '0'.repeat(String(total).length);
  const head = measure(label, NAME) + measure(digits, NUMBER);
  if (compact) return { width: Math.ceil(head + 22), height: HEAD, dots: [] };
  const [solid, open] = [Math.ceil(full / each), Math.ceil(ring / each)];
  const count = Math.min(MOST_DOTS, solid + open);
  const row = perRow(total);
  const dots = Array.from({ length: count }, (_, i): Dot => {
    const at = i % row;
    return {
      x: 13.5 + at * STEP + Math.floor(at / 5) * GROUP,
      y: HEAD + 5 + Math.floor(i / row) * STEP,
      full: i < solid,
    };
  });
  const body = row * STEP + (row / 5 - 1) * GROUP + 18;
  const rows = Math.ceil(count / row);
  return {
    width: Math.ceil(Math.max(head + 30, body)),
    height: HEAD + (rows > 0 ? rows * STEP + 5 : 0),
    dots,
  };
}

function paintGround(
  context: Context,
  width: number,
  height: number,
  palette: PeoplePalette,
  rising: boolean,
): void {
  const [x, y] = [-width / 2, -height / 2];
  context.fillStyle = palette.chipShadow;
  plate(context, x + 1, y + 2, width, height, 5);
  context.fill();
  plate(context, x, y, width, height, 5);
  context.fillStyle = palette.chip;
  context.fill();
  context.strokeStyle = rising ? palette.caseText : palette.chipLine;
  context.lineWidth = rising ? 1.9 : 1;
  context.stroke();
  context.textBaseline = 'middle';
}

function write(
  context: Context,
  text: string,
  x: number,
  y: number,
  font: string,
  colour: string,
  align: CanvasTextAlign = 'left',
): void {
  context.font = font;
  context.textAlign = align;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** About (0, 0). */
export function paintCount(
  context: Context,
  count: CountView,
  layout: CountLayout,
  palette: PeoplePalette,
): void {
  const { width, height, dots } = layout;
  const [left, top] = [-width / 2, -height / 2];
  const total = count.full + count.ring;
  paintGround(context, width, height, palette, count.rising);
  write(context, count.label, left + 9, top + 14.5, NAME, palette.ink);
  const colour = total > 0 ? palette.caseText : palette.mute;
  write(context, String(total), left + width - 9, top + 14.5, NUMBER, colour, 'right');
  context.fillStyle = palette.case;
  context.strokeStyle = palette.case;
  context.lineWidth = 1.8;
  for (const { x, y, full } of dots) {
    context.beginPath();
    context.arc(left + x, top + y, full ? 4.4 : 3.6, 0, Math.PI * 2);
    if (full) context.fill();
    else context.stroke();
  }
}

export const TRUST_HEIGHT = 46;
/** Without the steps, where there is no room. */
export const TRUST_COMPACT = 28;
const STEPS = 5;
const STEP_WIDTH = 17.5;

/** "▲3", "▼14" */
export function changeText(change: number | undefined): string {
  if (change === undefined || change === 0) return '';
  return `${change > 0 ? '▲' : '▼'}${Math.abs(change)}`;
}

const CHANGE = `700 13px ${SANS}`;
const VALUE = `800 17px ${SANS}`;

export function trustWidth(area: AreaView, measure: Measure, compact = false): number {
  const change = changeText(area.change);
  const head =
    measure(area.label, NAME) +
    measure(String(area.value ?? 0), VALUE) +
    (change === '' ? 0 : measure(change, CHANGE) + 5) +
    34;
  if (compact) return Math.ceil(head - 8);
  return Math.ceil(Math.max(head, STEPS * (STEP_WIDTH + 3.5) + 15));
}

/** About (0, 0). */
export function paintTrust(
  context: Context,
  area: AreaView,
  { width, height }: { width: number; height: number },
  measure: Measure,
  palette: PeoplePalette,
): void {
  const value = area.value ?? 0;
  const level = levelOf(value);
  const text = { bad: palette.badText, middling: palette.middlingText, good: palette.goodText };
  const [left, top] = [-width / 2, -height / 2];
  paintGround(context, width, height, palette, false);
  write(context, area.label, left + 9, top + 15, NAME, palette.ink);
  const change = changeText(area.change);
  const right = left + width - 9;
  const room = change === '' ? 0 : measure(change, CHANGE) + 5;
  write(context, String(value), right - room, top + 15, VALUE, text[level], 'right');
  const colour = (area.change ?? 0) < 0 ? palette.badText : palette.good;
  if (change !== '') write(context, change, right, top + 15.5, CHANGE, colour, 'right');
  if (height < TRUST_HEIGHT) return;
  const each = (width - 18 - 3 * (STEPS - 1)) / STEPS;
  const filled = Math.round(value / 20);
  for (let i = 0; i < STEPS; i += 1) {
    plate(context, left + 9 + i * (each + 3), top + 29, each, 8.5, 2);
    context.fillStyle = i < Math.max(1, filled) ? palette[level] : palette.emptyStep;
    context.fill();
  }
}
