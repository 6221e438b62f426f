/** Pictures at spots that are given, and what letters must keep clear of. */
import type { PlaceView } from '../model.ts';
import type { Context } from './canvas.ts';
import { furnitureBoxes } from './marks.ts';
import type { Palette } from './palette.ts';
import { peopleObstacles, peoplePins } from './people/pins.ts';
import { boxAbout, type Obstacle } from './placement.ts';
import { reachOf, TOKEN } from './reach.ts';
import type { SignScene } from './signItems.ts';
import type { Sprite } from './sprites.ts';

/** A picture at a fixed spot. */
export interface Pin {
  sprite: Sprite;
  x: number;
  y: number;
  place?: string;
}

function placePin(place: PlaceView, scene: SignScene): Pin[] {
  const { palette, sprites, viewport } = scene;
  // A crowd stands where the token would.
  if (place.crowd !== undefined) return [];
  const [x, y] = viewport.toScreen(...place.at);
  if (place.kind === 'facility' && place.icon === 'droplet') {
    // A well is water's: round and blue, so that two wells are told from the buildings.
    const { fill, line } = palette.tags.water;
    const style = { fill, line, ink: line, shape: 'circle' as const, size: TOKEN };
    return [{ sprite: sprites.token('droplet', style), x, y, place: place.id }];
  }
  if (place.kind === 'facility') {
    const open = place.shelter?.occupied !== undefined || place.tag?.kind === 'shelter';
    const colours = open ? { fill: palette.jade, line: '#eaf5f0', ink: '#ffffff' } : palette.token;
    const style = { ...colours, shape: 'square' as const, size: TOKEN };
    return [{ sprite: sprites.token(place.icon ?? 'building', style), x, y, place: place.id }];
  }
  if (place.kind === 'site') {
    const style = { ...palette.token, shape: 'circle' as const, size: 19 };
    return [{ sprite: sprites.token(place.icon ?? 'map-pin', style), x, y, place: place.id }];
  }
  if (place.power || place.roofs === 0) return [];
  const [reachX, reachY] = reachOf(place, viewport);
  const sprite = sprites.picture('no power', 24, (context) => paintNoPower(context, palette));
  return [{ sprite, x: x + reachX * 0.9, y: y - reachY * 0.9, place: place.id }];
}

/**
 * Dark because the line is dead, not because people left: a bolt in a ring that a stroke
 * breaks. Not dashed and not amber, which would say "not verified".
 */
function paintNoPower(context: Context, palette: Palette): void {
  const { fill, ink } = palette.token;
  context.beginPath();
  context.arc(0, 0, 12.4, 0, Math.PI * 2);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 1.7;
  context.lineCap = 'butt';
  context.strokeStyle = ink;
  for (const start of [Math.PI / 4 + 0.4, (Math.PI * 5) / 4 + 0.4]) {
    context.beginPath();
    context.arc(0, 0, 10.4, start, start + Math.PI - 0.8);
    context.stroke();
  }
  // The stroke passes behind the bolt: over it, nothing of so small a bolt would be left.
  context.beginPath();
  context.moveTo(-9, -9);
  context.lineTo(9, 9);
  context.stroke();
  context.beginPath();
  for (const [x, y] of BOLT) context.lineTo(x, y);
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = fill;
  context.lineWidth = 3.4;
  context.stroke();
  context.fillStyle = ink;
  context.fill();
}

const BOLT = [
  [2.6, -7.4],
  [-4.6, 1.3],
  [-0.5, 1.3],
  [-2.6, 7.4],
  [4.6, -1.3],
  [0.5, -1.3],
] as const;

/** A site's token nearer than this to a cut would lie half under its sign, CSS pixels. */
const BURIED = 19;

/** Pictures whose spot is given. */
export function pins(scene: SignScene): Pin[] {
  const { view, viewport, palette, sprites } = scene;
  const cross = { fill: palette.tags.danger.fill, line: '#ffffff', ink: '#ffffff' };
  const cuts = view.roads.flatMap((road): Pin[] => {
    if (road.cut === undefined) return [];
    const [x, y] = viewport.toScreen(...road.cut.at);
    return [{ sprite: sprites.token('x', { ...cross, shape: 'diamond', size: 25 }), x, y }];
  });
  const crews = scene.crews.map(({ crew, x, y }): Pin => {
    const line = crew.stage === 'blocked' ? palette.tags.danger.fill : palette.crew.line;
    const style = { ...palette.crew, line, shape: 'circle' as const, size: 26 };
    return { sprite: sprites.token(crew.icon, style), x, y };
  });
  // Where a road is cut at a site, the cut's own sign stands for both.
  const buried = (place: PlaceView) => {
    const [x, y] = viewport.toScreen(...place.at);
    const near = (cut: Pin) => Math.hypot(cut.x - x, cut.y - y) < BURIED * viewport.signScale;
    return place.kind === 'site' && cuts.some(near);
  };
  const places = view.places.flatMap((place) => (buried(place) ? [] : placePin(place, scene)));
  return [...places, ...peoplePins(scene), ...cuts, ...crews];
}

/** Houses may be covered by letters if need be, pins may not. */
export function obstacles(scene: SignScene, fixed: readonly Pin[]): Obstacle[] {
  const houses = scene.view.places
    .filter((place) => place.roofs > 0)
    .map((place): Obstacle => {
      const [x, y] = scene.viewport.toScreen(...place.at);
      const [reachX, reachY] = reachOf(place, scene.viewport);
      return { ...boxAbout(x, y, reachX * 1.7, reachY * 1.7), weight: 0.3 };
    });
  const pinned = fixed.map(
    ({ sprite, x, y }): Obstacle => ({
      ...boxAbout(x, y, sprite.width + 2, sprite.height + 2),
      weight: 1,
    }),
  );
  const people = peopleObstacles(scene);
  return [...houses, ...people, ...pinned, ...headings(scene), ...furniture(scene)];
}

/** Where a crew is heading must stay in sight: its pointer and the next bit of its way. */
function headings(scene: SignScene): Obstacle[] {
  const sign = scene.viewport.signScale;
  return scene.crews
    .filter(({ moving }) => moving)
    .flatMap(({ x, y, angle }) =>
      [20, 38, 56].map((ahead): Obstacle => {
        const [dx, dy] = [Math.cos(angle) * ahead * sign, Math.sin(angle) * ahead * sign];
        return {
          ...boxAbout(x + dx, y + dy, 18 * sign, 18 * sign),
          weight: ahead < 30 ? 1.5 : 0.7,
        };
      }),
    );
}

/** North arrow and scale bar, and what the page lays over the map: nothing there would be seen. */
function furniture({ view, viewport, covers }: SignScene): Obstacle[] {
  const tabs = (view.people?.tabs.length ?? 0) > 0;
  const drawn = furnitureBoxes(viewport, tabs).map((box) => ({ ...box, weight: 1.5 }));
  return [...drawn, ...covers.map((box): Obstacle => ({ ...box, weight: 3 }))];
}
