/** Decides each frame which of the map's pictures are due, and paints those. No Phaser here. */
import type { MapView, PlaceView, Theme } from '../model.ts';
import type { Context } from './canvas.ts';
import type { MapGeometry } from './geometry.ts';
import { PALETTES } from './palette.ts';
import { beadsRun, PeopleLayer } from './people/peopleLayer.ts';
import type { Box } from './placement.ts';
import { Rain, strength } from './rain.ts';
import { SignLayer } from './signLayer.ts';
import { TableLayer } from './tableLayer.ts';
import { Viewport } from './viewport.ts';

export type LayerName = 'table' | 'people' | 'rain' | 'signs';
export const LAYERS: readonly LayerName[] = ['table', 'people', 'rain', 'signs'];

/** Old water gives way to new in this time, ms. */
const FADE = 600;
/** At least so many ms between two pictures of one layer. */
const STEP = { water: 70, crews: 40, rain: 52, beads: 66 } as const;
/** After the last gesture, before a zoomed ground is drawn sharp, ms. */
const SETTLE = 160;

/** The window moves to a place in this time, ms. */
const GLIDE = 320;

interface Glide {
  start: number;
  from: readonly [number, number];
  to: readonly [number, number];
}

const EMPTY: MapView = { theme: 'night', rain: 0, places: [], roads: [], crews: [] };

export class Painter {
  readonly viewport: Viewport;
  view: MapView = EMPTY;
  still = false;
  private readonly table: TableLayer;
  private readonly signs: SignLayer;
  private readonly people = new PeopleLayer();
  private readonly rain = new Rain();
  private readonly last = { water: 0, crews: 0, rain: 0, beads: 0, gesture: 0 };
  private readonly dirty = new Set<LayerName>(LAYERS);
  private covers: readonly Box[] = [];
  private minute = 0;
  private crewsDue = false;
  private fadeStart: number | undefined;
  private settled = true;
  private glide: Glide | undefined;
  private anyView = false;

  constructor(geometry: MapGeometry) {
    this.viewport = new Viewport(geometry.width, geometry.height);
    this.table = new TableLayer(geometry);
    this.signs = new SignLayer(geometry, this.table.ground.basins);
  }

  setView(view: MapView, now: number): void {
    const before = this.view;
    this.view = view;
    const { changed, waterMoves } = this.table.update(view);
    if (changed) this.dirty.add('table');
    if (waterMoves) this.moveWater(now);
    if (strength(view.rain) !== strength(before.rain) || view.theme !== before.theme) {
      this.dirty.add('rain');
    }
    this.dirty.add('signs').add('people');
    this.anyView = true;
  }

  /** What the page lays over the map now; answers whether that is news. */
  setCovers(covers: readonly Box[]): boolean {
    const round = ({ x, y, width, height }: Box) => [x, y, width, height].map(Math.round).join();
    if (covers.map(round).join(' ') === this.covers.map(round).join(' ')) return false;
    this.covers = covers;
    this.dirty.add('signs');
    return true;
  }

  setMinute(minute: number): void {
    // Without motion crews jump from tick to tick.
    const wanted = this.still ? Math.floor(minute) : minute;
    if (wanted === this.minute) return;
    this.minute = wanted;
    this.crewsDue ||= this.view.crews.some(
      (crew) => crew.stage === 'travelling' || crew.stage === 'returning',
    );
  }

  setStill(still: boolean): void {
    if (still === this.still) return;
    this.still = still;
    for (const layer of LAYERS) this.dirty.add(layer);
  }

  /** The window moved over the map. */
  moved(now: number): void {
    this.last.gesture = now;
    this.settled = false;
    this.dirty.add('table').add('people').add('signs');
  }

  /** Brings a spot of the map to the middle, without a jump where motion is wanted. */
  glideTo(x: number, y: number, now: number): void {
    const { viewport } = this;
    const start = this.still || !this.anyView ? now - GLIDE : now;
    this.glide = { start, from: [viewport.x, viewport.y], to: [x, y] };
  }

  /** The player took hold of the map. */
  stopGlide(): void {
    this.glide = undefined;
  }

  /** All pictures were lost or changed size. */
  renew(): void {
    for (const layer of LAYERS) this.dirty.add(layer);
  }

  /** The place that pulses: at most one, the first that calls. */
  get alert(): PlaceView | undefined {
    return this.view.places.find((place) => place.alert !== undefined);
  }

  /** Rings run until the player has opened the place. */
  get pulsing(): boolean {
    const { alert } = this;
    return alert !== undefined && !this.still && this.view.selected !== alert.id;
  }

  get theme(): Theme {
    return this.view.theme;
  }

  /** Whether another frame would show something new. */
  get busy(): boolean {
    return (
      this.dirty.size > 0 ||
      this.crewsDue ||
      this.fadeStart !== undefined ||
      !this.settled ||
      this.glide !== undefined ||
      this.raining ||
      this.beading ||
      this.pulsing
    );
  }

  placeAt(x: number, y: number): PlaceView | undefined {
    return this.signs.hit(x, y, this.view, this.viewport);
  }

  hintFor(place: PlaceView): string {
    return this.signs.hidden(place);
  }

  /** Paints what is due; answers which pictures are new. */
  frame(now: number, surface: (name: LayerName) => Context): LayerName[] {
    this.stepWater(now);
    this.stepGlide(now);
    if (!this.settled && now - this.last.gesture > SETTLE) {
      this.settled = true;
      this.dirty.add('table');
    }
    if (this.crewsDue && now - this.last.crews >= STEP.crews) this.dirty.add('signs');
    if (this.raining && now - this.last.rain >= STEP.rain) this.dirty.add('rain');
    if (this.beading && now - this.last.beads >= STEP.beads) this.dirty.add('people');
    const done = LAYERS.filter((name) => this.dirty.has(name));
    for (const name of done) this.paint(name, now, surface(name));
    this.dirty.clear();
    return done;
  }

  private get raining(): boolean {
    return !this.still && strength(this.view.rain) > 0;
  }

  /** Talk runs from group to group. */
  private get beading(): boolean {
    return !this.still && beadsRun(this.view);
  }

  private moveWater(now: number): void {
    // The first water, and all water without motion, is there at once.
    this.fadeStart = this.anyView && !this.still ? now : now - FADE;
    this.last.water = 0;
  }

  private stepGlide(now: number): void {
    if (this.glide === undefined) return;
    const { start, from, to } = this.glide;
    const share = Math.max(0, Math.min(1, (now - start) / GLIDE));
    const eased = 1 - (1 - share) ** 3;
    this.viewport.centre(from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased);
    if (share >= 1) this.glide = undefined;
    this.moved(now);
  }

  private stepWater(now: number): void {
    if (this.fadeStart === undefined || now - this.last.water < STEP.water) return;
    this.last.water = now;
    const share = Math.min(1, (now - this.fadeStart) / FADE);
    this.table.fadeWater(share);
    if (share >= 1) this.fadeStart = undefined;
    this.dirty.add('table');
  }

  private paint(name: LayerName, now: number, context: Context): void {
    const { view, viewport } = this;
    if (name === 'table') this.table.paint(context, view, viewport, this.settled);
    else if (name === 'people') {
      this.last.beads = now;
      this.people.paint(context, view, viewport, this.still ? 0 : now / 1000);
    } else if (name === 'rain') {
      this.last.rain = now;
      const fall = this.still ? 0 : view.rain;
      this.rain.paint(context, PALETTES[view.theme], fall, viewport.ratio, now / 1000);
    } else {
      this.last.crews = now;
      this.crewsDue = false;
      this.signs.paint(context, { view, viewport, minute: this.minute, covers: this.covers });
    }
  }
}
