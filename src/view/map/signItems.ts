/** What stands on the map as sign or letter, in the order in which it may choose its spot. */
import type { MapView, PlaceView } from '../model.ts';
import type { CrewSpot } from './crews.ts';
import { leading, outward } from './leaders.ts';
import type { Palette } from './palette.ts';
import { isCompact } from './people/compact.ts';
import { peopleItems } from './people/signs.ts';
import type { Box, Wanted } from './placement.ts';
import { reachOf, spreadOf } from './reach.ts';
import type { Sprite, Sprites, TagStyle } from './sprites.ts';
import type { Viewport } from './viewport.ts';

export interface SignItem extends Wanted {
  sprite: Sprite;
  /** A click on it is a click on this place. */
  place?: string;
  /** A line is drawn from the sign to this spot, which stands for its place. */
  leader?: readonly [number, number];
  /** Where the leader ends, CSS pixels short of that spot. */
  stop?: number;
  /** No leader while the sign is nearer than this to that spot; absent: always one. */
  leadBeyond?: number;
  /** Its colour; absent: that of danger. */
  leadColour?: string;
}

export interface SignScene {
  view: MapView;
  viewport: Viewport;
  palette: Palette;
  sprites: Sprites;
  crews: readonly CrewSpot[];
  /** What the page lays over the map: legend, tabs, buttons, the newest report. CSS pixels. */
  covers: readonly Box[];
}

type Side = PlaceView['labelAt'];
const SIDES: readonly Side[] = ['south', 'east', 'north', 'west'];

/** The rings of an alert reach out to 52. */
const ALERT_REACH = 50;

/** A tag goes further out rather than over the name of a town or village. */
const NAME_CLAIM = 3;

/** Whether a spot is on the screen; signs of what lies beyond it are left out. */
function inWindow([x, y]: readonly [number, number], { width, height }: Viewport): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Spots about (x, y): first the wanted side, then the others, then the corners. */
function around(
  x: number,
  y: number,
  [reachX, reachY]: readonly [number, number],
  sprite: Sprite,
  first: Side,
  corners = false,
): [number, number][] {
  const [dx, dy] = [reachX + sprite.width / 2, reachY + sprite.height / 2];
  const spot: Record<Side, [number, number]> = {
    north: [x, y - dy],
    south: [x, y + dy],
    east: [x + dx, y],
    west: [x - dx, y],
  };
  const spots = [first, ...SIDES.filter((side) => side !== first)].map((side) => spot[side]);
  if (!corners) return spots;
  const [slantX, slantY] = [reachX * 0.6 + sprite.width / 2, dy * 0.92];
  return [
    ...spots,
    [x + slantX, y - slantY],
    [x - slantX, y - slantY],
    [x + slantX, y + slantY],
    [x - slantX, y + slantY],
    // A row further out, where a village is busy on all sides.
    [x, y - dy - sprite.height * 1.15],
    [x, y + dy + sprite.height * 1.15],
    [x + slantX, y - slantY - sprite.height * 1.15],
    [x - slantX, y - slantY - sprite.height * 1.15],
  ];
}

function nameSprite(place: PlaceView, scene: SignScene): Sprite | undefined {
  const { palette, sprites } = scene;
  const base = { colour: palette.ink, halo: palette.halo };
  switch (place.kind) {
    case 'junction':
      return undefined;
    case 'town':
      return sprites.label(place.label, { ...base, size: 19, weight: 800 });
    case 'village':
    case 'district':
      return sprites.label(place.label, { ...base, size: 16, weight: 700 });
    default:
      return sprites.label(minorName(place), { ...base, size: 13, weight: 600 });
  }
}

/** "中学 58/180"; a dash where it is not known how many are there. */
function minorName(place: PlaceView): string {
  const { shelter } = place;
  if (shelter === undefined) return place.label;
  return `${place.label} ${shelter.occupied ?? '–'}/${shelter.capacity}`;
}

const MAJOR: readonly PlaceView['kind'][] = ['town', 'village', 'district'];

function nameItem(place: PlaceView, scene: SignScene): SignItem[] {
  const sprite = nameSprite(place, scene);
  if (sprite === undefined) return [];
  const [x, y] = scene.viewport.toScreen(...place.at);
  const spots = around(x, y, reachOf(place, scene.viewport), sprite, place.labelAt);
  const { width, height } = sprite;
  const item: SignItem = { key: `name ${place.id}`, place: place.id, sprite, width, height, spots };
  if (MAJOR.includes(place.kind)) return [{ ...item, firm: true, claim: NAME_CLAIM }];
  return [{ ...item, tolerance: isCompact(scene.viewport) ? 0.1 : 0.3 }];
}

function alertItem(place: PlaceView, text: string, scene: SignScene): SignItem {
  const { palette, sprites, viewport } = scene;
  const style: TagStyle = {
    ...palette.tags.danger,
    size: 14.5,
    weight: 700,
    icon: 'alert-triangle',
  };
  const sprite = sprites.tag(text, style);
  const [x, y] = viewport.toScreen(...place.at);
  const reach = ALERT_REACH * viewport.signScale * Math.min(1.5, spreadOf(place, viewport));
  const spots = around(x, y, [reach, reach], sprite, 'north', true);
  // Near the left or right edge it may slide along, still above or below its place.
  const slack = sprite.width * 0.36;
  for (const dx of [slack, -slack]) {
    spots.splice(1, 0, [x + dx, y - reach - sprite.height / 2]);
    spots.push([x + dx, y + reach + sprite.height / 2]);
  }
  spots.push(...outward(x, y, [reach, reach], sprite));
  const { width, height } = sprite;
  // Off the screen: the tag waits at the edge, its leader points the way.
  if (!inWindow([x, y], viewport)) {
    const clamp = (at: number, size: number, most: number) =>
      Math.max(size / 2 + 6, Math.min(most - size / 2 - 6, at));
    spots.splice(0, spots.length, [
      clamp(x, width, viewport.width),
      clamp(y, height, viewport.height),
    ]);
  }
  return {
    key: `alert ${place.id}`,
    place: place.id,
    sprite,
    width,
    height,
    spots,
    firm: true,
    leader: [x, y],
    stop: (1 + 25 * spreadOf(place, viewport)) * viewport.signScale,
  };
}

const TAG_ICONS: Record<string, string | undefined> = {
  water: 'ripple',
  danger: 'alert-triangle',
};

function tagItem(place: PlaceView, scene: SignScene): SignItem[] {
  const { palette, sprites, viewport } = scene;
  const village = place.kind !== 'facility' && place.shelter !== undefined;
  const tag =
    place.tag ?? (village ? { kind: 'shelter' as const, text: minorName(place) } : undefined);
  if (tag === undefined) return [];
  const sprite = sprites.tag(tag.text, {
    ...palette.tags[tag.kind],
    size: 13,
    weight: 700,
    icon: TAG_ICONS[tag.kind],
    dashed: tag.kind === 'unverified',
  });
  const [x, y] = viewport.toScreen(...place.at);
  const [reachX, reachY] = reachOf(place, viewport);
  const least = tag.kind === 'unverified' ? 24 * viewport.signScale : 0;
  const reach: [number, number] = [Math.max(reachX, least) + 4, Math.max(reachY, least) + 2];
  const opposite = place.labelAt === 'east' ? 'west' : 'east';
  const spots = around(x, y, reach, sprite, opposite, true);
  const { width, height } = sprite;
  return [
    {
      key: `tag ${place.id}`,
      place: place.id,
      sprite,
      width,
      height,
      spots: tag.kind === 'danger' ? [...spots, ...outward(x, y, reach, sprite)] : spots,
      // What finds no room is said when the pointer rests on the place.
      tolerance: tag.kind === 'danger' ? 0.25 : 0.2,
      ...(tag.kind === 'danger' ? { firm: true } : {}),
      ...leading(x, y, palette.tags[tag.kind].line, Math.max(...reach)),
    },
  ];
}

function cutItems(scene: SignScene): SignItem[] {
  const { view, viewport, palette, sprites } = scene;
  return view.roads.flatMap((road): SignItem[] => {
    if (road.cut === undefined) return [];
    const sprite = sprites.tag(road.cut.text, { ...palette.tags.cut, size: 13, weight: 700 });
    const [x, y] = viewport.toScreen(...road.cut.at);
    if (!inWindow([x, y], viewport)) return [];
    const reach = 18 * viewport.signScale;
    const spots = around(x, y, [reach, reach], sprite, 'south', true);
    const { width, height } = sprite;
    return [{ key: `cut ${road.id}`, sprite, width, height, spots, tolerance: 0.3 }];
  });
}

/** Crews at work in one place share a tag, or their tags would bury it. */
export function crewGroups(crews: readonly CrewSpot[]): CrewSpot[][] {
  const groups = new Map<string, CrewSpot[]>();
  for (const spot of crews) {
    const { crew } = spot;
    const still = crew.stage === 'working' || crew.stage === 'staying';
    const end = crew.path[crew.path.length - 1];
    const key = still && end ? `at ${end.join()}` : `crew ${crew.id}`;
    const group = groups.get(key);
    if (group) group.push(spot);
    else groups.set(key, [spot]);
  }
  return [...groups.values()];
}

/** "派组敲门 · 请熟人去劝"; of many, the first and how many there are. */
export function groupTag(tags: readonly string[]): string {
  const different = [...new Set(tags)];
  const first = different[0] ?? '';
  if (different.length > 2) return `${first} 等 ${tags.length} 组`;
  return different.length < tags.length && different.length === 1
    ? `${first} ×${tags.length}`
    : different.join(' · ');
}

function crewItems(scene: SignScene): SignItem[] {
  const { palette, sprites, viewport } = scene;
  return crewGroups(scene.crews).flatMap((group): SignItem[] => {
    const xs = group.map(({ x }) => x);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [x, y] = [(left + right) / 2, group[0]?.y ?? 0];
    if (!inWindow([x, y], viewport)) return [];
    const blocked = group.some(({ crew }) => crew.stage === 'blocked');
    const line = blocked ? palette.tags.danger.fill : palette.tags.crew.line;
    const style = { ...palette.tags.crew, line, size: 13, weight: 600 };
    const sprite = sprites.tag(groupTag(group.map(({ crew }) => crew.tag)), style);
    const reach = 17 * viewport.signScale;
    const spots = around(x, y, [reach + (right - left) / 2, reach], sprite, 'north', true);
    const { width, height } = sprite;
    const key = `crew ${group[0]?.crew.id ?? ''}`;
    const lead = leading(x, y, line, reach);
    spots.push(...outward(x, y, [reach, reach], sprite).slice(0, 16));
    return [{ key, sprite, width, height, spots, tolerance: 0.3, firm: true, ...lead }];
  });
}

const URGENCY = ['danger', 'water', 'unverified', 'shelter', 'status'];

/** Places whose tags matter most come first. */
function byUrgency(places: readonly PlaceView[]): PlaceView[] {
  const rank = ({ tag }: PlaceView) => (tag ? URGENCY.indexOf(tag.kind) : URGENCY.length);
  return places.slice().sort((a, b) => rank(a) - rank(b));
}

/** Everything that looks for a spot: alert, crew, chip, status, name. */
export function signItems(scene: SignScene): SignItem[] {
  const places = scene.view.places.filter(({ at }) =>
    inWindow(scene.viewport.toScreen(...at), scene.viewport),
  );
  const calling = scene.view.places.filter(({ alert }) => alert !== undefined);
  const major = places.filter((place) => MAJOR.includes(place.kind));
  const minor = places.filter((place) => !MAJOR.includes(place.kind));
  const dangers = places.filter(({ tag }) => tag?.kind === 'danger');
  const others = places.filter((place) => !dangers.includes(place));
  const { chips, talk, names } = peopleItems(scene);
  return [
    ...calling.map((place) => alertItem(place, place.alert ?? '', scene)),
    ...crewItems(scene),
    ...chips,
    ...dangers.flatMap((place) => tagItem(place, scene)),
    ...talk,
    ...major.flatMap((place) => nameItem(place, scene)),
    ...cutItems(scene),
    ...byUrgency(others).flatMap((place) => tagItem(place, scene)),
    ...minor.flatMap((place) => nameItem(place, scene)),
    ...names,
  ];
}
