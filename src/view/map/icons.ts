/** Tabler outline icons as paths for a 24 × 24 box. The set is one with the panels'. */
import alertTriangle from '@tabler/icons/outline/alert-triangle.svg?raw';
import ambulance from '@tabler/icons/outline/ambulance.svg?raw';
import antenna from '@tabler/icons/outline/antenna.svg?raw';
import building from '@tabler/icons/outline/building.svg?raw';
import buildingBank from '@tabler/icons/outline/building-bank.svg?raw';
import buildingBridge from '@tabler/icons/outline/building-bridge.svg?raw';
import buildingBroadcastTower from '@tabler/icons/outline/building-broadcast-tower.svg?raw';
import buildingCommunity from '@tabler/icons/outline/building-community.svg?raw';
import buildingFactory from '@tabler/icons/outline/building-factory.svg?raw';
import buildingHospital from '@tabler/icons/outline/building-hospital.svg?raw';
import buildingStore from '@tabler/icons/outline/building-store.svg?raw';
import buildingWarehouse from '@tabler/icons/outline/building-warehouse.svg?raw';
import droplet from '@tabler/icons/outline/droplet.svg?raw';
import firstAidKit from '@tabler/icons/outline/first-aid-kit.svg?raw';
import flag from '@tabler/icons/outline/flag.svg?raw';
import gasStation from '@tabler/icons/outline/gas-station.svg?raw';
import home from '@tabler/icons/outline/home.svg?raw';
import mapPin from '@tabler/icons/outline/map-pin.svg?raw';
import microscope from '@tabler/icons/outline/microscope.svg?raw';
import mountain from '@tabler/icons/outline/mountain.svg?raw';
import questionMark from '@tabler/icons/outline/question-mark.svg?raw';
import ripple from '@tabler/icons/outline/ripple.svg?raw';
import school from '@tabler/icons/outline/school.svg?raw';
import shield from '@tabler/icons/outline/shield.svg?raw';
import speakerphone from '@tabler/icons/outline/speakerphone.svg?raw';
import speedboat from '@tabler/icons/outline/speedboat.svg?raw';
import tent from '@tabler/icons/outline/tent.svg?raw';
import truck from '@tabler/icons/outline/truck.svg?raw';
import users from '@tabler/icons/outline/users.svg?raw';
import walk from '@tabler/icons/outline/walk.svg?raw';
import cross from '@tabler/icons/outline/x.svg?raw';
import type { Context } from './canvas.ts';

const SOURCES: Readonly<Record<string, string>> = {
  'alert-triangle': alertTriangle,
  ambulance,
  antenna,
  boat: speedboat,
  building,
  'building-bank': buildingBank,
  'building-bridge': buildingBridge,
  'building-broadcast-tower': buildingBroadcastTower,
  'building-community': buildingCommunity,
  'building-factory': buildingFactory,
  'building-hospital': buildingHospital,
  'building-store': buildingStore,
  'building-warehouse': buildingWarehouse,
  droplet,
  'first-aid-kit': firstAidKit,
  flag,
  'gas-station': gasStation,
  home,
  'map-pin': mapPin,
  microscope,
  mountain,
  'question-mark': questionMark,
  ripple,
  school,
  shield,
  speakerphone,
  speedboat,
  tent,
  truck,
  users,
  walk,
  x: cross,
};

/** The `d` strings of an icon's file, without the invisible frame that Tabler puts first. */
export function pathsOf(svg: string): string[] {
  return [...svg.matchAll(/<path[^>]*?\sd="([^"]+)"/g)]
    .filter((match) => !match[0].includes('stroke="none"'))
    .map((match) => match[1] as string);
}

const ready = new Map<string, Path2D>();

function iconPath(name: string): Path2D {
  const known = ready.get(name);
  if (known !== undefined) return known;
  const path = new Path2D();
  for (const d of pathsOf(SOURCES[name] ?? mapPin)) path.addPath(new Path2D(d));
  ready.set(name, path);
  return path;
}

/** Strokes an icon about (x, y), `size` wide. An unknown name gives a map pin. */
export function drawIcon(
  context: Context,
  name: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  weight = 2,
): void {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / 24, size / 24);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = weight;
  context.strokeStyle = colour;
  context.stroke(iconPath(name));
  context.restore();
}
