/** A crowd: one figure a person (or one for five), each always on the same spot. */
import type { CrowdView } from '../../model.ts';
import type { Context } from '../canvas.ts';
import { seeded, seedOf } from '../random.ts';
import type { PeoplePalette } from './palette.ts';

/** Pixels between neighbours come from these: x and y spread of the n-th figure's root. */
const SPREAD = 4.75;
const FLAT = 0.74;
/** A square holds no more figures than this, however many come. */
const MOST = 320;
/** Turn from one figure to the next, so that no rows show (H. Vogel 1979). */
const GOLDEN = 2.399963;

export interface Figure {
  x: number;
  y: number;
  coat: number;
}

type Size = Pick<CrowdView, 'people' | 'each'>;

export const figureCount = ({ people, each }: Size): number =>
  Math.min(MOST, Math.ceil(people / each));

/** A figure that stands for five is larger: a crowd must not shrink as it grows. */
const figureScale = ({ each }: Size): number => (each === 5 ? 1.6 : 1);

/** How far a crowd reaches from its middle, x and y, pixels at sign scale 1. */
export function crowdReach(crowd: Size): [number, number] {
  const reach = SPREAD * Math.sqrt(figureCount(crowd)) + 5;
  const scale = figureScale(crowd);
  return [reach * scale, (reach * FLAT + 2) * scale];
}

/** Who comes later stands farther out; nobody moves when others come. North to south. */
export function standFigures(place: string, figures: number): Figure[] {
  const random = seeded(seedOf(place));
  const standing = Array.from({ length: figures }, (_, i): Figure => {
    const out = SPREAD * Math.sqrt(i + 0.5);
    const turn = i * GOLDEN;
    const [east, south] = [(random() - 0.5) * 2.6, (random() - 0.5) * 1.8];
    return {
      x: Math.cos(turn) * out + east,
      y: Math.sin(turn) * out * FLAT + south,
      coat: Math.floor(random() * 4),
    };
  });
  return standing.sort((a, b) => a.y - b.y);
}

function paintFigure(context: Context, { x, y, coat }: Figure, palette: PeoplePalette): void {
  context.fillStyle = palette.figureShadow;
  context.beginPath();
  context.ellipse(x + 1.6, y + 3.7, 3.7, 1.7, 0, 0, Math.PI * 2);
  context.fill();
  // Shoulders, seen from above and the south; a light edge parts one from the next.
  context.fillStyle = palette.coats[coat] ?? palette.ink;
  context.beginPath();
  context.moveTo(x - 3.5, y + 3.8);
  context.bezierCurveTo(x - 3.8, y - 1.9, x + 3.8, y - 1.9, x + 3.5, y + 3.8);
  context.closePath();
  context.fill();
  context.strokeStyle = palette.figureEdge;
  context.lineWidth = 0.7;
  context.stroke();
  context.fillStyle = palette.skin;
  context.beginPath();
  context.arc(x, y - 2, 2.3, 0, Math.PI * 2);
  context.fill();
  context.stroke();
  context.fillStyle = palette.hair;
  context.beginPath();
  context.arc(x, y - 2.5, 1.9, Math.PI, Math.PI * 2);
  context.fill();
}

/** About (0, 0), at sign scale 1. */
export function paintCrowd(context: Context, crowd: CrowdView, palette: PeoplePalette): void {
  context.scale(figureScale(crowd), figureScale(crowd));
  for (const figure of standFigures(crowd.place, figureCount(crowd)))
    paintFigure(context, figure, palette);
}
