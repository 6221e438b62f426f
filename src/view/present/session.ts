/** What the screen knows besides the world: how it is being played. */
import type { FeedbackView, Mode, Point } from '../model.ts';

export interface GaugeReading {
  minute: number;
  value: number;
}

export interface Session {
  mode: Mode;
  paused: boolean;
  held?: 'decision' | 'ended';
  speed: number;
  speeds: readonly number[];
  /** Real seconds of a tick at this speed. */
  tickSeconds?: number;
  selected?: string;
  /** The tab of the map that is on; the first where none was chosen. */
  layer?: string;
  preview?: { measure: string; place: string };
  previewPath?: readonly Point[];
  feedback?: FeedbackView;
  refusal?: string;
  /** By gauge id, and by what the map notes for itself, one reading a tick. */
  readings: Readonly<Record<string, readonly GaugeReading[]>>;
}
