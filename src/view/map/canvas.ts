/** Canvases that are painted off the screen. */

export type Context = CanvasRenderingContext2D;

/** A context of our own: Phaser's CanvasTexture would keep a second copy of every pixel. */
export function offscreen(width: number, height: number): Context {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Canvas 2D is not available');
  return context;
}
