/** The people layers' own picture: kept as it is while only the beads move. */
import type { MapView, PeopleView } from '../../model.ts';
import { type Context, offscreen } from '../canvas.ts';
import type { Viewport } from '../viewport.ts';
import { paintBoundaries, paintHatch } from './areas.ts';
import { peopleScale } from './compact.ts';
import { paintCrowd } from './crowd.ts';
import { PEOPLE_PALETTES } from './palette.ts';
import { type FlowLine, flowLines, paintBeads, paintFlows, paintLinks } from './ties.ts';

interface Kept {
  people: PeopleView;
  key: string;
  context: Context;
  flows: readonly FlowLine[];
}

export const beadsRun = ({ people }: MapView): boolean =>
  people?.shown.includes('channels') === true && people.flows.length > 0;

export class PeopleLayer {
  private kept: Kept | undefined;

  paint(context: Context, view: MapView, viewport: Viewport, time: number): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    if (view.people === undefined) return;
    const kept = this.still(view, view.people, viewport, context.canvas);
    context.drawImage(kept.context.canvas, 0, 0);
    context.setTransform(viewport.ratio, 0, 0, viewport.ratio, 0, 0);
    paintBeads(context, kept.flows, PEOPLE_PALETTES[view.theme], viewport, time);
  }

  private still(
    view: MapView,
    people: PeopleView,
    viewport: Viewport,
    { width, height }: HTMLCanvasElement,
  ): Kept {
    const { x, y, scale } = viewport;
    const key = [view.theme, x, y, scale, width, height].join(' ');
    const known = this.kept;
    if (known?.people === people && known.key === key) return known;
    const fits = known?.context.canvas.width === width && known.context.canvas.height === height;
    const context = fits && known ? known.context : offscreen(width, height);
    const flows = people.shown.includes('channels') ? flowLines(people, view.places, viewport) : [];
    this.kept = { people, key, context, flows };
    paintStill(context, view, people, viewport, flows);
    return this.kept;
  }
}

function paintStill(
  context: Context,
  view: MapView,
  people: PeopleView,
  viewport: Viewport,
  flows: readonly FlowLine[],
): void {
  const palette = PEOPLE_PALETTES[view.theme];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  viewport.applyTo(context);
  if (people.shown.includes('areas')) paintHatch(context, people.areas, palette, viewport);
  paintBoundaries(context, people.areas, palette, viewport);
  context.setTransform(viewport.ratio, 0, 0, viewport.ratio, 0, 0);
  if (people.shown.includes('links')) paintLinks(context, people, palette, viewport);
  paintFlows(context, flows, palette, viewport);
  for (const crowd of people.crowds) {
    const [x, y] = viewport.toScreen(...crowd.at);
    const device = viewport.ratio * peopleScale(viewport);
    context.setTransform(device, 0, 0, device, x * viewport.ratio, y * viewport.ratio);
    paintCrowd(context, crowd, palette);
  }
}
