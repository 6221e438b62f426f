/** What a person can ask for on a screen. Panels and map send these; `app` answers them. */
import type { ClassIntent, ReportIntent } from './classIntents.ts';
import type { PlanRowView } from './model/review.ts';
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
  | { kind: 'layer'; layer: string }
  | { kind: 'preview'; measure?: string; place?: string }
  | { kind: 'dismissFeedback' }
  | { kind: 'leave' }
  | ClassIntent;

export type LibraryIntent =
  | { kind: 'brief'; scenario: string; mode: Mode }
  | { kind: 'start'; scenario: string; mode: Mode; seed?: string }
  | { kind: 'continue'; drill: string }
  | { kind: 'open'; drill: string }
  | { kind: 'discard'; drill: string }
  /** A stored drill that no longer fits: go on from where it does, as another drill. */
  | { kind: 'continueFitting'; drill: string }
  /** Its whole record as a file. */
  | { kind: 'exportDrill'; drill: string }
  | { kind: 'importRecord' }
  | { kind: 'importScenario' }
  | { kind: 'practise' }
  | { kind: 'library' };

export type ResultIntent =
  | { kind: 'saveRecord' }
  /** What the replay found has been read. */
  | { kind: 'checked' }
  | { kind: 'again' }
  | { kind: 'library' }
  | { kind: 'review' }
  | ReportIntent;

export type ReviewIntent =
  | { kind: 'result' }
  | { kind: 'library' }
  | { kind: 'saveRecord' }
  /** The map's minute. */
  | { kind: 'reviewMinute'; minute: number }
  | { kind: 'reviewStop' }
  | { kind: 'reviewResume' }
  /** 从这里重来: by the item's key. */
  | { kind: 'restart'; item: string }
  | { kind: 'plan'; rows: PlanRowView[] }
  | ReportIntent;

export type PracticeIntent =
  | { kind: 'practiceNext' }
  | { kind: 'practiceAgain' }
  | { kind: 'library' };

export type Intent = DrillIntent | LibraryIntent | ResultIntent | ReviewIntent | PracticeIntent;
export type Send<Wanted extends Intent = Intent> = (intent: Wanted) => void;
