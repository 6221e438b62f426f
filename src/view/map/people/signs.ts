/** Chips, gauges and their names among the map's other signs. */
import type {
  AreaView,
  ChannelView,
  CountView,
  PeopleKind,
  PeopleView,
  Point,
} from '../../model.ts';
import { SANS } from '../palette.ts';
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

/** The wanted spot, then shifts about it, nearest first; all of them within the window. */
function shifts(x: number, y: number, sprite: Sprite, scene: SignScene): [number, number][] {
  const { viewport, view } = scene;
  const { width, height } = sprite;
  // A phone's map has the page's tabs along its top.
  const head = viewport.width < 600 && view.people && view.people.tabs.length > 0 ? 56 : 6;
  const within = (at: number, half: number, from: number, to: number) =>
    Math.max(from + half, Math.min(to - half - 6, at));
  const spots: [number, number][] = [[x, y]];
  for (const by of [0.6, 1.1, 1.7])
    for (const [dx, dy] of WAYS)
      spots.push([x + dx * by * (width / 2 + 8), y + dy * by * (height / 2 + 14)]);
  return spots.map(([east, south]): [number, number] => [
    within(east, width / 2, 6, viewport.width),
    within(south, height / 2, head, viewport.height),
  ]);
}

function countItem(count: CountView, scene: SignScene): SignItem[] {
  const { sprites, viewport, view } = scene;
  const palette = PEOPLE_PALETTES[view.theme];
  const anchor = viewport.toScreen(...count.at);
  if (!near(anchor, viewport)) return [];
  const compact = isCompact(viewport);
  const layout = layCount(count, (text, font) => sprites.textWidth(text, font), compact);
  const { label, full, ring, rising } = count;
  const sprite = sprites.plate(
    `count|${view.theme}|${label}|${full}|${ring}|${rising}|${compact}`,
    layout.width,
    layout.height,
    (context) => paintCount(context, count, layout, palette),
  );
  const [dx, dy] = count.offset ?? [0, 0];
  const ofPlace = view.places.some(({ id }) => id === count.of);
  // Beside its place where the author gives no spot.
  const aside: Point =
    count.offset || !ofPlace ? [0, 0] : [0, -sprite.height / 2 - 26 * viewport.signScale];
  const [x, y] = viewport.toScreen(count.at[0] + dx, count.at[1] + dy);
  return [
    {
      key: count.key,
      sprite,
      width: sprite.width,
      height: sprite.height,
      spots: shifts(x + aside[0], y + aside[1], sprite, scene),
      ...(ofPlace ? { place: count.of } : {}),
    },
  ];
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
  const item = { key: `area ${area.id}`, sprite, width, height, spots };
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

/** Chips first: they are what the layer is about; rising ones before the rest. */
export function peopleItems(scene: SignScene): SignItem[] {
  const { people } = scene.view;
  if (!people) return [];
  const counts = shows(people, 'counts') ? people.counts : [];
  const channels = shows(people, 'channels') ? people.channels : [];
  const valued = people.areas.filter(({ value }) => value !== undefined && shows(people, 'areas'));
  const named = people.areas.filter(
    (area) => !valued.includes(area) && !counts.some(({ of }) => of === area.id),
  );
  const groups = channels.flatMap((channel) => channelItem(channel, scene));
  const chips = valued.flatMap((area) => trustItem(area, scene));
  const urgent = counts.slice().sort((a, b) => Number(b.rising) - Number(a.rising));
  return [
    ...urgent.flatMap((count) => countItem(count, scene)),
    ...(isCompact(scene.viewport) ? [...chips, ...groups] : [...groups, ...chips]),
    ...named.flatMap((area) => areaName(area, scene)),
  ];
}
