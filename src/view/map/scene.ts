/** One drill's map as a Phaser scene: three pictures over each other, and the rings of the alert. */
import Phaser from 'phaser';
import type { MapView } from '../model.ts';
import { type Context, offscreen } from './canvas.ts';
import type { MapEvents, MapGeometry } from './geometry.ts';
import { type GestureEvents, listen } from './gestures.ts';
import { LAYERS, type LayerName, Painter } from './painter.ts';
import { PALETTES } from './palette.ts';
import type { Box } from './placement.ts';
import { drawPulse } from './pulse.ts';
import { spreadOf } from './reach.ts';

interface Layer {
  context: Context;
  texture: Phaser.Textures.Texture;
  image: Phaser.GameObjects.Image;
}

/** Drawn in this order; the rings lie under the letters. */
const DEPTHS = { table: 0, people: 1, rain: 2, rings: 3, signs: 4 } as const;

export class MapScene extends Phaser.Scene {
  private readonly key: string;
  private readonly painter: Painter;
  private readonly happenings: MapEvents;
  private readonly layers = new Map<LayerName, Layer>();
  private rings: Phaser.GameObjects.Graphics | undefined;
  private stopListening: (() => void) | undefined;
  private created = false;
  private painted = false;
  private waking = false;
  /** The player has moved the window: it is no longer centred for them. */
  private steered = false;
  private ringsShown = false;

  constructor(key: string, geometry: MapGeometry, events: MapEvents) {
    super({ key });
    this.key = key;
    this.happenings = events;
    this.painter = new Painter(geometry);
  }

  create(): void {
    this.created = true;
    this.rings = this.add.graphics().setDepth(DEPTHS.rings);
    this.stopListening = listen(this.game.canvas, this.gestures());
    this.events.once(Phaser.Scenes.Events.DESTROY, () => this.dismantle());
    this.layLayers();
  }

  setView(view: MapView): void {
    const { painter } = this;
    const [empty, alert] = [painter.view.places.length === 0, painter.alert?.id];
    painter.setView(view, this.now());
    if (empty) this.centreOnWhatMatters(false);
    else if (painter.alert !== undefined && painter.alert.id !== alert) {
      this.centreOnWhatMatters(true);
    }
    this.wake();
  }

  setMinute(minute: number): void {
    this.painter.setMinute(minute);
    if (this.painter.busy) this.wake();
  }

  setCovers(covers: readonly Box[]): void {
    if (this.painter.setCovers(covers)) this.wake();
  }

  setStill(still: boolean): void {
    this.painter.setStill(still);
    this.wake();
  }

  setSize(width: number, height: number, ratio: number): void {
    this.painter.viewport.resize(width, height, ratio);
    if (!this.steered) this.painter.viewport.reset();
    this.centreOnWhatMatters(false);
    this.layLayers();
    this.wake();
  }

  zoomBy(factor: number): void {
    this.painter.viewport.zoomAt(factor);
    this.steer();
  }

  focus(place: string): void {
    const found = this.painter.view.places.find(({ id }) => id === place);
    if (found === undefined) return;
    this.painter.glideTo(...found.at, this.now());
    this.wake();
  }

  override update(): void {
    if (!this.created || this.layers.size === 0) return;
    const done = this.painter.frame(this.now(), (name) => (this.layers.get(name) as Layer).context);
    for (const name of done) this.layers.get(name)?.texture.source[0]?.update();
    this.layers.get('people')?.image.setVisible(this.painter.view.people !== undefined);
    this.drawRings();
    if (!this.painted) {
      this.painted = true;
      // The picture is on the screen only after this frame has been rendered.
      this.game.events.once(Phaser.Core.Events.POST_RENDER, () => this.happenings.onReady?.());
    } else if (!this.painter.busy) this.game.loop.sleep();
  }

  private now(): number {
    return performance.now();
  }

  /** The loop sleeps while nothing moves. */
  private wake(): void {
    if (!this.created || this.waking || this.game.loop.running) return;
    if (this.game.canvas.style.display === 'none') return;
    this.waking = true;
    // Phaser's `wake` runs a whole frame at once: not inside somebody's update.
    requestAnimationFrame(() => {
      this.waking = false;
      if (this.created) this.game.loop.wake(true);
    });
  }

  private steer(): void {
    this.steered = true;
    this.painter.stopGlide();
    this.painter.moved(this.now());
    this.wake();
  }

  /** Where only a part of the map fits: the alert, else what is selected, else the town. */
  private centreOnWhatMatters(gliding: boolean): void {
    const { painter } = this;
    const { viewport } = painter;
    if (this.steered || viewport.opening <= viewport.covering) return;
    const { places, selected } = painter.view;
    const place =
      painter.alert ??
      places.find(({ id }) => id === selected) ??
      places.find(({ kind }) => kind === 'town');
    if (place === undefined) return;
    if (gliding) painter.glideTo(...place.at, this.now());
    else {
      viewport.centre(...place.at);
      painter.moved(this.now());
    }
  }

  private layLayers(): void {
    if (!this.created) return;
    this.clearLayers();
    const { width, height, ratio } = this.painter.viewport;
    for (const name of LAYERS) {
      const context = offscreen(width * ratio, height * ratio);
      const { canvas } = context;
      const key = `${this.key} ${name}`;
      // Not a CanvasTexture: that would keep a copy of every pixel and read it back.
      const texture = this.textures.create(key, [canvas], canvas.width, canvas.height);
      if (texture === null) throw new Error(`Texture ${key} exists already`);
      texture.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
      const image = this.add.image(0, 0, key).setOrigin(0).setDepth(DEPTHS[name]);
      this.layers.set(name, { context, texture, image });
    }
    this.painter.renew();
    this.ringsShown = true;
  }

  private clearLayers(): void {
    for (const { image, texture } of this.layers.values()) {
      image.destroy();
      this.textures.remove(texture);
    }
    this.layers.clear();
  }

  private drawRings(): void {
    const { rings, painter } = this;
    const { alert, viewport } = painter;
    if (rings === undefined) return;
    if (alert === undefined) {
      if (this.ringsShown) rings.clear();
      this.ringsShown = false;
      return;
    }
    this.ringsShown = true;
    const [x, y] = viewport.toScreen(...alert.at);
    const [red, green, blue] = PALETTES[painter.theme].ring;
    const spot = {
      x: x * viewport.ratio,
      y: y * viewport.ratio,
      scale: viewport.signScale * viewport.ratio,
      spread: spreadOf(alert, viewport),
      colour: (red << 16) | (green << 8) | blue,
    };
    drawPulse(rings, spot, this.now(), painter.pulsing);
  }

  private gestures(): GestureEvents {
    const { painter } = this;
    const { canvas } = this.game;
    return {
      pan: (dx, dy) => {
        painter.viewport.pan(dx, dy);
        canvas.style.cursor = 'grabbing';
        this.steer();
      },
      zoom: (factor, x, y) => {
        painter.viewport.zoomAt(factor, x, y);
        this.steer();
      },
      click: (x, y) => this.happenings.onPlace(painter.placeAt(x, y)?.id),
      hover: (x, y) => {
        const place = painter.placeAt(x, y);
        canvas.style.cursor = place ? 'pointer' : 'grab';
        // What found no room on the map is said here.
        canvas.title = place ? painter.hintFor(place) : '';
      },
      rest: () => {
        canvas.style.cursor = 'grab';
        canvas.title = '';
      },
    };
  }

  private dismantle(): void {
    this.stopListening?.();
    this.clearLayers();
    this.rings = undefined;
    this.created = false;
  }
}
