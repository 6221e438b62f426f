/** Which part of the map the window shows: world units ↔ CSS pixels. Pure, no drawing. */
import type { Point } from '../model.ts';

/** Zoomed in no further than this many CSS pixels a unit beyond the covering scale. */
const MOST = 5;
/** Below this width (CSS pixels) a window does not show the map to its edges. */
const NARROW = 600;
/** On a narrow screen this share of the map is seen at first: its margins can wait. */
const FIRST_SHARE = 0.9;

export class Viewport {
  width = 1;
  height = 1;
  ratio = 1;
  scale = 1;
  /** World point at the middle of the window. */
  x: number;
  y: number;

  readonly worldWidth: number;
  readonly worldHeight: number;

  constructor(worldWidth: number, worldHeight: number) {
    this.worldWidth = worldWidth;
    this.worldHeight = worldHeight;
    this.x = worldWidth / 2;
    this.y = worldHeight / 2;
  }

  /** The scale at which the map just covers the window: no bare edge is ever shown. */
  get covering(): number {
    return Math.max(this.width / this.worldWidth, this.height / this.worldHeight);
  }

  /** The scale a drill opens with. */
  get opening(): number {
    if (this.width >= NARROW) return this.covering;
    const { width, height, worldWidth, worldHeight } = this;
    const most = Math.min(width / worldWidth, height / worldHeight) / FIRST_SHARE;
    return Math.max(this.covering, most);
  }

  /** How much larger than at 1366 × 768 signs and letters are drawn. */
  get signScale(): number {
    const fit = Math.min(this.width / this.worldWidth, this.height / this.worldHeight);
    return Math.max(1, Math.min(2, fit));
  }

  resize(width: number, height: number, ratio: number): void {
    const zoomed = this.scale / this.opening;
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
    this.ratio = ratio;
    this.scale = this.opening * zoomed;
    this.clamp();
  }

  reset(centre?: Point): void {
    this.scale = this.opening;
    [this.x, this.y] = centre ?? [this.worldWidth / 2, this.worldHeight / 2];
    this.clamp();
  }

  /** Zooms so that the world point under (screenX, screenY) stays there. */
  zoomAt(factor: number, screenX = this.width / 2, screenY = this.height / 2): void {
    const [x, y] = this.toWorld(screenX, screenY);
    this.scale *= factor;
    this.limitScale();
    this.x = x - (screenX - this.width / 2) / this.scale;
    this.y = y - (screenY - this.height / 2) / this.scale;
    this.clamp();
  }

  pan(dx: number, dy: number): void {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
    this.clamp();
  }

  centre(x: number, y: number): void {
    this.x = x;
    this.y = y;
    this.clamp();
  }

  toScreen(x: number, y: number): [number, number] {
    return [
      (x - this.x) * this.scale + this.width / 2,
      (y - this.y) * this.scale + this.height / 2,
    ];
  }

  toWorld(x: number, y: number): [number, number] {
    return [
      (x - this.width / 2) / this.scale + this.x,
      (y - this.height / 2) / this.scale + this.y,
    ];
  }

  /** Sets up a context whose canvas has the window's device size to be drawn on in world units. */
  applyTo(context: CanvasRenderingContext2D): void {
    const { scale, ratio } = this;
    context.setTransform(
      scale * ratio,
      0,
      0,
      scale * ratio,
      (this.width / 2 - this.x * scale) * ratio,
      (this.height / 2 - this.y * scale) * ratio,
    );
  }

  private limitScale(): void {
    this.scale = Math.max(this.covering, Math.min(this.covering * MOST + 1, this.scale));
  }

  private clamp(): void {
    this.limitScale();
    const [halfWidth, halfHeight] = [this.width / 2 / this.scale, this.height / 2 / this.scale];
    this.x = Math.max(halfWidth, Math.min(this.worldWidth - halfWidth, this.x));
    this.y = Math.max(halfHeight, Math.min(this.worldHeight - halfHeight, this.y));
  }
}
