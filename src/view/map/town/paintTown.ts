/** Paints a town's fabric, its streets and its flat water, in the colours of day or night. */
import type { Theme } from '../../model.ts';
import type { Context } from '../canvas.ts';
import type { MapGeometry, TownGeometry } from '../geometry.ts';
import { trace } from '../polyline.ts';
import { ribbon } from '../rivers.ts';
import { type SurfaceName, surfaceNames, type TownDrawing } from './drawing.ts';
import { layTown } from './layTown.ts';
import { roofNames, TOWN_PALETTES, type TownPalette } from './palette.ts';
import { MAIN_WIDTH, STREET_WIDTH } from './widths.ts';

export class TownPainter {
  private readonly geometry: MapGeometry;
  private readonly town: TownGeometry;
  private drawing: TownDrawing | undefined;

  constructor(geometry: MapGeometry, town: TownGeometry) {
    this.geometry = geometry;
    this.town = town;
  }

  paint(context: Context, theme: Theme): void {
    const palette = TOWN_PALETTES[theme];
    const { width, height } = this.geometry;
    this.drawing ??= layTown(this.geometry, this.town);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, width, height);
    context.lineJoin = 'round';
    paintSurfaces(context, this.drawing, palette);
    paintStreets(context, this.town, palette);
    for (const river of this.geometry.rivers) {
      context.fillStyle = palette.bank;
      context.fill(ribbon(river, 11));
    }
    paintBuildings(context, this.drawing, palette);
    this.paintWater(context, palette);
    paintDecks(context, this.town, palette);
    if (palette.lamp !== undefined) {
      context.fillStyle = palette.lamp;
      context.fill(this.drawing.lamps);
    }
    context.fillStyle = palette.veil;
    context.fillRect(0, 0, width, height);
  }

  private paintWater(context: Context, palette: TownPalette): void {
    context.fillStyle = palette.riverEdge;
    for (const river of this.geometry.rivers) context.fill(ribbon(river, 2.4));
    context.fillStyle = palette.river;
    for (const river of this.geometry.rivers) context.fill(ribbon(river, 0));
  }
}

function surfaceColour(palette: TownPalette, name: SurfaceName): string {
  switch (name) {
    case 'soil0':
    case 'soil1':
    case 'soil2':
      return palette.soil[Number(name.slice(-1)) as 0 | 1 | 2];
    case 'awning0':
    case 'awning1':
    case 'awning2':
      return palette.awnings[Number(name.slice(-1)) as 0 | 1 | 2];
    default:
      return palette[name];
  }
}

function paintSurfaces(context: Context, drawing: TownDrawing, palette: TownPalette): void {
  for (const name of surfaceNames) {
    const path = drawing.surfaces.get(name);
    if (path === undefined) continue;
    context.fillStyle = surfaceColour(palette, name);
    context.fill(path);
  }
  context.lineCap = 'round';
  context.strokeStyle = palette.parkPath;
  context.lineWidth = 2.6;
  context.stroke(drawing.parkPaths);
  context.strokeStyle = palette.pavingLine;
  context.lineWidth = 0.8;
  context.stroke(drawing.pavingLines);
}

function paintStreets(context: Context, town: TownGeometry, palette: TownPalette): void {
  context.lineCap = 'round';
  const [small, main] = [new Path2D(), new Path2D()];
  for (const street of town.streets) trace(street.main ? main : small, street.line);
  for (const [path, colour, width] of [
    [small, palette.streetCase, STREET_WIDTH + 1.8],
    [main, palette.mainCase, MAIN_WIDTH + 2],
    [small, palette.street, STREET_WIDTH],
    [main, palette.main, MAIN_WIDTH],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(path);
  }
}

function paintBuildings(context: Context, drawing: TownDrawing, palette: TownPalette): void {
  context.fillStyle = palette.shadow;
  context.fill(drawing.shadows);
  context.lineWidth = 0.6;
  for (const name of roofNames) {
    const paths = drawing.roofs.get(name);
    if (paths === undefined) continue;
    const { lit, dull, line } = palette.roofs[name];
    context.fillStyle = lit;
    context.fill(paths.lit);
    context.fillStyle = dull;
    context.fill(paths.dull);
    context.strokeStyle = line;
    context.stroke(paths.edge);
  }
  context.strokeStyle = palette.pitchLine;
  context.lineWidth = 0.7;
  context.stroke(drawing.pitchLines);
  for (const [path, colour] of [
    [drawing.treeShadows, palette.treeShadow],
    [drawing.trees, palette.tree],
    [drawing.treeLights, palette.treeLight],
  ] as const) {
    context.fillStyle = colour;
    context.fill(path);
  }
  if (palette.window === undefined) return;
  context.fillStyle = palette.window;
  context.fill(drawing.windows);
}

/** Parapets, then the deck: a bridge is told from a street by its two dark lines. */
function paintDecks(context: Context, town: TownGeometry, palette: TownPalette): void {
  context.lineCap = 'butt';
  for (const { line, main } of town.bridges) {
    const path = new Path2D();
    trace(path, line);
    const width = main ? MAIN_WIDTH : STREET_WIDTH + 1;
    context.strokeStyle = palette.deckCase;
    context.lineWidth = width + 3;
    context.stroke(path);
    context.strokeStyle = main ? palette.main : palette.street;
    context.lineWidth = width;
    context.stroke(path);
  }
}
