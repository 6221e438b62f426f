/** Colours of the people layers (look.md §1): red cases, plum rumour, jade corrections, boundary violet. */
import type { Theme } from '../../model.ts';

export interface PeoplePalette {
  /** Chips: their ground, a quiet and a rising outline. */
  chip: string;
  chipLine: string;
  chipShadow: string;
  ink: string;
  mute: string;
  case: string;
  caseText: string;
  bad: string;
  middling: string;
  good: string;
  badText: string;
  middlingText: string;
  goodText: string;
  emptyStep: string;
  hatchBad: string;
  hatchMiddling: string;
  boundary: string;
  boundaryCase: string;
  link: string;
  food: string;
  linkCase: string;
  plum: string;
  plumText: string;
  plumCase: string;
  corrected: string;
  ring: string;
  figureShadow: string;
  figureEdge: string;
  coats: readonly string[];
  skin: string;
  hair: string;
}

const DAY: PeoplePalette = {
  chip: 'rgba(255,253,248,.97)',
  chipLine: '#8d8471',
  chipShadow: 'rgba(60,50,30,.24)',
  ink: '#1b262b',
  mute: '#4d5b61',
  case: '#b3261b',
  caseText: '#8f1f17',
  bad: '#b3261b',
  middling: '#a66a00',
  good: '#1f7a63',
  badText: '#8f1f17',
  middlingText: '#1b262b',
  goodText: '#1b262b',
  emptyStep: '#e3dccb',
  hatchBad: 'rgba(179,38,27,.36)',
  hatchMiddling: 'rgba(146,98,0,.30)',
  boundary: '#6d5c8f',
  boundaryCase: 'rgba(255,253,248,.75)',
  link: '#1e628c',
  food: '#5b5346',
  linkCase: 'rgba(255,253,248,.9)',
  plum: '#8c3b78',
  plumText: '#7a2c67',
  plumCase: 'rgba(255,253,248,.92)',
  corrected: '#1f7a63',
  ring: '#d8d1c1',
  figureShadow: 'rgba(50,40,25,.34)',
  figureEdge: 'rgba(255,250,240,.55)',
  coats: ['#46606b', '#7c8a90', '#8a6b55', '#5f7565'],
  skin: '#e6c9a6',
  hair: '#3a322b',
};

const NIGHT: PeoplePalette = {
  chip: 'rgba(21,31,36,.96)',
  chipLine: '#8fa3ab',
  chipShadow: 'rgba(0,0,0,.45)',
  ink: '#e9edea',
  mute: '#b0bcbd',
  case: '#ff6b57',
  caseText: '#ff8574',
  bad: '#ff6b57',
  middling: '#f0c25a',
  good: '#63c4a6',
  badText: '#ff8574',
  middlingText: '#e9edea',
  goodText: '#e9edea',
  emptyStep: '#36454c',
  hatchBad: 'rgba(255,107,87,.40)',
  hatchMiddling: 'rgba(240,194,90,.30)',
  boundary: '#a79ac6',
  boundaryCase: 'rgba(9,15,18,.6)',
  link: '#7cc0e2',
  food: '#cfc6b4',
  linkCase: 'rgba(9,15,18,.85)',
  plum: '#d58bc2',
  plumText: '#e7a9d7',
  plumCase: 'rgba(9,15,18,.88)',
  corrected: '#63c4a6',
  ring: '#44525a',
  figureShadow: 'rgba(0,0,0,.5)',
  figureEdge: 'rgba(8,14,17,.6)',
  coats: ['#7d929c', '#5f7078', '#a1876d', '#74907f'],
  skin: '#f0d5b4',
  hair: '#1b1815',
};

export const PEOPLE_PALETTES: Readonly<Record<Theme, PeoplePalette>> = { day: DAY, night: NIGHT };

/** Below these a value out of 100 is bad, middling. */
export const BAD = 40;
export const MIDDLING = 60;

export type Level = 'bad' | 'middling' | 'good';

export function levelOf(value: number): Level {
  if (value < BAD) return 'bad';
  return value < MIDDLING ? 'middling' : 'good';
}
