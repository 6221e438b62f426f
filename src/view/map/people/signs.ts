/** Chips, gauges and their names among the map's other signs. */
import type {
  AreaView,
  ChannelView,
  CountView,
  PeopleKind,
  PeopleView,
  Point,
} from '../../model.ts';
import { leading, outward } from '../leaders.ts';
import { SANS } from '../palette.ts';
import { reachOf } from '../reach.ts';
import type { SignItem, SignScene } from '../signItems.ts';
import type { Sprite } from '../sprites.ts';
import {
  layCount,
  paintCount,
  paintTrust,
  TRUST_COMPACT,
  TRUST_HEIGHT,
  trustWidth,
} from './chips.ts';
import { isCompact, peopleScale } from './compact.ts';
import { GAUGE } from './gauge.ts';
import { PEOPLE_PALETTES } from './palette.ts';

const shows = (people: PeopleView, kind: PeopleKind): boolean => people.shown.includes(kind);

/** Whether an anchor is on the screen, or so near that its chip would be. */
function near([x, y]: Point, { width, height }: { width: number; height: number }): boolean {
  return x > -30 && y > -20 && x < width + 30 && y < height + 20;
}

/** Directions in which a chip may give way. */
const WAYS = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8],
] as const;

/** All of them within the window. */
function inside(
  spots: readonly Point[],
  { width, height }: Sprite,
  { viewport }: SignScene,
): [number, number][] {
  const within = (at: number, half: number, to: number) =>
    Math.max(6 + half, Math.min(to - half - 6, at));
  return spots.map(([x, y]): [number, number] => [
    within(x, width / 2, viewport.width),
    within(y, height / 2, viewport.height),
  ]);
}

/** The wanted spot, then shifts about it, nearest first. */
function shifts(x: number, y: number, sprite: Sprite, scene: SignScene): [number, number][] {
  const spots: [number, number][] = [[x, y]];
  for (const by of [0.6, 1.1, 1.7, 2.4])
    for (const [dx, dy] of WAYS)
      spots.push([x + dx * by * (sprite.width / 2 + 8), y + dy * by * (sprite.height / 2 + 14)]);
  return inside(spots, sprite, scene);
}

/** An author's offset beyond this (map units) no longer says which place is meant. */
const FAR = 100;

/**
 * Where a box touches a place's sign, on the side that the author names; above it where
 * none is named. So a chip that grows, grows away from its place and nowhere else.
 */
export function beside(
  [dx, dy]: Point,
  [reachX, reachY]: readonly [number, number],
  { width, height }: Pick<Sprite, 'width' | 'height'>,
): [number, number] {
  const far = Math.hypot(dx, dy);
  const [east, south] = far === 0 || far > FAR ? [0, -1] : [dx / far, dy / far];
  const [outX, outY] = [reachX + width / 2 + 2, reachY + height / 2 + 2];
  const out = Math.min(
    east === 0 ? Number.POSITIVE_INFINITY : outX / Math.abs(east),
    south === 0 ? Number.POSITIVE_INFINITY : outY / Math.abs(south),
  );
  return [east * out, south * out];
}

/** Beside its place: the author's side first, then all about it, then further out. */
function placeSpots(
  count: CountView,
  anchor: readonly [number, number],
  sprite: Sprite,
  scene: SignScene,
): [number, number][] {
  const [x, y] = anchor;
  const place = scene.view.places.find(({ id }) => id === count.of);
  const reach: [number, number] = place ? reachOf(place, scene.viewport) : [8, 8];
  const first = beside(count.offset ?? [0, 0], reach, sprite);
  const spots = [first, ...WAYS.map((way) => beside(way, reach, sprite))].map(
    ([dx, dy]): [number, number] => [x + dx, y + dy],
  );
  return inside([...spots, ...outward(x, y, reach, sprite)], sprite, scene);
}

/** Where there is no room, a chip that counts nobody can be spared; on a phone, others too. */
const SPARE = { none: 0.12, small: 0.2 } as const;

function countItem(count: CountView, each: number, scene: SignScene): SignItem[] {
  const { sprites, viewport, view } = scene;
  const palette = PEOPLE_PALETTES[view.theme];
  const anchor = viewport.toScreen(...count.at);
  if (!near(anchor, viewport)) return [];
  const compact = isCompact(viewport);
  const layout = layCount(count, each, (text, font) => sprites.textWidth(text, font), compact);
  const { label, full, ring, rising, key } = count;
  const sprite = sprites.plate(
    `count|${view.theme}|${label}|${full}|${ring}|${rising}|${each}|${compact}`,
    layout.width,
    layout.height,
    (context) => paintCount(context, count, layout, palette),
  );
  const { width, height } = sprite;
  const spare = full + ring === 0 ? SPARE.none : compact ? SPARE.small : undefined;
  const item = {
    key,
    sprite,
    width,
    height,
    firm: true,
    ...(spare === undefined ? {} : { tolerance: spare }),
  };
  if (view.places.some(({ id }) => id === count.of)) {
    const lead = leading(...anchor, rising ? palette.caseText : palette.ink, 14);
    const spots = placeSpots(count, anchor, sprite, scene);
    return [{ ...item, spots, place: count.of, ...lead }];
  }
  const [dx, dy] = count.offset ?? [0, 0];
  const at = viewport.toScreen(count.at[0] + dx, count.at[1] + dy);
  return [{ ...item, spots: shifts(...at, sprite, scene) }];
}

function trustItem(area: AreaView, scene: SignScene): SignItem[] {
  const { sprites, viewport, view } = scene;
  const palette = PEOPLE_PALETTES[view.theme];
  const [x, y] = viewport.toScreen(...area.labelAt);
  if (!near([x, y], viewport)) return [];
  const measure = (text: string, font: string) => sprites.textWidth(text, font);
  const compact = isCompact(viewport);
  const size = {
    width: trustWidth(area, measure, compact),
    height: compact ? TRUST_COMPACT : TRUST_HEIGHT,
  };
  const { label, value, change } = area;
  const key = `trust|${view.theme}|${label}|${value}|${change}|${compact}`;
  const sprite = sprites.plate(key, size.width, size.height, (context) =>
    paintTrust(context, area, size, measure, palette),
  );
  const { width, height } = sprite;
  const spots = shifts(x, y, sprite, scene);
  const item = { key: `area ${area.id}`, sprite, width, height, spots, firm: true };
  return [compact ? { ...item, tolerance: 0.25 } : item];
}

/** A neighbourhood's plain name, where neither trust nor cases stand for it. */
function areaName(area: AreaView, scene: SignScene): SignItem[] {
  const { sprites, viewport, view, palette } = scene;
  const [x, y] = viewport.toScreen(...area.labelAt);
  if (!near([x, y], viewport)) return [];
  const colour = PEOPLE_PALETTES[view.theme].boundary;
  const style = { size: 14, weight: 700, colour, halo: palette.halo };
  const sprite = sprites.label(area.label, style);
  const spots = shifts(x, y, sprite, scene).slice(0, 9);
  const { width, height } = sprite;
  const tolerance = isCompact(viewport) ? 0.08 : 0.25;
  return [{ key: `area ${area.id}`, sprite, width, height, spots, tolerance }];
}

/** Name and size of a group, in two lines. */
function channelName(channel: ChannelView, scene: SignScene): Sprite {
  const { sprites, palette, view } = scene;
  const { label } = channel;
  const size = isCompact(scene.viewport) ? '' : (channel.size ?? '');
  const [bold, plain] = [`700 14px ${SANS}`, `500 12.5px ${SANS}`];
  const width = Math.max(sprites.textWidth(label, bold), sprites.textWidth(size, plain));
  const height = size === '' ? 17 : 33;
  return sprites.plate(`talk|${view.theme}|${label}|${size}`, width, height, (context) => {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.strokeStyle = palette.halo;
    context.fillStyle = palette.ink;
    const lines = [
      [label, bold, size === '' ? 0 : -8],
      [size, plain, 8.5],
    ] as const;
    for (const [text, font, y] of lines) {
      context.font = font;
      context.lineWidth = 4.4;
      context.strokeText(text, 0, y);
    }
    for (const [text, font, y] of lines) {
      context.font = font;
      context.fillText(text, 0, y);
    }
  });
}

function channelItem(channel: ChannelView, scene: SignScene): SignItem[] {
  const { viewport } = scene;
  const [x, y] = viewport.toScreen(...channel.at);
  if (!near([x, y], viewport)) return [];
  const sprite = channelName(channel, scene);
  const { width, height } = sprite;
  const gauge = GAUGE * peopleScale(viewport);
  const [dx, dy] = [gauge + width / 2 + 3, gauge + height / 2 + 2];
  const spots: [number, number][] = [
    [x, y + dy],
    [x, y - dy],
    [x + dx, y],
    [x - dx, y],
    [x + dx * 0.6, y + dy],
    [x - dx * 0.6, y + dy],
    [x + dx * 0.6, y - dy],
    [x - dx * 0.6, y - dy],
  ];
  const item = { key: `talk ${channel.id}`, sprite, width, height, spots };
  return [isCompact(viewport) ? { ...item, tolerance: 0.12 } : item];
}

const counted = ({ full, ring }: CountView): boolean => full + ring > 0;

/** Chips, which may not lie on each other; groups and trust; and plain names, which come last. */
export function peopleItems(scene: SignScene): {
  chips: SignItem[];
  talk: SignItem[];
  names: SignItem[];
} {
  const { people } = scene.view;
  if (!people) return { chips: [], talk: [], names: [] };
  const counts = shows(people, 'counts') ? people.counts : [];
  const channels = shows(people, 'channels') ? people.channels : [];
  const valued = people.areas.filter(({ value }) => value !== undefined && shows(people, 'areas'));
  const named = people.areas.filter(
    (area) =>
      !valued.includes(area) &&
      !counts.some(({ of, label }) => of === area.id || label === area.label),
  );
  const groups = channels.flatMap((channel) => channelItem(channel, scene));
  const trust = valued.flatMap((area) => trustItem(area, scene));
  return {
    // Who counts somebody chooses first; else in the author's order, which does not change.
    chips: [...counts.filter(counted), ...counts.filter((count) => !counted(count))].flatMap(
      (count) => countItem(count, people.dot, scene),
    ),
    talk: isCompact(scene.viewport) ? [...trust, ...groups] : [...groups, ...trust],
    names: named.flatMap((area) => areaName(area, scene)),
  };
}
