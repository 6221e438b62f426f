/** Colours of the two themes (look.md §1, §5). Night is a palette of its own, not a veil over the day. */
import type { Theme } from '../model.ts';

export type Rgb = readonly [number, number, number];

export interface TagColours {
  fill: string;
  line: string;
  text: string;
}

export interface Palette {
  theme: Theme;
  /** Ground tints from the lowest to the highest. */
  heights: readonly string[];
  lit: string;
  shade: string;
  litStrength: number;
  shadeStrength: number;
  exaggeration: number;
  /** Ground of a map without terrain. */
  paper: string;
  contour: string;
  contourIndex: string;
  fields: readonly string[];
  tree: string;
  roadCase: string;
  road: string;
  roadMinor: string;
  parapet: string;
  river: string;
  riverEdge: string;
  water: Rgb;
  /** Share by which each channel falls towards deep water. */
  deepening: Rgb;
  shore: string;
  wave: string;
  waterName: string;
  roofs: readonly (readonly [string, string])[];
  roofShadow: string;
  window?: string;
  wetRoof: string;
  ink: string;
  halo: string;
  token: { fill: string; line: string; ink: string };
  jade: string;
  crew: { fill: string; line: string; ink: string };
  route: string;
  routeCase: string;
  ring: Rgb;
  amber: string;
  /** Neighbourhood line, dash-dot. */
  boundary: string;
  block: string;
  scree: string;
  screeLight: string;
  screeDark: string;
  dam: readonly [string, string];
  rain: readonly string[];
  tags: Record<
    'danger' | 'water' | 'status' | 'unverified' | 'shelter' | 'crew' | 'cut',
    TagColours
  >;
  selection: string;
  selectionCase: string;
}

const NIGHT: Palette = {
  theme: 'night',
  heights: ['#2c3d42', '#2e4043', '#334547', '#3b4a4a', '#454f4e', '#525956'],
  lit: '#87938d',
  shade: '#0c151a',
  litStrength: 1,
  shadeStrength: 1.25,
  exaggeration: 1.25,
  paper: '#1d292e',
  contour: 'rgba(206,222,214,.13)',
  contourIndex: 'rgba(206,222,214,.27)',
  fields: ['#43573f', '#3a5044', '#4c5a42', '#364b42'],
  tree: 'rgba(10,20,18,.22)',
  roadCase: '#10181c',
  road: '#b4ab94',
  roadMinor: '#8b8675',
  parapet: '#0a1013',
  river: '#37719a',
  riverEdge: '#16303f',
  water: [88, 156, 200],
  deepening: [0.55, 0.45, 0.32],
  shore: 'rgba(168,215,238,.9)',
  wave: 'rgba(190,226,243,.42)',
  waterName: '#a9d5ea',
  roofs: [
    ['#8d7f70', '#5f564d'],
    ['#7b8286', '#4f575b'],
  ],
  roofShadow: 'rgba(0,0,0,.5)',
  window: '#ffd27a',
  wetRoof: '#7db8da',
  ink: '#eef2ef',
  halo: 'rgba(9,15,18,.88)',
  token: { fill: '#10181d', line: '#dfe6e2', ink: '#eef2ef' },
  jade: '#1f7a63',
  crew: { fill: '#63c4a6', line: '#0b1513', ink: '#0b1513' },
  route: '#63c4a6',
  routeCase: 'rgba(6,12,14,.75)',
  ring: [255, 107, 87],
  amber: '#f0c25a',
  boundary: '#a79ac6',
  block: 'rgba(167,154,198,.07)',
  scree: '#6b5844',
  screeLight: 'rgba(230,210,180,.5)',
  screeDark: 'rgba(20,14,8,.55)',
  dam: ['#a8aaa3', '#6d716e'],
  rain: ['rgba(186,208,220,.2)', 'rgba(196,216,226,.26)', 'rgba(210,226,234,.3)'],
  tags: {
    danger: { fill: '#c8372d', line: '#ffffff', text: '#ffffff' },
    water: { fill: '#123248', line: '#8fcbe6', text: '#dff1fa' },
    status: { fill: 'rgba(16,24,29,.94)', line: '#8fa3ab', text: '#eef2ef' },
    unverified: { fill: '#2a2413', line: '#f0c25a', text: '#ffdb8a' },
    shelter: { fill: '#1f7a63', line: '#eaf5f0', text: '#ffffff' },
    crew: { fill: 'rgba(11,21,19,.92)', line: '#63c4a6', text: '#d9f3ea' },
    cut: { fill: '#f4f1e8', line: '#f4f1e8', text: '#8f1f17' },
  },
  selection: '#ffffff',
  selectionCase: 'rgba(6,12,14,.8)',
};

const DAY: Palette = {
  theme: 'day',
  heights: ['#dfe3cf', '#e3e4cd', '#e6e2cb', '#e4dcc5', '#dfd6c4', '#e9e5dc'],
  lit: '#fffdf4',
  shade: '#6d7b76',
  litStrength: 0.95,
  shadeStrength: 0.85,
  exaggeration: 1.35,
  paper: '#ece8dc',
  contour: 'rgba(122,96,60,.20)',
  contourIndex: 'rgba(122,96,60,.36)',
  fields: ['#cfdab2', '#d8dcb0', '#c6d5b3', '#dcd9b4'],
  tree: 'rgba(66,96,66,.28)',
  roadCase: '#a3977f',
  road: '#fffdf7',
  roadMinor: '#f6f1e4',
  parapet: '#6b614d',
  river: '#7fb3cf',
  riverEdge: '#3f7c9f',
  water: [112, 176, 212],
  deepening: [0.42, 0.3, 0.16],
  shore: 'rgba(35,98,140,.9)',
  wave: 'rgba(20,70,105,.5)',
  waterName: '#1e5c82',
  roofs: [
    ['#a5695a', '#874f43'],
    ['#8b8f90', '#6d7274'],
  ],
  roofShadow: 'rgba(50,45,35,.3)',
  wetRoof: '#2f7fb0',
  ink: '#1b262b',
  halo: 'rgba(252,250,244,.92)',
  token: { fill: '#fbfaf6', line: '#26343a', ink: '#1b262b' },
  jade: '#1f7a63',
  crew: { fill: '#17674f', line: '#ffffff', ink: '#ffffff' },
  route: '#17674f',
  routeCase: 'rgba(255,255,255,.85)',
  ring: [200, 45, 35],
  amber: '#9a6a00',
  boundary: '#6d5c8f',
  block: 'rgba(109,92,143,.06)',
  scree: '#9b8365',
  screeLight: 'rgba(255,246,226,.7)',
  screeDark: 'rgba(60,44,24,.5)',
  dam: ['#c9c3b4', '#8d887b'],
  rain: ['rgba(60,84,98,.16)', 'rgba(60,84,98,.2)', 'rgba(50,76,92,.24)'],
  tags: {
    danger: { fill: '#c8372d', line: '#ffffff', text: '#ffffff' },
    water: { fill: '#e3f0f7', line: '#1e628c', text: '#134766' },
    status: { fill: 'rgba(255,253,248,.96)', line: '#8d8471', text: '#1b262b' },
    unverified: { fill: '#fbf1d8', line: '#7a5200', text: '#6a4700' },
    shelter: { fill: '#1f7a63', line: '#ffffff', text: '#ffffff' },
    crew: { fill: 'rgba(250,255,252,.96)', line: '#17674f', text: '#0f4a38' },
    cut: { fill: '#fffdf8', line: '#b3261b', text: '#8f1f17' },
  },
  selection: '#ffffff',
  selectionCase: 'rgba(27,38,43,.85)',
};

export const PALETTES: Record<Theme, Palette> = { day: DAY, night: NIGHT };

export const SANS =
  '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';
export const SERIF = '"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif';

export function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
