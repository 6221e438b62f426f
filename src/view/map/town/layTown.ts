/** Lays out a town's fabric once: every block by its kind, trees, lamps. */
import type { Point } from '../../model.ts';
import type { MapGeometry, TownBlockGeometry, TownGeometry } from '../geometry.ts';
import { distanceTo, smooth } from '../polyline.ts';
import { seeded } from '../random.ts';
import { Builder } from './builder.ts';
import { emptyDrawing, type SurfaceName, type TownDrawing } from './drawing.ts';
import { oldHouses, slabRows } from './housing.ts';
import { type Lot, lotOf } from './lot.ts';
import { field, park, plaza } from './open.ts';
import { institution, market, school, works } from './public.ts';
import { MAIN_WIDTH } from './widths.ts';

type Kind = TownBlockGeometry['kind'];

const SURFACE: Readonly<Record<Kind, SurfaceName>> = {
  slab: 'lot',
  old: 'lot',
  park: 'park',
  school: 'yard',
  market: 'paving',
  institution: 'yard',
  plaza: 'paving',
  field: 'soil0',
  works: 'yard',
};

const FILL = {
  slab: slabRows,
  old: oldHouses,
  park,
  school,
  market,
  institution,
  plaza,
  field,
  works,
} as const;

/** Whether a spot lies in a river or nearer to its bank than `clearance`. */
function waterOf(geometry: MapGeometry): (point: Point, clearance: number) => boolean {
  const rivers = geometry.rivers.map(({ points, channel }) => ({
    line: smooth(points, 12),
    half: Math.max(...channel) / 2,
  }));
  return ([x, y], clearance) =>
    rivers.some(({ line, half }) => distanceTo(line, x, y) < half + clearance);
}

function beyond(lot: Lot, { width, height }: MapGeometry): boolean {
  const corners = [lot.at(0, 0), lot.at(lot.width, 0), lot.at(0, lot.height)];
  const all = [...corners, lot.at(lot.width, lot.height)];
  return (
    all.every(([x]) => x < 0) ||
    all.every(([x]) => x > width) ||
    all.every(([, y]) => y < 0) ||
    all.every(([, y]) => y > height)
  );
}

/** Trees and lamps in rows beside the main streets. */
function lineStreets(build: Builder, town: TownGeometry): void {
  const beside = (place: (along: number, side: number) => Point, cells: number) => {
    for (let cell = 0; cell < cells; cell += 1) {
      for (let k = 1; k < 9; k += 1) {
        const along = cell + 0.08 + (k - 0.5) * 0.105;
        for (const side of [-1, 1]) build.treeAt(place(along, side), 1.9);
        if (k % 3 !== 2) continue;
        for (const side of [-0.72, 0.72]) {
          const [x, y] = place(along, side);
          build.drawing.lamps.moveTo(x + 1.1, y);
          build.drawing.lamps.arc(x, y, 1.1, 0, Math.PI * 2);
        }
      }
    }
  };
  const kerb = MAIN_WIDTH / 2 - 1.2;
  const { grid } = town;
  const aside = (at: Point, next: Point, by: number): Point => {
    const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
    const length = Math.hypot(dx, dy) || 1;
    return [at[0] - (dy / length) * by, at[1] + (dx / length) * by];
  };
  for (const column of town.mainColumns)
    beside(
      (v, side) => aside(grid(column, v), grid(column, v + 0.02), (kerb + 1) * side),
      town.rows - 1,
    );
  for (const row of town.mainRows)
    beside(
      (u, side) => aside(grid(u, row), grid(u + 0.02, row), (kerb + 1) * side),
      town.columns - 1,
    );
}

export function layTown(geometry: MapGeometry, town: TownGeometry): TownDrawing {
  const drawing = emptyDrawing();
  const wet = waterOf(geometry);
  for (const block of town.blocks) {
    const lot = lotOf(town, block);
    if (beyond(lot, geometry)) continue;
    // A block keeps its houses when others are added.
    const random = seeded(block.column * 7919 + block.row * 104_729 + 17);
    const build = new Builder(drawing, wet, random);
    build.surface(lot, SURFACE[block.kind], [0, 0, lot.width, lot.height]);
    FILL[block.kind](build, lot, random);
  }
  lineStreets(new Builder(drawing, wet, seeded(3)), town);
  return drawing;
}
