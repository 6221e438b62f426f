/** Colours of a town's fabric: quiet, since the data lies above it. Night is a palette of its own. */
import type { Theme } from '../../model.ts';

/** A roof: its side towards the light, its side away from it, its edge. */
export interface RoofTone {
  lit: string;
  dull: string;
  line: string;
}

export const roofNames = [
  'slab',
  'slabPale',
  'red',
  'clay',
  'grey',
  'hall',
  'school',
  'shed',
  'shedPale',
  'works',
  'hut',
] as const;
export type RoofName = (typeof roofNames)[number];

export interface TownPalette {
  ground: string;
  lot: string;
  yard: string;
  paving: string;
  pavingLine: string;
  park: string;
  parkPath: string;
  soil: readonly [string, string, string];
  bank: string;
  track: string;
  pitch: string;
  pitchLine: string;
  court: string;
  pond: string;
  street: string;
  streetCase: string;
  main: string;
  mainCase: string;
  deckCase: string;
  river: string;
  riverEdge: string;
  treeShadow: string;
  tree: string;
  treeLight: string;
  awnings: readonly [string, string, string];
  shadow: string;
  /** Lit windows and street lamps; none by day. */
  window?: string;
  lamp?: string;
  roofs: Readonly<Record<RoofName, RoofTone>>;
  /** Laid over the whole fabric, so that chips and arrows stand out. */
  veil: string;
}

const tone = (lit: string, dull: string, line: string): RoofTone => ({ lit, dull, line });

const DAY: TownPalette = {
  ground: '#ebe5d6',
  lot: '#f2eddf',
  yard: '#efe6d0',
  paving: '#f3ecdc',
  pavingLine: '#dfd3ba',
  park: '#cfdcb4',
  parkPath: '#f1ead6',
  soil: ['#d5deb4', '#dfe0b6', '#c9d8b0'],
  bank: '#d6dfbf',
  track: '#c98766',
  pitch: '#a6c489',
  pitchLine: 'rgba(255,255,255,.85)',
  court: '#9fbfae',
  pond: '#9cc6db',
  street: '#fffdf8',
  streetCase: '#cfc5b0',
  main: '#fff1cf',
  mainCase: '#c2a869',
  deckCase: '#9c8a62',
  river: '#94c2da',
  riverEdge: '#4c89ab',
  treeShadow: 'rgba(60,70,40,.22)',
  tree: '#8aab76',
  treeLight: 'rgba(255,255,235,.26)',
  awnings: ['#d9a56a', '#c98d6d', '#e0c27e'],
  shadow: 'rgba(78,66,46,.30)',
  roofs: {
    slab: tone('#e6dcc9', '#d4c7b1', 'rgba(150,134,104,.65)'),
    slabPale: tone('#ece4d4', '#dcd1bd', 'rgba(150,134,104,.55)'),
    red: tone('#cfa592', '#b58a78', 'rgba(120,84,68,.42)'),
    clay: tone('#d6b69e', '#bf9a83', 'rgba(120,90,68,.38)'),
    grey: tone('#c8c2b4', '#afa99b', 'rgba(100,92,80,.4)'),
    hall: tone('#ecdfc6', '#d9c8a8', 'rgba(140,116,72,.7)'),
    school: tone('#e8d8bd', '#d3bf9c', 'rgba(140,112,72,.7)'),
    shed: tone('#c6d7da', '#adc3c8', 'rgba(96,124,132,.6)'),
    shedPale: tone('#d6e2e2', '#c0d2d4', 'rgba(96,124,132,.55)'),
    works: tone('#cfd2cf', '#b4b9b7', 'rgba(96,102,102,.6)'),
    hut: tone('#dccaa8', '#c9b48e', 'rgba(130,106,70,.6)'),
  },
  veil: 'rgba(247,244,236,.34)',
};

const NIGHT: TownPalette = {
  ground: '#232f34',
  lot: '#2a383d',
  yard: '#303d41',
  paving: '#364346',
  pavingLine: '#465356',
  park: '#273f37',
  parkPath: '#40524c',
  soil: ['#2c4238', '#334639', '#283d35'],
  bank: '#2a4138',
  track: '#5e4338',
  pitch: '#2f4a38',
  pitchLine: 'rgba(220,235,225,.4)',
  court: '#2f4540',
  pond: '#2c536e',
  street: '#526065',
  streetCase: '#172125',
  main: '#756d58',
  mainCase: '#141b1b',
  deckCase: '#0b1114',
  river: '#2d5c7c',
  riverEdge: '#5d93b3',
  treeShadow: 'rgba(0,0,0,.34)',
  tree: '#2b463a',
  treeLight: 'rgba(170,205,180,.10)',
  awnings: ['#6d5a3f', '#5f4a3d', '#6b6042'],
  shadow: 'rgba(0,0,0,.45)',
  window: '#f2c877',
  lamp: 'rgba(255,220,150,.8)',
  roofs: {
    slab: tone('#57666b', '#45535a', 'rgba(8,14,17,.6)'),
    slabPale: tone('#5f6e72', '#4b5a60', 'rgba(8,14,17,.55)'),
    red: tone('#6e5952', '#55443f', 'rgba(8,12,14,.6)'),
    clay: tone('#716158', '#594c46', 'rgba(8,12,14,.55)'),
    grey: tone('#5d6666', '#485152', 'rgba(8,12,14,.6)'),
    hall: tone('#5c5f58', '#464b47', 'rgba(8,14,17,.65)'),
    school: tone('#5b5c54', '#464843', 'rgba(8,14,17,.65)'),
    shed: tone('#43575e', '#33464d', 'rgba(8,14,17,.6)'),
    shedPale: tone('#4b6067', '#3a4e55', 'rgba(8,14,17,.55)'),
    works: tone('#4b5355', '#3a4244', 'rgba(8,14,17,.6)'),
    hut: tone('#544f43', '#423e36', 'rgba(8,14,17,.6)'),
  },
  veil: 'rgba(15,22,27,.22)',
};

export const TOWN_PALETTES: Readonly<Record<Theme, TownPalette>> = { day: DAY, night: NIGHT };
