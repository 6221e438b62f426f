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

export interface MapGeometry {
  width: number;
  height: number;
  metresPerUnit: number;
  terrain?: Terrain;
  rivers: readonly RiverGeometry[];
  basins: readonly BasinGeometry[];
}

export interface MapEvents {
  /** A place was clicked; `undefined`: bare ground. */
  onPlace(id: string | undefined): void;
  onReady?(): void;
}
