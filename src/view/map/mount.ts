/** Puts the map into an element of the page. One Phaser game serves all drills of the page's life. */
import Phaser from 'phaser';
import type { MapView } from '../model.ts';
import type { MapEvents, MapGeometry } from './geometry.ts';
import type { Box } from './placement.ts';
import { wantsCanvas } from './renderer.ts';
import { MapScene } from './scene.ts';

export type { BasinGeometry, MapEvents, MapGeometry, RiverGeometry, Terrain } from './geometry.ts';

export interface MapHandle {
  update(view: MapView): void;
  /** The drill's clock with fractions, for smooth crews: call each frame or each tick. */
  setTime(minute: number): void;
  /** The host element has another size. */
  resize(): void;
  setVisible(visible: boolean): void;
  setReducedMotion(on: boolean): void;
  zoomBy(factor: number): void;
  focus(place: string): void;
  destroyScene(): void;
  /** The first picture is on the screen. */
  ready: Promise<void>;
}

/** Beyond this a device pixel is too small to be worth painting. */
const MOST_RATIO = 2;
/** A processor that paints without a graphics card keeps up with so many pixels. */
const MOST_PIXELS = 1_400_000;

let game: Phaser.Game | undefined;
let mounted = 0;

function pixelRatio(running: Phaser.Game, width: number, height: number): number {
  const canvas = running.config.renderType === Phaser.CANVAS;
  const most = canvas ? Math.sqrt(MOST_PIXELS / (width * height)) : MOST_RATIO;
  return Math.max(1, Math.min(MOST_RATIO, most, window.devicePixelRatio || 1));
}

function startGame(host: HTMLElement): Phaser.Game {
  return new Phaser.Game({
    type: wantsCanvas(window.location.search) ? Phaser.CANVAS : Phaser.WEBGL,
    parent: host,
    width: 1,
    height: 1,
    transparent: false,
    backgroundColor: '#1c272c',
    banner: false,
    audio: { noAudio: true },
    // Fingers and mouse are read from the canvas itself: see gestures.ts.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    scale: { mode: Phaser.Scale.NONE, autoRound: false },
    render: { antialias: true, roundPixels: false, powerPreference: 'low-power' },
  });
}

/** The one game, its canvas inside `host`. */
function gameIn(host: HTMLElement): Phaser.Game {
  if (game === undefined) game = startGame(host);
  else host.append(game.canvas);
  // Out of the flow, or the canvas would keep its host from shrinking.
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  return game;
}

function fitToHost(running: Phaser.Game, host: HTMLElement, scene: MapScene): void {
  const [width, height] = [host.clientWidth, host.clientHeight];
  if (width === 0 || height === 0) return;
  const ratio = pixelRatio(running, width, height);
  const { canvas } = running;
  running.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.style.position = 'absolute';
  canvas.style.left = '0';
  canvas.style.top = '0';
  // The list of places says the same to those who cannot see the map.
  canvas.setAttribute('aria-hidden', 'true');
  scene.setSize(width, height, ratio);
}

/** What the page lays over its map: the host's neighbours, in the host's own pixels. */
function coversOf(host: HTMLElement): Box[] {
  const from = host.getBoundingClientRect();
  const neighbours = [...(host.parentElement?.children ?? [])].filter((one) => one !== host);
  return neighbours
    .map((one) => one.getBoundingClientRect())
    .filter(
      (box) =>
        box.width > 0 &&
        box.height > 0 &&
        box.left < from.right &&
        box.top < from.bottom &&
        box.right > from.left &&
        box.bottom > from.top,
    )
    .map(({ left, top, width, height }) => ({
      x: left - from.left - 2,
      y: top - from.top - 2,
      width: width + 4,
      height: height + 4,
    }));
}

/** Phaser boots in its own time; what comes before that is kept. */
function whenBooted(running: Phaser.Game, act: () => void): void {
  if (running.isRunning) act();
  else running.events.once(Phaser.Core.Events.READY, act);
}

export function mountMap(host: HTMLElement, geometry: MapGeometry, events: MapEvents): MapHandle {
  const running = gameIn(host);
  mounted += 1;
  const key = `map ${mounted}`;
  let gone = false;
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const scene = new MapScene(key, geometry, {
    onPlace: events.onPlace,
    onReady: () => {
      isReady();
      events.onReady?.();
    },
  });
  const alive = (act: () => void) => whenBooted(running, () => (gone ? undefined : act()));
  const observer = new ResizeObserver(() => alive(() => fitToHost(running, host, scene)));
  observer.observe(host);
  const look = () => alive(() => scene.setCovers(coversOf(host)));
  alive(() => {
    fitToHost(running, host, scene);
    running.scene.add(key, scene, true);
    running.loop.wake(true);
  });
  return {
    ready,
    update: (view) => {
      alive(() => scene.setView(view));
      // The page draws its panels after this.
      requestAnimationFrame(look);
    },
    setTime: (minute) => alive(() => scene.setMinute(minute)),
    resize: () => {
      alive(() => fitToHost(running, host, scene));
      look();
    },
    setVisible: (visible) => alive(() => show(running, visible)),
    setReducedMotion: (on) => alive(() => scene.setStill(on)),
    zoomBy: (factor) => alive(() => scene.zoomBy(factor)),
    focus: (place) => alive(() => scene.focus(place)),
    destroyScene: () => {
      if (gone) return;
      gone = true;
      observer.disconnect();
      whenBooted(running, () => leave(running, key));
    },
  };
}

function show(running: Phaser.Game, visible: boolean): void {
  running.canvas.style.display = visible ? 'block' : 'none';
  if (visible) running.loop.wake(true);
  else running.loop.sleep();
}

function leave(running: Phaser.Game, key: string): void {
  running.scene.remove(key);
  running.canvas.remove();
  // The scene goes at the next step of the loop; then there is nothing left to draw.
  running.loop.wake(true);
  running.events.once(Phaser.Core.Events.POST_RENDER, () => {
    if (running.scene.getScenes(true).length === 0) running.loop.sleep();
  });
}
