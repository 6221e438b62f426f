/**
 * Small pictures of labels, tags and tokens, drawn once at device resolution and kept:
 * haloed Chinese text costs a third of a millisecond a piece, a copied picture nothing.
 */
import { type Context, offscreen } from './canvas.ts';
import { drawIcon } from './icons.ts';
import { type Palette, SANS, SERIF, type TagColours } from './palette.ts';

export interface Sprite {
  canvas: HTMLCanvasElement;
  /** What others must keep clear of, in CSS pixels about the sprite's middle. */
  width: number;
  height: number;
  /** Room for halo and shadow around that. */
  margin: number;
}

export interface LabelStyle {
  size: number;
  weight: number;
  colour: string;
  halo: string;
  serif?: boolean;
}

export interface TagStyle extends TagColours {
  size: number;
  weight: number;
  icon?: string | undefined;
  dashed?: boolean;
}

export interface TokenStyle {
  fill: string;
  line: string;
  ink: string;
  shape: 'square' | 'circle' | 'diamond';
  size: number;
  dashed?: boolean;
}

/** Beyond this many, pictures no longer wanted (old minutes in tags) are let go. */
const MOST = 240;

export class Sprites {
  private readonly kept = new Map<string, Sprite>();
  private readonly ruler = offscreen(1, 1);
  private ratio = 1;
  private scale = 1;
  private palette: Palette | undefined;

  /** `scale`: how much larger signs are than at 1366 × 768. */
  prepare(palette: Palette, ratio: number, scale: number): void {
    if (palette === this.palette && ratio === this.ratio && scale === this.scale) return;
    Object.assign(this, { palette, ratio, scale });
    this.kept.clear();
  }

  /** CSS pixels at sign scale 1. */
  textWidth(text: string, font: string): number {
    return this.measure(text, font);
  }

  /** Any other oblong picture about (0, 0); `key` must name its colours too. */
  plate(key: string, width: number, height: number, paint: (context: Context) => void): Sprite {
    return this.keep(`b|${key}`, () => this.make(width, height, 5, paint));
  }

  label(text: string, style: LabelStyle): Sprite {
    return this.keep(
      `l|${text}|${style.size}|${style.weight}|${style.serif ?? ''}|${style.colour}|${style.halo}`,
      () => {
        const font = `${style.weight} ${style.size}px ${style.serif ? SERIF : SANS}`;
        const width = this.measure(text, font);
        return this.make(width, style.size * 1.16, 4, (context) => {
          context.font = font;
          context.textAlign = 'center';
          context.textBaseline = 'middle';
          context.lineJoin = 'round';
          context.lineWidth = style.size > 15 ? 4.2 : 3.6;
          context.strokeStyle = style.halo;
          context.strokeText(text, 0, 0.5);
          context.fillStyle = style.colour;
          context.fillText(text, 0, 0.5);
        });
      },
    );
  }

  tag(text: string, style: TagStyle): Sprite {
    return this.keep(`t|${text}|${style.size}|${style.fill}|${style.line}|${style.icon}`, () => {
      const font = `${style.weight} ${style.size}px ${SANS}`;
      const lead = style.icon === undefined ? 0 : 19;
      const width = this.measure(text, font) + 16 + lead;
      const height = style.size > 14 ? 26 : 22;
      return this.make(width, height, 4, (context) => {
        paintPlate(context, width, height, style);
        const left = -width / 2 + 8;
        if (style.icon) drawIcon(context, style.icon, left + 7, 0, 15, style.text, 2.2);
        context.font = font;
        context.textBaseline = 'middle';
        context.fillStyle = style.text;
        context.fillText(text, left + lead, 0.5);
      });
    });
  }

  token(icon: string, style: TokenStyle): Sprite {
    const key = `k|${icon}|${style.shape}|${style.size}|${style.fill}|${style.line}`;
    return this.keep(key, () =>
      this.make(style.size, style.size, 5, (context) => paintToken(context, icon, style)),
    );
  }

  /** Any other picture of `size` × `size` about (0, 0); `key` must name its colours too. */
  picture(key: string, size: number, paint: (context: Context) => void): Sprite {
    return this.keep(`p|${key}`, () => this.make(size, size, 5, paint));
  }

  /** Copies a sprite with its middle at (x, y) CSS pixels; the context is in device pixels. */
  stamp(context: Context, sprite: Sprite, x: number, y: number): void {
    const { canvas } = sprite;
    // On whole device pixels, or text turns soft.
    context.drawImage(
      canvas,
      Math.round(x * this.ratio - canvas.width / 2),
      Math.round(y * this.ratio - canvas.height / 2),
    );
  }

  private keep(key: string, make: () => Sprite): Sprite {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= MOST) {
      for (const old of [...this.kept.keys()].slice(0, MOST / 2)) this.kept.delete(old);
    }
    const sprite = make();
    this.kept.set(key, sprite);
    return sprite;
  }

  private measure(text: string, font: string): number {
    this.ruler.font = font;
    return this.ruler.measureText(text).width;
  }

  private make(
    width: number,
    height: number,
    margin: number,
    paint: (context: Context) => void,
  ): Sprite {
    const device = this.ratio * this.scale;
    const context = offscreen(
      Math.ceil((width + margin * 2) * device),
      Math.ceil((height + margin * 2) * device),
    );
    const { canvas } = context;
    context.setTransform(device, 0, 0, device, canvas.width / 2, canvas.height / 2);
    paint(context);
    return { canvas, width: width * this.scale, height: height * this.scale, margin };
  }
}

function paintPlate(context: Context, width: number, height: number, style: TagStyle): void {
  const [x, y] = [-width / 2, -height / 2];
  context.fillStyle = 'rgba(0,0,0,.28)';
  plate(context, x + 1, y + 2, width, height);
  context.fill();
  plate(context, x, y, width, height);
  context.fillStyle = style.fill;
  context.fill();
  context.strokeStyle = style.line;
  context.lineWidth = style.dashed ? 1.4 : 1.2;
  if (style.dashed) context.setLineDash([4, 3]);
  context.stroke();
  context.setLineDash([]);
}

/** Safari 15.4 has no `roundRect`. */
export function plate(context: Context, x: number, y: number, w: number, h: number, r = 4): void {
  context.beginPath();
  context.moveTo(x + r, y);
  context.arcTo(x + w, y, x + w, y + h, r);
  context.arcTo(x + w, y + h, x, y + h, r);
  context.arcTo(x, y + h, x, y, r);
  context.arcTo(x, y, x + w, y, r);
  context.closePath();
}

function outline(context: Context, style: TokenStyle, x: number, y: number): void {
  const half = style.size / 2;
  if (style.shape === 'square') {
    plate(context, x - half, y - half, style.size, style.size, 5);
    return;
  }
  context.beginPath();
  if (style.shape === 'circle') context.arc(x, y, half, 0, Math.PI * 2);
  else {
    const reach = half * 1.18;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  }
}

function paintToken(context: Context, icon: string, style: TokenStyle): void {
  context.fillStyle = 'rgba(0,0,0,.35)';
  outline(context, style, 1, 2);
  context.fill();
  outline(context, style, 0, 0);
  context.fillStyle = style.fill;
  context.fill();
  context.lineWidth = 1.6;
  context.strokeStyle = style.line;
  if (style.dashed) context.setLineDash([style.size / 2.6, style.size / 5]);
  context.stroke();
  context.setLineDash([]);
  drawIcon(context, icon, 0, 0, style.size * 0.66, style.ink, 2.1);
}
