/** The live drill. */
import type { ClassroomView } from './classroom.ts';
import type { DecisionView, FeedbackView } from './decisions.ts';
import type { MapView } from './map.ts';
import type { MeasureView } from './measures.ts';
import type { GaugeView, TimelineView } from './timeline.ts';

export type Mode = 'learning' | 'drill' | 'examination' | 'class';

export interface ClockView {
  minute: number;
  /** "02:05" */
  time: string;
  /** "T+8:05" */
  elapsed: string;
  /** "6月19日 周五" */
  date: string;
  phase: string;
  paused: boolean;
  /** Why the clock stands though the player did not stop it. */
  held?: 'decision' | 'ended';
  speed: number;
  speeds: readonly number[];
  mode: Mode;
  ended: boolean;
  /** Real seconds of a tick at this speed, and whether they are running. */
  tick?: { seconds: number; runs: boolean };
}

export interface WarningView {
  level: 'red' | 'orange' | 'yellow' | 'blue';
  label: string;
  issuer: string;
  time: string;
}

export interface ResourceView {
  id: string;
  label: string;
  /** What a name cannot say. */
  describe?: string;
  icon: string;
  free: number;
  total: number;
  unit: string;
}

export interface ReportView {
  key: string;
  minute: number;
  time: string;
  from: string;
  channel: string;
  channelLabel: string;
  channelIcon: string;
  text: string;
  place?: { id: string; label: string };
  urgency: 'routine' | 'important' | 'urgent';
  /** What became of its claims: none made, still open, borne out, contradicted. */
  status: 'plain' | 'unverified' | 'verified' | 'refuted';
  /** Offered while unverified: order this measure there. */
  verify?: { measure: string; place?: string; label: string };
  warning?: WarningView;
  /** Not sent in by anybody: a decision that lapsed, a promise that was broken. */
  lapse?: 'decision' | 'promise';
}

/** A notice or report said when its next would come. */
export interface PromiseView {
  measure: string;
  label: string;
  /** "周三 20:00" */
  dueAt: string;
  /** "还有 45 分"; "已过 5 分" */
  left: string;
  state: 'ahead' | 'near' | 'late';
}

/** Where things stand, if no official warning says so: a line of a gauge that has been crossed. */
export interface StatusView {
  tone?: GaugeView['tone'];
  label: string;
  /** "看过的学生 38 人", "已上报 12:40" */
  lines: string[];
}

export interface TaskView {
  id: number;
  label: string;
  icon: string;
  place?: { id: string; label: string };
  stage: 'desk' | 'travelling' | 'working' | 'staying' | 'returning' | 'blocked';
  /** "9 分后到", "办理中 还要 12 分" */
  note: string;
  /** 0..1 of the present stage. */
  progress: number;
  recallable: boolean;
}

export interface DeskView {
  busyMinutes: number;
  /** What waits at the desk, first first. */
  items: { label: string; doneAt: string }[];
}

export interface DrillView {
  title: string;
  role: string;
  clock: ClockView;
  warning?: WarningView;
  status?: StatusView;
  resources: ResourceView[];
  /** What is to be said again, and when; the next first. */
  promises: PromiseView[];
  reports: ReportView[];
  unverified: number;
  decisions: DecisionView[];
  tasks: TaskView[];
  desk: DeskView;
  measures: MeasureView[];
  map: MapView;
  timeline: TimelineView;
  feedback?: FeedbackView;
  /** The last refusal, in words, until the next event. */
  refusal?: string;
  /** Class mode only. */
  classroom?: ClassroomView;
}
