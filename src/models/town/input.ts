/** What a scenario's map tells about its town: exactly what `buildTown` reads. */
import type { Point } from '../terrain/index.ts';

export type BlockKind =
  | 'slab'
  | 'old'
  | 'park'
  | 'school'
  | 'market'
  | 'institution'
  | 'plaza'
  | 'field'
  | 'works';

/** The recipe of a town; the same recipe gives the same streets on every machine. */
export interface TownInput {
  /** Map units. */
  width: number;
  /** Map units. */
  height: number;
  seed: number;
  /** x of the north–south streets, ascending, map units; may lie beyond the map. */
  columns: readonly number[];
  /** y of the east–west streets, ascending. */
  rows: readonly number[];
  /** Degrees clockwise about the map's middle. */
  rotate: number;
  /** How far north–south and east–west streets swing in a long arc, map units. */
  bend: readonly [number, number];
  mainColumns: readonly number[];
  mainRows: readonly number[];
  /** Streets that cross water besides the main ones. */
  bridges?: { readonly columns: readonly number[]; readonly rows: readonly number[] } | undefined;
  /** What stands where nothing else is said. */
  fabric: 'slab' | 'old' | 'mixed';
  blocks: readonly { at: Point; size: Point; kind: BlockKind }[];
  rivers: readonly { points: readonly Point[]; channel: readonly [number, number] }[];
  /** Places that shape the cell in which they stand. */
  places: readonly { at: Point; block: BlockKind }[];
}
