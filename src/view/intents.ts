/** What a person can ask for on a screen. Panels and map send these; `app` answers them. */
import type { FormAnswer, Mode } from './model.ts';

export type DrillIntent =
  | {
      kind: 'choose';
      storyline: string;
      situation: string;
      entry: number;
      option: string;
      note?: string;
    }
  | { kind: 'order'; measure: string; places: string[]; with?: FormAnswer }
  | { kind: 'recall'; task: number }
  | { kind: 'note'; text: string }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'speed'; speed: number }
  | { kind: 'step' }
  | { kind: 'select'; place?: string }
  | { kind: 'preview'; measure?: string; place?: string }
  | { kind: 'dismissFeedback' }
  | { kind: 'leave' };

export type LibraryIntent =
  | { kind: 'brief'; scenario: string; mode: Mode }
  | { kind: 'start'; scenario: string; mode: Mode; seed?: string }
  | { kind: 'continue'; drill: string }
  | { kind: 'open'; drill: string }
  | { kind: 'discard'; drill: string }
  | { kind: 'importRecord' }
  | { kind: 'importScenario' }
  | { kind: 'library' };

export type ResultIntent = { kind: 'saveRecord' } | { kind: 'again' } | { kind: 'library' };

export type Intent = DrillIntent | LibraryIntent | ResultIntent;
export type Send<Wanted extends Intent = Intent> = (intent: Wanted) => void;
