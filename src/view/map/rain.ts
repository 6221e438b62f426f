/** Rain: three depths of slanted lines that fall; as many as the hour's rain asks for. */
import type { Context } from './canvas.ts';
import type { Palette } from './palette.ts';
import { seeded } from './random.ts';

interface Drop {
  x: number;
  y: number;
  length: number;
  /** 0..1: falls while this is below the strength of the rain. */
  rank: number;
}

/** Drops on 750 × 592 px in a downpour, their length, speed (px/s) and thickness, far to near. */
const DEPTHS = [
  { count: 520, length: 9, speed: 260, width: 0.7 },
  { count: 260, length: 14, speed: 390, width: 0.9 },
  { count: 90, length: 22, speed: 560, width: 1.2 },
] as const;
const AREA = 750 * 592;
const LEAN = -0.27;
/** mm/h at which the sky is full. */
const DOWNPOUR = 80;

/** Share of all drops that falls at a rain of so many mm/h. */
export function strength(rain: number): number {
  return rain < 0.1 ? 0 : Math.min(1, 0.12 + 0.88 * (rain / DOWNPOUR) ** 0.8);
}

export class Rain {
  private drops: Drop[][] = [];
  private size = '';

  paint(context: Context, palette: Palette, rain: number, ratio: number, seconds: number): void {
    const { width, height } = context.canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const share = strength(rain);
    if (share === 0) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.scatter(width / ratio, height / ratio);
    const fall = height / ratio + 30;
    context.lineCap = 'butt';
    DEPTHS.forEach(({ speed, width: thickness }, depth) => {
      const way = (seconds * speed) % fall;
      context.beginPath();
      for (const drop of this.drops[depth] ?? []) {
        if (drop.rank > share) continue;
        const y = ((drop.y + way) % fall) - 30;
        const x = drop.x + y * LEAN;
        context.moveTo(x, y);
        context.lineTo(x + drop.length * LEAN, y + drop.length);
      }
      context.lineWidth = thickness;
      context.strokeStyle = palette.rain[depth] as string;
      context.stroke();
    });
  }

  /** Drops start as far to the right as they will drift to the left. */
  private scatter(width: number, height: number): void {
    const size = `${width} ${height}`;
    if (size === this.size) return;
    this.size = size;
    const random = seeded(17);
    const reach = width - height * LEAN + 20;
    this.drops = DEPTHS.map(({ count, length }) =>
      Array.from({ length: Math.round((count * reach * height) / AREA) }, () => ({
        x: random() * reach,
        y: random() * (height + 30),
        length: length * (0.7 + random() * 0.6),
        rank: random(),
      })),
    );
  }
}
