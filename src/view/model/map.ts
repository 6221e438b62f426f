/** The map as data: what the canvas draws and the list of places says. */
import type { PeopleView } from './people.ts';

export type * from './people.ts';

export type Theme = 'day' | 'night';

/** Map units unless said otherwise. */
export type Point = readonly [number, number];

export interface PlaceTagView {
  kind: 'danger' | 'water' | 'status' | 'unverified' | 'shelter';
  text: string;
}

export interface PlaceView {
  id: string;
  label: string;
  kind: 'town' | 'village' | 'facility' | 'dam' | 'site' | 'junction' | 'district';
  icon?: string;
  at: Point;
  labelAt: 'north' | 'south' | 'east' | 'west';
  roofs: number;
  spread: number;
  angle: number;
  /** Share of houses with a lit window. */
  lights: number;
  power: boolean;
  /** Share of houses with water in them. */
  wet: number;
  tag?: PlaceTagView;
  /** Calls for an answer: the one pulsing place. */
  alert?: string;
  shelter?: { occupied?: number; capacity: number };
  /** What anybody from here knows of it. */
  describe?: string;
  card: { label: string; text: string }[];
  /** A crowd stands here. */
  crowd?: { people: number; each: 1 | 5 };
  /** Cases, shared wells, crowds: what the people layers show here, in words. */
  people?: string[];
}

export interface CrewView {
  id: number;
  label: string;
  icon: 'truck' | 'walk' | 'boat';
  /** The whole way there or back. */
  path: readonly Point[];
  /** Minutes at which the path's ends are passed; position is linear between. */
  departs: number;
  arrives: number;
  stage: 'travelling' | 'working' | 'staying' | 'returning' | 'blocked';
  /** "救援一队 → 柳湾 9分" */
  tag: string;
}

export interface RoadView {
  id: string;
  label: string;
  kind: 'main' | 'minor' | 'path' | 'street';
  path: readonly Point[];
  /** Known to be cut, and since when; `by` says what lies on it. */
  cut?: { at: Point; text: string; by?: 'slide' | 'water' };
}

/** Water: stage above bed at positions along each river (see models/flood/profile.ts). */
export interface WaterView {
  rivers: { river: number; stops: { along: number; stage: number }[] }[];
  /** The place whose dam has broken. */
  broken?: string;
}

export interface MapView {
  theme: Theme;
  /** mm/h, for the rain layer. */
  rain: number;
  water?: WaterView;
  places: PlaceView[];
  roads: RoadView[];
  crews: CrewView[];
  selected?: string;
  /** Preview of an order's way, white dots. */
  preview?: readonly Point[];
  /** Neighbourhoods, counts, talk and crowds; absent where the scenario has none of them. */
  people?: PeopleView;
}
