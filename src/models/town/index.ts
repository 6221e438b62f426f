/** From a map's recipe to its town: streets that crews travel and the map draws, and blocks. */
import type { Point } from '../terrain/index.ts';
import { layBlocks, type TownBlock } from './blocks.ts';
import { type Grid, townGrid } from './grid.ts';
import type { TownInput } from './input.ts';
import { outlineFitter, ringOf } from './outline.ts';
import { bridgeEdges, layEdges, type StreetEdge } from './streets.ts';
import { fromBank, type TownRiver, townRivers } from './water.ts';
import { largestNet, wayAlong } from './ways.ts';

export type { TownBlock } from './blocks.ts';
export type { Grid } from './grid.ts';
export type { BlockKind, TownInput } from './input.ts';

/** A run of street without a gap. */
export interface TownStreet {
  line: readonly Point[];
  main: boolean;
}

export interface Town {
  /** Numbers of streets: north–south, east–west. */
  columns: number;
  rows: number;
  mainColumns: readonly number[];
  mainRows: readonly number[];
  /** Street numbers (with fractions) → map point. */
  grid: Grid;
  streets: readonly TownStreet[];
  /** Stretches of street above water. */
  bridges: readonly TownStreet[];
  blocks: readonly TownBlock[];
  /** The way along the streets between two points, both included. */
  streetWay(from: Point, to: Point): Point[];
  /** A closed line along the streets from crossing to crossing, given by street numbers. */
  ring(crossings: readonly Point[]): Point[];
  /** A roughly drawn outline, laid onto the streets that it is near. */
  fit(outline: readonly Point[]): Point[];
}

/** Streets beyond the map's edge are no way round the end of a river. */
function onMap({ line }: StreetEdge, { width, height }: TownInput): boolean {
  return line.some(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
}

/** A bridge's deck reaches this far onto the banks, map units. */
const ABUTMENT = 5;

/** Pieces of one street that follow on each other, as one line. */
function runsOf(edges: readonly StreetEdge[]): { line: Point[]; main: boolean }[] {
  const runs: { line: Point[]; main: boolean; street: number; end: number }[] = [];
  for (const { line, main, street, from, to } of edges) {
    const last = runs[runs.length - 1];
    if (last && last.street === street && last.end === from) {
      last.line.push(...line.slice(1));
      last.end = to;
    } else runs.push({ line: line.slice(), main, street, end: to });
  }
  return runs.map(({ line, main }) => ({ line, main }));
}

/** Finer than streets are stored, so that a deck ends at its bank. */
function fine(line: readonly Point[]): Point[] {
  return line.flatMap((point, i) => {
    const next = line[i + 1];
    if (!next) return [point];
    return [0, 0.25, 0.5, 0.75].map(
      (t): Point => [point[0] + (next[0] - point[0]) * t, point[1] + (next[1] - point[1]) * t],
    );
  });
}

function decksOf(streets: readonly TownStreet[], rivers: readonly TownRiver[]): TownStreet[] {
  const decks: TownStreet[] = [];
  for (const { line, main } of streets) {
    for (const river of rivers) {
      let deck: Point[] = [];
      let wet = false;
      for (const point of [...fine(line), undefined]) {
        const away = point ? fromBank(river, point) : Number.POSITIVE_INFINITY;
        if (point && away < ABUTMENT) {
          deck.push(point);
          wet ||= away < 0;
          continue;
        }
        if (wet && deck.length > 1) decks.push({ line: deck, main });
        [deck, wet] = [[], false];
      }
    }
  }
  return decks;
}

/** Pure: the same input gives the same town in Node and every browser. */
export function buildTown(input: TownInput): Town {
  const grid = townGrid(input);
  const rivers = townRivers(input.rivers);
  const all = layEdges(input, grid);
  const bridged = bridgeEdges(all, input, rivers);
  const net = { edges: largestNet(bridged.filter((edge) => onMap(edge, input))), rivers };
  const bridging = new Set(bridged.filter(({ bridge }) => bridge).map(({ street }) => street));
  return {
    columns: input.columns.length,
    rows: input.rows.length,
    mainColumns: input.mainColumns,
    mainRows: input.mainRows,
    grid,
    // Streets that end at a bank are drawn up to it: the water covers the rest.
    streets: runsOf(all),
    bridges: decksOf(runsOf(bridged.filter(({ street }) => bridging.has(street))), rivers),
    blocks: layBlocks(input, grid),
    streetWay: (from, to) => wayAlong(net, from, to),
    ring: (crossings) => ringOf(grid, crossings),
    fit: outlineFitter(grid, input),
  };
}
