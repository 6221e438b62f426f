/** Everything that never moves: relief, fields, woods, contours, standing water. */

import type { Theme } from '../model.ts';
import { type Context, offscreen } from './canvas.ts';
import { type ContourPaths, contourPaths } from './contours.ts';
import type { MapGeometry } from './geometry.ts';
import { PALETTES, type Palette } from './palette.ts';
import { drawGrid, paintRelief } from './relief.ts';
import { type Basin, layBasins, paintRivers } from './rivers.ts';
import { TownPainter } from './town/paintTown.ts';
import { grow, paintVegetation, type Vegetation } from './vegetation.ts';
import type { Viewport } from './viewport.ts';

/** Metres between contour lines. */
const CONTOUR_STEP = 10;
/** A baked ground holds no more pixels than this (16 MB). */
const MOST_PIXELS = 4_000_000;

interface Baked {
  canvas: HTMLCanvasElement;
  /** Canvas pixels a map unit. */
  scale: number;
}

export class Ground {
  readonly basins: readonly Basin[];
  private readonly geometry: MapGeometry;
  private readonly contours: ContourPaths | undefined;
  private readonly vegetation: Vegetation | undefined;
  private readonly town: TownPainter | undefined;
  private readonly reliefs = new Map<Theme, HTMLCanvasElement>();
  private readonly baked = new Map<Theme, Baked>();

  constructor(geometry: MapGeometry) {
    this.geometry = geometry;
    this.basins = layBasins(geometry);
    const { terrain, town, width, height } = geometry;
    if (town !== undefined) this.town = new TownPainter(geometry, town);
    if (terrain === undefined || town !== undefined) return;
    const { elevation, columns, rows, cell } = terrain;
    this.contours = contourPaths(elevation, columns, rows, cell, CONTOUR_STEP);
    this.vegetation = grow(terrain, width, height);
  }

  /** Draws what the viewport shows, from the bake of its theme. */
  draw(context: Context, theme: Theme, viewport: Viewport): void {
    const { canvas, scale } = this.bake(theme, viewport.opening * viewport.ratio);
    viewport.applyTo(context);
    context.imageSmoothingQuality = 'low';
    if (Math.abs(scale / (viewport.scale * viewport.ratio) - 1) < 0.003) {
      // Pixel for pixel: a plain copy is sharper and many times faster than a scaled one.
      const { e, f } = context.getTransform();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(canvas, Math.round(e), Math.round(f));
      return;
    }
    context.drawImage(canvas, 0, 0, this.geometry.width, this.geometry.height);
  }

  /** Draws it anew at the viewport's own scale: slow, sharp at any zoom. */
  drawSharp(context: Context, theme: Theme, viewport: Viewport): void {
    viewport.applyTo(context);
    this.paint(context, theme);
  }

  /** Whether the bake is too coarse for the viewport's zoom. */
  blurred(viewport: Viewport): boolean {
    return viewport.scale > viewport.opening * 1.25;
  }

  private bake(theme: Theme, wanted: number): Baked {
    const { width, height } = this.geometry;
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
    const known = this.baked.get(theme);
    if (known !== undefined && Math.abs(known.scale - scale) < 0.01) return known;
    const context = offscreen(width * scale, height * scale);
    context.setTransform(context.canvas.width / width, 0, 0, context.canvas.height / height, 0, 0);
    this.paint(context, theme);
    const baked = { canvas: context.canvas, scale };
    this.baked.set(theme, baked);
    return baked;
  }

  private paint(context: Context, theme: Theme): void {
    if (this.town !== undefined) {
      this.town.paint(context, theme);
      return;
    }
    const palette = PALETTES[theme];
    const { terrain, width, height } = this.geometry;
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, width, height);
    if (terrain !== undefined) {
      drawGrid(context, this.relief(theme, palette), terrain.cell, 'high');
      if (this.vegetation) paintVegetation(context, this.vegetation, palette);
      this.strokeContours(context, palette);
    }
    paintRivers(context, this.geometry, this.basins, palette);
  }

  private relief(theme: Theme, palette: Palette): HTMLCanvasElement {
    const { terrain } = this.geometry;
    const known = this.reliefs.get(theme);
    if (known !== undefined || terrain === undefined) return known ?? offscreen(1, 1).canvas;
    const relief = paintRelief(terrain, palette);
    this.reliefs.set(theme, relief);
    return relief;
  }

  private strokeContours(context: Context, palette: Palette): void {
    if (this.contours === undefined) return;
    context.lineJoin = 'round';
    context.lineWidth = 0.7;
    context.strokeStyle = palette.contour;
    context.stroke(this.contours.minor);
    context.lineWidth = 1;
    context.strokeStyle = palette.contourIndex;
    context.stroke(this.contours.index);
  }
}
