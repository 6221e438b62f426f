/** Wells and kitchens to those they feed, dotted; talk from group to group, with beads on its way. */
import type { PeopleView, PlaceView, Point } from '../../model.ts';
import type { Context } from '../canvas.ts';
import { alongLine, lengths, trace } from '../polyline.ts';
import type { Viewport } from '../viewport.ts';
import { isCompact, peopleScale } from './compact.ts';
import { bowTies } from './curves.ts';
import { GAUGE } from './gauge.ts';
import type { PeoplePalette } from './palette.ts';

export interface FlowLine {
  line: readonly Point[];
  reach: readonly number[];
  width: number;
  amount: number;
}

/** Pixels between two beads, and how fast the busiest move, pixels a second. */
const BEADS = 54;
const SPEED = 46;

const screen = (viewport: Viewport, points: readonly Point[]): Point[] =>
  points.map(([x, y]) => viewport.toScreen(x, y));

/** Screen lines of the links; ends keep clear of the tokens they tie. */
export function linkLines(
  people: PeopleView,
  viewport: Viewport,
): { line: Point[]; kind: 'water' | 'food' }[] {
  const sign = viewport.signScale;
  const ties = people.links.map(({ from, to }) => {
    const [a, b] = screen(viewport, [from, to]) as [Point, Point];
    return { from: a, to: b, leave: 16 * sign, reach: 17 * sign };
  });
  return bowTies(ties, [], 30 * sign).map((line, i) => ({
    line,
    kind: people.links[i]?.kind ?? 'water',
  }));
}

export function paintLinks(
  context: Context,
  people: PeopleView,
  palette: PeoplePalette,
  viewport: Viewport,
): void {
  const sign = viewport.signScale;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { line, kind } of linkLines(people, viewport)) {
    context.beginPath();
    trace(context, line);
    context.strokeStyle = palette.linkCase;
    context.lineWidth = 6.4 * sign;
    context.stroke();
    // Water in round dots, food in short bars.
    context.setLineDash(kind === 'water' ? [0.01, 6.6 * sign] : [5 * sign, 5.5 * sign]);
    context.lineCap = kind === 'water' ? 'round' : 'butt';
    context.strokeStyle = kind === 'water' ? palette.link : palette.food;
    context.lineWidth = (kind === 'water' ? 3.5 : 2.8) * sign;
    context.stroke();
    context.setLineDash([]);
    context.lineCap = 'round';
  }
}

/** Screen lines of the flows between the gauges that are shown. */
export function flowLines(
  people: PeopleView,
  places: readonly PlaceView[],
  viewport: Viewport,
): FlowLine[] {
  const sign = viewport.signScale;
  const gauge = GAUGE * peopleScale(viewport);
  const spots = new Map(
    people.channels.map(({ id, at }) => [id, viewport.toScreen(...at) as Point] as const),
  );
  const flows = people.flows.flatMap(({ from, to, amount }) => {
    const [a, b] = [spots.get(from), spots.get(to)];
    if (!a || !b) return [];
    const tie = { from: a, to: b, leave: gauge + 3 * sign, reach: gauge + 13 * sign };
    return [{ amount, tie }];
  });
  const standing = places
    .filter(({ kind }) => kind === 'facility' || kind === 'site')
    .map(({ at }) => viewport.toScreen(...at) as Point);
  const about = [...spots.values(), ...standing];
  const lines = bowTies(
    flows.map(({ tie }) => tie),
    about,
    gauge + 23 * sign,
  );
  return flows.map(({ amount }, i) => {
    const line = lines[i] ?? [];
    const width = (1.8 + 4.6 * amount) * (isCompact(viewport) ? 0.75 : 1) * sign;
    return { line, reach: lengths(line), width, amount };
  });
}

function arrowHead(context: Context, flow: FlowLine, palette: PeoplePalette, sign: number): void {
  const end = alongLine(flow.line, 1, flow.reach as number[]);
  const size = flow.width * 0.9 + 5.5 * sign;
  context.save();
  context.translate(end.x, end.y);
  context.rotate(end.angle);
  context.beginPath();
  context.moveTo(size + 2 * sign, 0);
  context.lineTo(-size * 0.55, -size * 0.82);
  context.lineTo(-size * 0.25, 0);
  context.lineTo(-size * 0.55, size * 0.82);
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = palette.plumCase;
  context.lineWidth = 3 * sign;
  context.stroke();
  context.fillStyle = palette.plum;
  context.fill();
  context.restore();
}

export function paintFlows(
  context: Context,
  flows: readonly FlowLine[],
  palette: PeoplePalette,
  viewport: Viewport,
): void {
  const sign = viewport.signScale;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [colour, more] of [
    [palette.plumCase, 4 * sign],
    [palette.plum, 0],
  ] as const) {
    for (const { line, width } of flows) {
      context.beginPath();
      trace(context, line);
      context.strokeStyle = colour;
      context.lineWidth = width + more;
      context.stroke();
    }
  }
  for (const flow of flows) if (flow.line.length > 1) arrowHead(context, flow, palette, sign);
}

/** Beads run with the talk; the busier, the faster. `time` in seconds. */
export function paintBeads(
  context: Context,
  flows: readonly FlowLine[],
  palette: PeoplePalette,
  viewport: Viewport,
  time: number,
): void {
  const sign = viewport.signScale;
  context.fillStyle = palette.plumCase;
  context.strokeStyle = palette.plum;
  for (const { line, reach, width, amount } of flows) {
    const total = reach[reach.length - 1] ?? 0;
    if (total < 20) continue;
    const gap = BEADS * sign;
    const shift = (time * SPEED * sign * (0.35 + 0.65 * amount)) % gap;
    context.lineWidth = 1.5 * sign;
    for (let at = shift; at < total - 8 * sign; at += gap) {
      const { x, y } = alongLine(line, at / total, reach as number[]);
      context.beginPath();
      context.arc(x, y, width / 2 + 1.6 * sign, 0, Math.PI * 2);
      context.fill();
      context.stroke();
    }
  }
}
