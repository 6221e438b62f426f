/** The table itself: ground, roads, houses and water, composed into one picture of the window. */
import type { MapView, Point } from '../model.ts';
import { BasinLayer } from './basinLayer.ts';
import { type Bridge, findBridges, paintBridges } from './bridges.ts';
import { type Context, offscreen } from './canvas.ts';
import type { MapGeometry } from './geometry.ts';
import { Ground } from './ground.ts';
import { PALETTES } from './palette.ts';
import { smooth } from './polyline.ts';
import { damAngle, paintDam, paintRoads, paintScree, type RoadShape, shapeRoads } from './roads.ts';
import { paintBounds, paintSettlement, type Settlement, settle } from './roofs.ts';
import type { Viewport } from './viewport.ts';
import { WaterLayer } from './waterLayer.ts';

export class TableLayer {
  readonly ground: Ground;
  private readonly geometry: MapGeometry;
  private readonly water: WaterLayer | undefined;
  private readonly basins: BasinLayer | undefined;
  private readonly rivers: readonly (readonly Point[])[];
  private readonly settlements = new Map<string, Settlement>();
  private roads: RoadShape[] = [];
  private bridges: Bridge[] = [];
  private roadsKey = '';
  private lookKey = '';
  private sharp: { key: string; context: Context } | undefined;

  constructor(geometry: MapGeometry) {
    this.geometry = geometry;
    this.ground = new Ground(geometry);
    this.rivers = geometry.rivers.map((river) => smooth(river.points));
    const { terrain } = geometry;
    if (terrain !== undefined) {
      this.water = new WaterLayer({ ...geometry, terrain });
      this.basins = new BasinLayer({ ...geometry, terrain });
    }
  }

  /** Takes over what may have changed; tells what that means for the picture. */
  update(view: MapView): { changed: boolean; waterMoves: boolean } {
    const basinsMove = this.basins?.update(view.water) ?? false;
    const waterMoves = (this.water?.update(view.water) ?? false) || basinsMove;
    const roadsKey = view.roads.map((road) => `${road.id} ${road.path.length}`).join();
    if (roadsKey !== this.roadsKey) {
      this.roadsKey = roadsKey;
      this.roads = shapeRoads(view.roads);
      this.bridges = findBridges(this.roads, this.geometry);
      this.settlements.clear();
    }
    const look = lookOf(view);
    const changed = look !== this.lookKey;
    this.lookKey = look;
    return { changed, waterMoves };
  }

  fadeWater(share: number): void {
    this.water?.fade(share);
    this.basins?.fade(share);
  }

  /** `sharp`: the window rests, so a zoomed ground may be drawn at its own scale. */
  paint(context: Context, view: MapView, viewport: Viewport, sharp: boolean): void {
    const palette = PALETTES[view.theme];
    this.paintGround(context, view, viewport, sharp);
    viewport.applyTo(context);
    this.basins?.draw(context, palette);
    for (const place of view.places) {
      if (place.kind === 'district') paintBounds(context, place, palette);
    }
    paintRoads(context, this.roads, palette);
    for (const place of view.places) {
      if (place.kind !== 'dam') continue;
      const broken = view.water?.broken === place.id;
      paintDam(context, place, damAngle(place, this.rivers), palette, broken);
    }
    // The town stands on its bank above the water; of villages the water rises between houses.
    this.paintHouses(context, view, (kind) => kind === 'town' || kind === 'district');
    this.water?.draw(context, palette);
    paintBridges(context, this.bridges, palette, (cell) => this.water?.wet(cell) ?? false);
    this.paintHouses(context, view, (kind) => kind !== 'town' && kind !== 'district');
    for (const { cut } of view.roads) {
      if (cut && cut.by !== 'water') paintScree(context, cut.at, palette, this.geometry.terrain);
    }
  }

  private paintHouses(context: Context, view: MapView, wanted: (kind: string) => boolean): void {
    const palette = PALETTES[view.theme];
    for (const place of view.places) {
      if (place.roofs === 0 || !wanted(place.kind)) continue;
      let settlement = this.settlements.get(place.id);
      if (settlement === undefined) {
        const channel = Math.max(0, ...this.geometry.rivers.map((river) => river.channel[1])) / 2;
        const around = { terrain: this.geometry.terrain, channel, roads: this.roads };
        settlement = settle(place, around);
        this.settlements.set(place.id, settlement);
      }
      paintSettlement(context, settlement, place, palette);
    }
  }

  private paintGround(context: Context, view: MapView, viewport: Viewport, sharp: boolean): void {
    if (!this.ground.blurred(viewport)) {
      this.ground.draw(context, view.theme, viewport);
      return;
    }
    const { x, y, scale, width, height, ratio } = viewport;
    const key = [view.theme, x, y, scale, width, height, ratio].join(' ');
    if (this.sharp?.key !== key && sharp) {
      const fresh = offscreen(context.canvas.width, context.canvas.height);
      this.ground.drawSharp(fresh, view.theme, viewport);
      this.sharp = { key, context: fresh };
    }
    if (this.sharp?.key === key) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(this.sharp.context.canvas, 0, 0);
    } else this.ground.draw(context, view.theme, viewport);
  }
}

/** Everything besides water and viewport that changes the table's picture. */
function lookOf(view: MapView): string {
  const houses = view.places.map(
    (place) => `${place.id} ${place.lights.toFixed(2)} ${place.wet.toFixed(2)} ${place.power}`,
  );
  const cuts = view.roads.map((road) => (road.cut ? `${road.id} ${road.cut.at.join()}` : ''));
  return [view.theme, view.water?.broken ?? '', ...houses, view.roads.length, ...cuts].join('|');
}
