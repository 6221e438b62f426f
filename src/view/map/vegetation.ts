/** What grows: fields on the flat valley floor, woods as dots on the hills. */
import type { Context } from './canvas.ts';
import type { Terrain } from './geometry.ts';
import type { Palette } from './palette.ts';
import { seeded, valueNoise } from './random.ts';

interface Field {
  x: number;
  y: number;
  angle: number;
  tint: number;
}

export interface Vegetation {
  fields: Field[];
  woods: Path2D;
}

export function gridIndex(terrain: Terrain, x: number, y: number): number {
  const i = Math.max(0, Math.min(terrain.columns - 1, Math.round(x / terrain.cell)));
  const j = Math.max(0, Math.min(terrain.rows - 1, Math.round(y / terrain.cell)));
  return j * terrain.columns + i;
}

export function heightAt(terrain: Terrain, x: number, y: number): number {
  return terrain.elevation[gridIndex(terrain, x, y)] as number;
}

export function riverDistanceAt(terrain: Terrain, x: number, y: number): number {
  return terrain.distance[gridIndex(terrain, x, y)] as number;
}

/** Rise over a field's size; fields are only made where it is nearly level. */
function steepness(terrain: Terrain, x: number, y: number): number {
  return (
    Math.abs(heightAt(terrain, x + 9, y) - heightAt(terrain, x - 9, y)) +
    Math.abs(heightAt(terrain, x, y + 9) - heightAt(terrain, x, y - 9))
  );
}

function layFields(terrain: Terrain, width: number, height: number): Field[] {
  const random = seeded(5);
  const fields: Field[] = [];
  const step = 15;
  for (let row = 0; row * step < height; row += 1) {
    for (let x = 0; x < width; x += step * 1.5) {
      const [east, south] = [x + (row % 2) * 8 + random() * 3, row * step + random() * 3];
      const tint = random();
      const away = riverDistanceAt(terrain, east, south);
      if (away < 14 || away > 72 || steepness(terrain, east, south) > 7) continue;
      fields.push({ x: east, y: south, angle: 0.32 + 0.5 * Math.sin(east / 120), tint });
    }
  }
  return fields;
}

function plantWoods(terrain: Terrain, width: number, height: number): Path2D {
  const random = seeded(3);
  const thick = valueNoise(3);
  const woods = new Path2D();
  const count = Math.round((width * height) / 85);
  for (let n = 0; n < count; n += 1) {
    const [x, y, size] = [random() * width, random() * height, 1 + random() * 1.1];
    if (riverDistanceAt(terrain, x, y) < 46 || thick(x / 40, y / 40) < 0.02) continue;
    woods.moveTo(x + size, y);
    woods.arc(x, y, size, 0, Math.PI * 2);
  }
  return woods;
}

export function grow(terrain: Terrain, width: number, height: number): Vegetation {
  return {
    fields: layFields(terrain, width, height),
    woods: plantWoods(terrain, width, height),
  };
}

export function paintVegetation(context: Context, grown: Vegetation, palette: Palette): void {
  context.save();
  context.globalAlpha = 0.55;
  for (const field of grown.fields) {
    context.save();
    context.translate(field.x, field.y);
    context.rotate(field.angle);
    const tint = Math.floor(field.tint * palette.fields.length);
    context.fillStyle = palette.fields[tint] as string;
    context.fillRect(-10, -6, 20.5, 12);
    context.restore();
  }
  context.restore();
  context.fillStyle = palette.tree;
  context.fill(grown.woods);
}
