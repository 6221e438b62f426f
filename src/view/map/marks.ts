/** Marks without letters: routes, rings, pointers, leaders; and the map's furniture. */
import type { PlaceView, Point } from '../model.ts';
import type { Context } from './canvas.ts';
import type { CrewSpot } from './crews.ts';
import type { Palette } from './palette.ts';
import type { Box } from './placement.ts';
import type { Sprites } from './sprites.ts';
import type { Viewport } from './viewport.ts';

function traceScreen(context: Context, line: readonly Point[], viewport: Viewport): void {
  context.beginPath();
  line.forEach(([worldX, worldY], i) => {
    const [x, y] = viewport.toScreen(worldX, worldY);
    if (i > 0) context.lineTo(x, y);
    else context.moveTo(x, y);
  });
}

/** The way ahead of a crew, dashed 7/5 on a dark casing. */
export function drawRoute(
  context: Context,
  spot: CrewSpot,
  palette: Palette,
  viewport: Viewport,
): void {
  if (spot.ahead.length < 2) return;
  const sign = viewport.signScale;
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  traceScreen(context, spot.ahead, viewport);
  context.strokeStyle = palette.routeCase;
  context.lineWidth = 6 * sign;
  context.stroke();
  context.strokeStyle = palette.route;
  context.lineWidth = 3 * sign;
  context.setLineDash([7 * sign, 5 * sign]);
  context.stroke();
  context.setLineDash([]);
}

/** The way an order would take: white dots. */
export function drawPreview(
  context: Context,
  line: readonly Point[],
  palette: Palette,
  viewport: Viewport,
): void {
  const sign = viewport.signScale;
  traceScreen(context, line, viewport);
  context.lineCap = 'round';
  context.setLineDash([0.01, 7.5 * sign]);
  context.strokeStyle = palette.selectionCase;
  context.lineWidth = 6 * sign;
  context.stroke();
  context.strokeStyle = palette.selection;
  context.lineWidth = 3.4 * sign;
  context.stroke();
  context.setLineDash([]);
}

export function drawPointer(
  context: Context,
  spot: CrewSpot,
  palette: Palette,
  viewport: Viewport,
): void {
  if (!spot.moving) return;
  context.save();
  context.translate(spot.x, spot.y);
  context.rotate(spot.angle);
  context.scale(viewport.signScale, viewport.signScale);
  context.beginPath();
  context.moveTo(20, 0);
  context.lineTo(11, -7.5);
  context.lineTo(11, 7.5);
  context.closePath();
  context.fillStyle = palette.crew.fill;
  context.strokeStyle = palette.routeCase;
  context.lineWidth = 1.6;
  context.stroke();
  context.fill();
  context.restore();
}

/** White ring about what is selected, dark outside and inside so that it shows on any ground. */
export function drawSelection(
  context: Context,
  place: PlaceView,
  reach: readonly [number, number],
  palette: Palette,
  viewport: Viewport,
): void {
  const sign = viewport.signScale;
  const [x, y] = viewport.toScreen(...place.at);
  for (const [colour, width] of [
    [palette.selectionCase, 5],
    [palette.selection, 2.6],
  ] as const) {
    context.beginPath();
    context.ellipse(x, y, reach[0] + 6 * sign, reach[1] + 7 * sign, 0, 0, Math.PI * 2);
    context.strokeStyle = colour;
    context.lineWidth = width * sign;
    context.stroke();
  }
}

/** Dashed amber: somebody says so, nobody has checked. */
export function drawUnverified(
  context: Context,
  place: PlaceView,
  palette: Palette,
  viewport: Viewport,
): void {
  const sign = viewport.signScale;
  const [x, y] = viewport.toScreen(...place.at);
  context.beginPath();
  context.arc(x, y, 21 * sign, 0, Math.PI * 2);
  context.setLineDash([4 * sign, 3 * sign]);
  context.strokeStyle = palette.amber;
  context.lineWidth = 2 * sign;
  context.stroke();
  context.setLineDash([]);
}

export interface Leader {
  box: Box;
  to: readonly [number, number];
  /** CSS pixels left free before `to`. */
  stop: number;
  colour: string;
}

/** From a tag's nearest edge to just short of its place. */
export function drawLeader(
  context: Context,
  { box, to, stop: free, colour: ink }: Leader,
  palette: Palette,
  viewport: Viewport,
): void {
  const x = Math.max(box.x + 8, Math.min(box.x + box.width - 8, to[0]));
  const y = Math.max(box.y, Math.min(box.y + box.height, to[1]));
  const length = Math.hypot(to[0] - x, to[1] - y);
  const stop = Math.max(0, length - free) / (length || 1);
  const line: [number, number] = [x + (to[0] - x) * stop, y + (to[1] - y) * stop];
  for (const [colour, width] of [
    [palette.selectionCase, 3.4],
    [ink, 1.6],
  ] as const) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(...line);
    context.strokeStyle = colour;
    context.lineWidth = width * viewport.signScale;
    context.stroke();
  }
}

/** Scale bars are of these lengths, m. */
const LENGTHS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** The longest round distance that takes no more than `most` pixels. */
export function scaleLength(
  metresPerPixel: number,
  most: number,
): { metres: number; text: string } {
  const fits = LENGTHS.filter((metres) => metres / metresPerPixel <= most);
  const metres = fits[fits.length - 1] ?? 100;
  return { metres, text: metres < 1000 ? `${metres} 米` : `${metres / 1000} 公里` };
}

export interface Furniture {
  context: Context;
  palette: Palette;
  viewport: Viewport;
  sprites: Sprites;
  /** The page keeps tabs over the map's top edge. */
  tabs: boolean;
}

/** A window narrower than this is a phone's. */
const NARROW = 600;

function northAt({ width, signScale: sign }: Viewport, tabs: boolean): [number, number] {
  return [width - 28 * sign, (width < NARROW ? (tabs ? 74 : 24) : 64) * sign];
}

export function drawNorth(furniture: Furniture): void {
  const { context, palette, viewport, sprites, tabs } = furniture;
  const sign = viewport.signScale;
  const [x, y] = northAt(viewport, tabs);
  context.save();
  context.translate(x, y);
  context.scale(sign, sign);
  context.beginPath();
  context.moveTo(0, -13);
  context.lineTo(6, 7);
  context.lineTo(0, 3);
  context.lineTo(-6, 7);
  context.closePath();
  context.strokeStyle = palette.halo;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = palette.ink;
  context.fill();
  context.restore();
  const letter = { size: 12, weight: 600, colour: palette.ink, halo: palette.halo };
  context.setTransform(1, 0, 0, 1, 0, 0);
  sprites.stamp(context, sprites.label('北', letter), x, y + 18 * sign);
  context.setTransform(viewport.ratio, 0, 0, viewport.ratio, 0, 0);
}

/** The scale ends so far from the right edge: left of the buttons, where no legend reaches. */
const SCALE_RIGHT = 66;
/** At most so long, px at sign scale 1. */
const SCALE_MOST = 110;

/** Where scale bar and north arrow stand, CSS pixels: letters keep off. */
export function furnitureBoxes(viewport: Viewport, tabs: boolean): Box[] {
  const sign = viewport.signScale;
  const [x, y] = northAt(viewport, tabs);
  const north = { x: x - 13 * sign, y: y - 18 * sign, width: 26 * sign, height: 46 * sign };
  if (viewport.width < NARROW) return [north];
  const width = (SCALE_MOST + 40) * sign;
  const left = viewport.width - SCALE_RIGHT * sign - SCALE_MOST * sign - 12 * sign;
  return [north, { x: left, y: viewport.height - 40 * sign, width, height: 32 * sign }];
}

export function drawScale(furniture: Furniture, metresPerUnit: number): void {
  const { context, palette, viewport, sprites } = furniture;
  const sign = viewport.signScale;
  const metresPerPixel = metresPerUnit / viewport.scale;
  const { metres, text } = scaleLength(metresPerPixel, SCALE_MOST * sign);
  const length = metres / metresPerPixel;
  const [right, y] = [viewport.width - SCALE_RIGHT * sign, viewport.height - 18 * sign];
  const left = right - length;
  context.lineJoin = 'miter';
  context.lineCap = 'butt';
  for (const [colour, width] of [
    [palette.halo, 4],
    [palette.ink, 1.5],
  ] as const) {
    context.beginPath();
    context.moveTo(left, y - 5 * sign);
    context.lineTo(left, y);
    context.lineTo(right, y);
    context.lineTo(right, y - 5 * sign);
    context.moveTo(left + length / 2, y - 3 * sign);
    context.lineTo(left + length / 2, y);
    context.strokeStyle = colour;
    context.lineWidth = width * sign;
    context.stroke();
  }
  const letter = { size: 12, weight: 500, colour: palette.ink, halo: palette.halo };
  context.setTransform(1, 0, 0, 1, 0, 0);
  sprites.stamp(context, sprites.label('0', letter), left, y - 12 * sign);
  sprites.stamp(context, sprites.label(text, letter), right, y - 12 * sign);
  context.setTransform(viewport.ratio, 0, 0, viewport.ratio, 0, 0);
}
