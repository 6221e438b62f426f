/** All signs and letters: laid out when something moved, painted as copied pictures. */
import type { MapView, PlaceView } from '../model.ts';
import type { Context } from './canvas.ts';
import { standCrews } from './crews.ts';
import type { MapGeometry } from './geometry.ts';
import {
  drawLeader,
  drawNorth,
  drawPointer,
  drawPreview,
  drawRoute,
  drawScale,
  drawSelection,
  drawUnverified,
} from './marks.ts';
import { PALETTES } from './palette.ts';
import { arrange, type Box, boxAbout, type Obstacle, type Placed, steady } from './placement.ts';
import { reachOf } from './reach.ts';
import type { Basin } from './rivers.ts';
import { type SignItem, type SignScene, signItems } from './signItems.ts';
import { obstacles, type Pin, pins } from './signPins.ts';
import { Sprites } from './sprites.ts';
import type { Viewport } from './viewport.ts';
import { WaterNames } from './waterNames.ts';

/** A finger or a pointer may miss a place by this much, CSS pixels. */
const NEAR = 24;

export interface SignMoment {
  view: MapView;
  viewport: Viewport;
  minute: number;
  /** What the page lays over the map. */
  covers: readonly Box[];
}

interface Target extends Box {
  place: string;
}

/** From a spot to the nearest edge of a box. */
function away(box: Box, [x, y]: readonly [number, number]): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

export class SignLayer {
  private readonly geometry: MapGeometry;
  private readonly names: WaterNames;
  private readonly sprites = new Sprites();
  private readonly last = steady();
  private window = '';
  private targets: Target[] = [];
  private shown = new Set<string>();

  constructor(geometry: MapGeometry, basins: readonly Basin[]) {
    this.geometry = geometry;
    this.names = new WaterNames(geometry, basins);
  }

  paint(context: Context, { view, viewport, minute, covers }: SignMoment): void {
    const palette = PALETTES[view.theme];
    this.sprites.prepare(palette, viewport.ratio, viewport.signScale);
    const crews = standCrews(view.crews, minute, viewport);
    const scene: SignScene = { view, viewport, palette, sprites: this.sprites, crews, covers };
    const fixed = pins(scene);
    const items = signItems(scene);
    const bounds = { x: 4, y: 4, width: viewport.width - 8, height: viewport.height - 8 };
    const standing = obstacles(scene, fixed);
    this.stand(viewport);
    const placed = arrange(items, standing, bounds, this.last);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    const taken = [...standing, ...placed.map((box): Obstacle => ({ ...box, weight: 1 }))];
    this.names.draw(context, palette, viewport, this.sprites, taken);
    this.paintMarks(context, scene);
    this.paintPictures(context, scene, fixed, items, placed);
    this.paintFurniture(context, scene);
  }

  /** Where the window moved, nothing stands where it stood. */
  private stand({ x, y, scale, width, height }: Viewport): void {
    const window = [x, y, scale, width, height].join(' ');
    if (window !== this.window) this.last.boxes.clear();
    this.window = window;
  }

  /** The place at a spot of the window, CSS pixels. */
  hit(x: number, y: number, view: MapView, viewport: Viewport): PlaceView | undefined {
    const found = this.targets.find(
      (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    );
    if (found) return view.places.find((place) => place.id === found.place);
    let nearest = 1;
    let hit: PlaceView | undefined;
    for (const place of view.places) {
      if (place.kind === 'junction') continue;
      const [px, py] = viewport.toScreen(...place.at);
      const [reachX, reachY] = reachOf(place, viewport);
      const away = Math.hypot((x - px) / Math.max(NEAR, reachX), (y - py) / Math.max(NEAR, reachY));
      if (away < nearest) [nearest, hit] = [away, place];
    }
    return hit;
  }

  /** Name and tag of a place where one of them found no room on the map. */
  hidden(place: PlaceView): string {
    const parts: string[] = [];
    if (!this.shown.has(`name ${place.id}`)) parts.push(place.label);
    for (const text of place.people ?? []) parts.push(text);
    if (place.tag && !this.shown.has(`tag ${place.id}`)) parts.push(place.tag.text);
    return parts.join(' ');
  }

  private paintMarks(context: Context, scene: SignScene): void {
    const { view, viewport, palette, crews } = scene;
    context.setTransform(viewport.ratio, 0, 0, viewport.ratio, 0, 0);
    for (const spot of crews) drawRoute(context, spot, palette, viewport);
    if (view.preview) drawPreview(context, view.preview, palette, viewport);
    for (const place of view.places) {
      if (place.tag?.kind === 'unverified') drawUnverified(context, place, palette, viewport);
      if (place.id === view.selected) {
        drawSelection(context, place, reachOf(place, viewport), palette, viewport);
      }
    }
    for (const spot of crews) drawPointer(context, spot, palette, viewport);
  }

  private paintPictures(
    context: Context,
    scene: SignScene,
    fixed: readonly Pin[],
    items: readonly SignItem[],
    placed: readonly Placed[],
  ): void {
    const { viewport, palette, sprites } = scene;
    const byKey = new Map(items.map((item) => [item.key, item]));
    this.targets = [];
    this.shown = new Set(placed.map(({ key }) => key));
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const pin of fixed) {
      sprites.stamp(context, pin.sprite, pin.x, pin.y);
      if (pin.place === undefined) continue;
      const { width, height } = pin.sprite;
      this.targets.push({ ...boxAbout(pin.x, pin.y, width, height), place: pin.place });
    }
    // The most important last, so that what little overlap is left covers the rest.
    for (const box of placed.slice().reverse()) {
      const item = byKey.get(box.key) as SignItem;
      if (item.leader && away(box, item.leader) > (item.leadBeyond ?? -1)) {
        context.setTransform(viewport.ratio, 0, 0, viewport.ratio, 0, 0);
        const colour = item.leadColour ?? palette.tags.danger.line;
        const leader = { box, to: item.leader, stop: item.stop ?? 26, colour };
        drawLeader(context, leader, palette, viewport);
        context.setTransform(1, 0, 0, 1, 0, 0);
      }
      sprites.stamp(context, item.sprite, box.x + box.width / 2, box.y + box.height / 2);
      if (item.place !== undefined) this.targets.unshift({ ...box, place: item.place });
    }
  }

  private paintFurniture(context: Context, scene: SignScene): void {
    const { viewport, palette, sprites } = scene;
    context.setTransform(viewport.ratio, 0, 0, viewport.ratio, 0, 0);
    const tabs = (scene.view.people?.tabs.length ?? 0) > 0;
    const furniture = { context, palette, viewport, sprites, tabs };
    if (this.geometry.terrain !== undefined || this.geometry.rivers.length > 0) {
      drawNorth(furniture);
      // A phone has neither room nor need for it.
      if (viewport.width >= 600) drawScale(furniture, this.geometry.metresPerUnit);
    }
  }
}
