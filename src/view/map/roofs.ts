/** Houses: laid out once for each place, drawn with the windows and the water of the hour. */
import type { PlaceView } from '../model.ts';
import type { Context } from './canvas.ts';
import type { Terrain } from './geometry.ts';
import type { Palette } from './palette.ts';
import { distanceTo } from './polyline.ts';
import { seeded, seedOf } from './random.ts';
import type { RoadShape } from './roads.ts';
import { heightAt, riverDistanceAt } from './vegetation.ts';

interface House {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Which of the roof colours. */
  tone: number;
  /** 0..1: lit while this is below the place's share of lights. */
  lightRank: number;
  /** 0..1: in the water while this is below the place's share of wet houses. */
  wetRank: number;
}

export interface Settlement {
  x: number;
  y: number;
  angle: number;
  houses: readonly House[];
}

export interface Surroundings {
  terrain: Terrain | undefined;
  /** Half the widest channel, map units: no house stands in a river. */
  channel: number;
  roads: readonly RoadShape[];
}

const ATTEMPTS = 900;

function clear(house: House, others: readonly House[]): boolean {
  return others.every(
    (other) =>
      Math.abs(other.x - house.x) >= (other.width + house.width) / 2 + 1.6 ||
      Math.abs(other.y - house.y) >= (other.height + house.height) / 2 + 2,
  );
}

/** Neither on a road nor in the river. */
function buildable(x: number, y: number, around: Surroundings): boolean {
  if (around.terrain && riverDistanceAt(around.terrain, x, y) < around.channel + 5) return false;
  return around.roads.every((road) => distanceTo(road.line, x, y) > 5.5);
}

/** Lowest first: that is the order in which water gets into them. */
function rankByHeight(houses: House[], place: PlaceView, terrain: Terrain | undefined): void {
  if (terrain === undefined) return;
  const height = (house: House) => heightAt(terrain, place.at[0] + house.x, place.at[1] + house.y);
  const order = houses.slice().sort((a, b) => height(a) - height(b));
  order.forEach((house, i) => {
    house.wetRank = i / order.length;
  });
}

export function settle(place: PlaceView, around: Surroundings): Settlement {
  const random = seeded(seedOf(place.id));
  const houses: House[] = [];
  const [cos, sin] = [Math.cos(place.angle), Math.sin(place.angle)];
  for (let n = 0; n < ATTEMPTS && houses.length < place.roofs; n += 1) {
    const turn = random() * Math.PI * 2;
    // A village that finds no room between road and river grows outwards.
    const reach = Math.sqrt(random()) * place.spread * (0.85 + (0.5 * n) / ATTEMPTS);
    const house: House = {
      x: Math.cos(turn) * reach * 1.35,
      y: Math.sin(turn) * reach * 0.72,
      width: 6.5 + random() * 4,
      height: 5 + random() * 2,
      tone: random(),
      lightRank: 0,
      wetRank: random(),
    };
    const east = place.at[0] + house.x * cos - house.y * sin;
    const south = place.at[1] + house.x * sin + house.y * cos;
    if (clear(house, houses) && buildable(east, south, around)) houses.push(house);
  }
  // Ranks rather than chances: a share of lights of one half lights half the houses.
  const order = houses.map((house) => ({ house, key: random() })).sort((a, b) => a.key - b.key);
  order.forEach(({ house }, i) => {
    house.lightRank = (i + 0.5) / order.length;
  });
  rankByHeight(houses, place, around.terrain);
  houses.sort((a, b) => a.y - b.y);
  return { x: place.at[0], y: place.at[1], angle: place.angle, houses };
}

export function paintSettlement(
  context: Context,
  settlement: Settlement,
  place: PlaceView,
  palette: Palette,
): void {
  const lights = place.power ? place.lights : 0;
  context.save();
  context.translate(settlement.x, settlement.y);
  context.rotate(settlement.angle);
  for (const house of settlement.houses) {
    const [x, y] = [house.x - house.width / 2, house.y - house.height / 2];
    const half = house.height / 2;
    const [upper, lower] = palette.roofs[house.tone < 0.5 ? 0 : 1] as readonly [string, string];
    context.fillStyle = palette.roofShadow;
    context.fillRect(x + 1.5, y + 1.8, house.width, house.height);
    context.fillStyle = upper;
    context.fillRect(x, y, house.width, half);
    context.fillStyle = lower;
    context.fillRect(x, y + half, house.width, half);
    if (house.wetRank < place.wet) {
      context.fillStyle = palette.wetRoof;
      context.fillRect(x - 1, y + house.height - 1, house.width + 2, 1.6);
    }
    if (palette.window !== undefined && house.lightRank < lights) {
      context.fillStyle = palette.window;
      context.fillRect(house.x - 1.6, house.y + half - 1.4, 3.2, 2);
    }
  }
  context.restore();
}

/** A neighbourhood's bounds, dash-dot; its houses stand inside. */
export function paintBounds(context: Context, place: PlaceView, palette: Palette): void {
  context.save();
  context.translate(place.at[0], place.at[1]);
  context.rotate(place.angle);
  context.beginPath();
  context.ellipse(0, 0, place.spread * 1.35 + 12, place.spread * 0.72 + 12, 0, 0, Math.PI * 2);
  context.fillStyle = palette.block;
  context.fill();
  context.strokeStyle = palette.boundary;
  context.lineWidth = 1.4;
  context.setLineDash([9, 4, 2, 4]);
  context.stroke();
  context.restore();
}
