/** What the map is told once about a drill's ground, and what it tells back. */
import type { Point } from '../model.ts';

/**
 * The part of the terrain grid that is drawn. Structurally `TerrainGrid` of
 * `models/port.ts`, which this layer must not import.
 */
export interface Terrain {
  readonly columns: number;
  readonly rows: number;
  /** Map units between neighbouring grid points. */
  readonly cell: number;
  readonly elevation: Float32Array;
  readonly river: Uint8Array;
  readonly along: Float32Array;
  readonly distance: Float32Array;
  readonly lift: Float32Array;
}

export interface RiverGeometry {
  id: string;
  label: string;
  points: readonly Point[];
  /** Channel width upstream and downstream, map units. */
  channel: Point;
}

/** A reservoir: a polygon, or the stretch of a river that it fills up to `level` (m). */
export interface BasinGeometry {
  id: string;
  label: string;
  polygon?: readonly Point[];
  river?: string;
  from?: number;
  to?: number;
  level?: number;
}

export interface TownStreetGeometry {
  line: readonly Point[];
  main: boolean;
}

export interface TownBlockGeometry {
  column: number;
  row: number;
  /** Cells. */
  width: number;
  height: number;
  kind: 'slab' | 'old' | 'park' | 'school' | 'market' | 'institution' | 'plaza' | 'field' | 'works';
}

/** The part of a town that is drawn. Structurally `Town` of `models/town`. */
export interface TownGeometry {
  /** Numbers of streets: north–south, east–west. */
  columns: number;
  rows: number;
  mainColumns: readonly number[];
  mainRows: readonly number[];
  /** Street numbers (with fractions) → map point. */
  grid(u: number, v: number): Point;
  streets: readonly TownStreetGeometry[];
  /** Stretches of street above water. */
  bridges: readonly TownStreetGeometry[];
  blocks: readonly TownBlockGeometry[];
}

export interface MapGeometry {
  width: number;
  height: number;
  metresPerUnit: number;
  terrain?: Terrain;
  /** Streets and blocks: drawn in place of the terrain. */
  town?: TownGeometry;
  rivers: readonly RiverGeometry[];
  basins: readonly BasinGeometry[];
}

export interface MapEvents {
  /** A place was clicked; `undefined`: bare ground. */
  onPlace(id: string | undefined): void;
  onReady?(): void;
}
