/** Names of rivers, letter by letter along their course, and of reservoirs beside their water. */
import type { Point } from '../model.ts';
import type { Context } from './canvas.ts';
import type { MapGeometry, RiverGeometry } from './geometry.ts';
import type { Palette } from './palette.ts';
import { boxAbout, type Obstacle, overlap } from './placement.ts';
import { alongLine, lengths, smooth } from './polyline.ts';
import type { Basin } from './rivers.ts';
import type { Sprites } from './sprites.ts';
import type { Viewport } from './viewport.ts';

interface Course {
  river: RiverGeometry;
  line: readonly Point[];
  reach: number[];
}

interface Letter {
  text: string;
  x: number;
  y: number;
  angle: number;
}

const SIZE = 16;
/** Middles of the name to try, as shares of the course; the upper reach keeps clear of floods. */
const SPOTS = [0.3, 0.22, 0.38, 0.14, 0.46, 0.54, 0.62, 0.7, 0.78, 0.08, 0.88];

export class WaterNames {
  private readonly courses: Course[];
  private readonly basins: readonly Basin[];
  /** Where each name stood the last time: it stays while it can be read there. */
  private readonly last = new Map<string, Stretch>();

  constructor(geometry: MapGeometry, basins: readonly Basin[]) {
    this.basins = basins;
    this.courses = geometry.rivers
      .filter((river) => river.label !== '')
      .map((river) => {
        const line = smooth(river.points);
        return { river, line, reach: lengths(line) };
      });
  }

  draw(
    context: Context,
    palette: Palette,
    viewport: Viewport,
    sprites: Sprites,
    taken: readonly Obstacle[],
  ): void {
    const letter = {
      size: SIZE,
      weight: 700,
      colour: palette.waterName,
      halo: palette.halo,
      serif: true,
    };
    const standing = [...taken];
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const basin of this.basins) {
      const sprite = sprites.label(basin.label, { ...letter, size: 14 });
      const { width, height } = sprite;
      const spot = besideBasin(basin, width, height, viewport, taken);
      if (!spot) continue;
      sprites.stamp(context, sprite, ...spot);
      standing.push({ ...boxAbout(...spot, width, height), weight: 1 });
    }
    for (const course of this.courses) {
      const letters = this.lettersOf(course, viewport, standing);
      const size = SIZE * 1.2 * viewport.signScale;
      // Two rivers' names keep off each other, too.
      for (const { x, y } of letters) standing.push({ ...boxAbout(x, y, size, size), weight: 1 });
      for (const glyph of letters) {
        const sprite = sprites.label(glyph.text, letter);
        const device = viewport.ratio;
        context.setTransform(device, 0, 0, device, glyph.x * device, glyph.y * device);
        // Water names lean as on printed maps; the turn is held back so that letters stay upright.
        context.rotate(glyph.angle * 0.35);
        context.transform(1, 0, 0.22, 1, 0, 0);
        const { canvas } = sprite;
        const [w, h] = [canvas.width / device, canvas.height / device];
        context.drawImage(canvas, -w / 2, -h / 2, w, h);
      }
    }
  }

  private lettersOf(course: Course, viewport: Viewport, taken: readonly Obstacle[]): Letter[] {
    const { id } = course.river;
    const last = this.last.get(id);
    if (last) {
      const letters = layLetters(course, last.middle, last.side, viewport);
      if (hindrance(letters, viewport, taken) < READABLE) return letters;
    }
    const found = bestCourse(course, viewport, taken);
    if (!found) return [];
    this.last.set(id, found);
    return layLetters(course, found.middle, found.side, viewport);
  }
}

interface Stretch {
  middle: number;
  side: number;
}

/** A name stays where no more of it than this is hidden, in letters. */
const READABLE = 0.7;

/** Letters beside the channel about `middle` of the course; `side` −1 lies to the north, 0 in it. */
function layLetters(course: Course, middle: number, side: number, viewport: Viewport): Letter[] {
  const total = course.reach[course.reach.length - 1] ?? 1;
  const gap = (30 * viewport.signScale) / viewport.scale / total;
  const glyphs = [...course.river.label];
  const [upper, lower] = course.river.channel;
  const start = alongLine(course.line, middle - gap, course.reach);
  const end = alongLine(course.line, middle + gap, course.reach);
  const backwards = end.x < start.x;
  return glyphs.map((text, i): Letter => {
    const step = (i - (glyphs.length - 1) / 2) * gap * (backwards ? -1 : 1);
    const at = alongLine(course.line, middle + step, course.reach);
    const half = (upper + (lower - upper) * middle) / 2;
    const away = side === 0 ? 0 : half * viewport.scale + SIZE * 0.85 * viewport.signScale;
    const [x, y] = viewport.toScreen(at.x, at.y);
    const angle = backwards ? at.angle - Math.PI : at.angle;
    return {
      text,
      x: x - Math.sin(angle) * away * side,
      y: y + Math.cos(angle) * away * side,
      angle: Math.atan2(Math.sin(angle), Math.cos(angle)),
    };
  });
}

function hindrance(letters: readonly Letter[], viewport: Viewport, taken: readonly Obstacle[]) {
  const size = SIZE * 1.2 * viewport.signScale;
  const window = { x: 6, y: 6, width: viewport.width - 12, height: viewport.height - 12 };
  let sum = 0;
  for (const { x, y } of letters) {
    const box = boxAbout(x, y, size, size);
    sum += (size * size - overlap(box, window)) * 4;
    for (const other of taken) sum += overlap(box, other) * Math.max(0.5, other.weight);
  }
  return sum / (size * size);
}

/** A river wide enough carries its name on its water. */
function sidesOf({ river }: Course, viewport: Viewport): readonly number[] {
  const narrowest = Math.min(...river.channel) * viewport.scale;
  return narrowest >= SIZE * 1.5 * viewport.signScale ? [0] : [-1, 1];
}

/** The first stretch where the name is free; none at all rather than a name that is hidden. */
function bestCourse(
  course: Course,
  viewport: Viewport,
  taken: readonly Obstacle[],
): Stretch | undefined {
  let best: Stretch | undefined;
  let least = 1.2;
  for (const middle of SPOTS) {
    for (const side of sidesOf(course, viewport)) {
      const letters = layLetters(course, middle, side, viewport);
      const cost = hindrance(letters, viewport, taken) + (side > 0 ? 0.1 : 0);
      if (cost < 0.12) return { middle, side };
      if (cost < least) [best, least] = [{ middle, side }, cost];
    }
  }
  return best;
}

function besideBasin(
  basin: Basin,
  width: number,
  height: number,
  viewport: Viewport,
  taken: readonly Obstacle[],
): [number, number] | undefined {
  const [x, y] = viewport.toScreen(...basin.centre);
  const out = 34 * viewport.scale;
  const spots: [number, number][] = [
    [x + out + width / 2, y - out * 0.6],
    [x + out + width / 2, y + out * 0.3],
    [x, y],
    [x - out - width / 2, y - out * 0.4],
  ];
  const window = { x: 4, y: 4, width: viewport.width - 8, height: viewport.height - 8 };
  return spots.find(([sx, sy]) => {
    const box = boxAbout(sx, sy, width, height);
    const hidden = width * height - overlap(box, window);
    return (
      hidden + taken.reduce((sum, other) => sum + overlap(box, other), 0) < 0.15 * width * height
    );
  });
}
