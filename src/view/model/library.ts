/** 情景库: what can be played, what was left, what was played. */
import type { Ability } from '../../format/schema/common.ts';
import type { Mode, ResourceView } from './drill.ts';

export interface BriefingView {
  id: string;
  title: string;
  role: string;
  brief: string;
  sections: {
    id: 'place' | 'means' | 'plan' | 'hazards' | 'aims';
    label: string;
    lines: string[];
  }[];
  resources: ResourceView[];
  hours: string;
  minutesToPlay?: number;
}

export interface LibraryCardView {
  id: string;
  title: string;
  summary: string;
  hazard: string;
  hazardLabel: string;
  hours: string;
  minutesToPlay?: number;
  decisions: number;
  difficulty: number;
  best?: { score: number; rating: string; ratingLabel: string };
  problem?: string;
}

export interface StoredDrillView {
  id: string;
  scenario: string;
  title: string;
  /** "从 03:12 重来": begun again from another drill. */
  branch?: string;
  mode: Mode;
  /** "2026-11-23T21:40": date and time of the last event, by the clock on the wall. */
  savedAt: string;
  /** Clock time reached; empty where none is known. */
  time: string;
  progress: number;
  finished: boolean;
  score?: number;
  rating?: 'P' | 'S' | 'M' | 'U';
  ratingLabel?: string;
  abilities?: { ability: Ability; label: string; earned: number }[];
}

/** A stored drill whose later steps this version cannot repeat. */
export interface MisfitView {
  drill: string;
  title: string;
  mode: Mode;
  /** Steps that still fit, and the time of the first that does not. */
  kept: number;
  lost: number;
  time: string;
  /** It was over: there is nothing to go on with. */
  finished: boolean;
}

export interface LibraryView {
  cards: LibraryCardView[];
  /** The latest first. */
  unfinished: StoredDrillView[];
  misfit?: MisfitView;
  recent: StoredDrillView[];
  /** Moments of reviewed drills that went wrong and were not mended yet. */
  practice?: number;
  /** Storage refused or full, an import that failed: said plainly. */
  notice?: string;
}
