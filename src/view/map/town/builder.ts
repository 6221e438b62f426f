/** Puts things on a lot, but not into the water. */
import type { Point } from '../../model.ts';
import type { Random } from '../random.ts';
import {
  addRoof,
  addSurface,
  addTree,
  addWindows,
  type Corners,
  type SurfaceName,
  type TownDrawing,
} from './drawing.ts';
import { type Lot, patch } from './lot.ts';
import type { RoofName } from './palette.ts';

/** West, north, east, south on a lot, map units. */
export type Box = readonly [number, number, number, number];

export class Builder {
  readonly drawing: TownDrawing;
  private readonly wet: (point: Point, clearance: number) => boolean;
  private readonly random: Random;

  constructor(
    drawing: TownDrawing,
    wet: (point: Point, clearance: number) => boolean,
    random: Random,
  ) {
    this.drawing = drawing;
    this.wet = wet;
    this.random = random;
  }

  /** `lights`: share of windows that are lit at night. */
  house(
    lot: Lot,
    [west, north, east, south]: Box,
    roof: RoofName,
    height: number,
    lights = 0,
  ): void {
    const corners: Corners = [
      lot.at(west, north),
      lot.at(east, north),
      lot.at(east, south),
      lot.at(west, south),
    ];
    const middle = lot.at((west + east) / 2, (north + south) / 2);
    if ([...corners, middle].some((corner) => this.wet(corner, 7))) return;
    addRoof(this.drawing, roof, corners, height);
    if (lights > 0) addWindows(this.drawing, corners, lights, this.random);
  }

  tree(lot: Lot, x: number, y: number, radius: number): void {
    this.treeAt(lot.at(x, y), radius);
  }

  treeAt(point: Point, radius: number): void {
    if (!this.wet(point, 2)) addTree(this.drawing, point, radius);
  }

  surface(lot: Lot, name: SurfaceName, [west, north, east, south]: Box): void {
    addSurface(this.drawing, name, patch(lot, west, north, east, south));
  }

  /** A surface of any outline, given on the lot. */
  shape(lot: Lot, name: SurfaceName, outline: readonly Point[]): void {
    addSurface(
      this.drawing,
      name,
      outline.map(([x, y]) => lot.at(x, y)),
    );
  }

  line(path: Path2D, lot: Lot, points: readonly Point[]): void {
    points.forEach(([x, y], i) => {
      const [east, south] = lot.at(x, y);
      if (i > 0) path.lineTo(east, south);
      else path.moveTo(east, south);
    });
  }
}
