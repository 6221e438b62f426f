/**
 * The view model: all that a screen may show, already in words and numbers.
 * `present.ts` makes it from scenario, world and session; panels and map only draw it.
 * Nothing here holds truth that the player does not know, and nothing here has methods.
 */
import type { Ability, Conduct } from '../format/schema/common.ts';
import type { ClassroomView, TallyView } from './model/classroom.ts';
import type { MapView, Point } from './model/map.ts';
import type { Letter, Saying } from './notice.ts';

export type * from './model/classroom.ts';
export type * from './model/map.ts';
export type * from './model/review.ts';
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

export interface CostView {
  icon: string;
  /** "35 分", "2 人" */
  label: string;
}

export interface OptionView {
  id: string;
  /** "A" … */
  letter: string;
  text: string;
  detail?: string;
  costs: CostView[];
  /** Reason, where people, material or the state of the world forbid it. */
  locked?: string;
}

export interface DecisionView {
  key: string;
  storyline: string;
  situation: string;
  entry: number;
  label: string;
  place?: { id: string; label: string };
  openedAt: string;
  prompt: string;
  context?: string;
  minutesLeft: number;
  within: number;
  options: OptionView[];
  lapseText: string;
  lapseAt: string;
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

export interface MeasurePlaceView {
  place: string;
  label: string;
  locked?: string;
  /** "走主路 9 分到，02:54 办完" */
  forecast?: string;
  /** It was carried out here, and once is enough. */
  done?: boolean;
  route?: readonly Point[];
}

export interface MeasureView {
  id: string;
  label: string;
  icon: string;
  group: string;
  describe?: string;
  atPlace: boolean;
  costs: CostView[];
  /** "用掉备汛人手 2 份，还剩 3 份。…": what an order uses up for good. */
  uses?: string;
  locked?: string;
  /** Locked because it has been carried out and need not be again. */
  done?: boolean;
  ordered: number;
  form?: FormView;
  places: MeasurePlaceView[];
}

export interface FormFactView {
  fact: string;
  label: string;
  type: 'boolean' | 'number' | 'text';
  unit?: string;
  heard: boolean;
  verified: boolean;
  /** What the player has been told, in words; the default of the field. */
  known?: string;
  value?: string | number | boolean;
  choices?: { value: string | boolean; label: string }[];
  /** Of our own doing, not to be found out. */
  ours?: boolean;
  /** How the author wants it said. */
  say?: Saying;
}

export interface FormView {
  kind: 'notice' | 'report';
  channels: { id: string; label: string; note?: string }[];
  audiences: { id: string; label: string }[];
  facts: FormFactView[];
  next: number[];
  /** "12日20时" for each of these. */
  nextAt: Record<number, string>;
  letter: Letter;
  advice: { id: string; label: string }[];
  /** `lead` opens the text that goes out. */
  tones: { id: string; label: string; lead?: string }[];
}

/** What the player composed; goes into ORDER's `with`. */
export interface FormAnswer {
  channels: string[];
  audience?: string;
  facts: Record<string, string | number | boolean>;
  unknown: string[];
  next?: number;
  advice: string[];
  tone?: string;
}

export interface GaugeView {
  id: string;
  /** What is measured, where it has a colour of its own on the map. */
  tone?: 'water' | 'rumour' | 'cases';
  label: string;
  unit: string;
  decimals: number;
  low: number;
  high: number;
  lines: { label: string; value: number; kind: 'warning' | 'danger' }[];
  history: { minute: number; value: number }[];
  /** A count of cases as bars: what is new in each stretch of a sum, or what the last hours had. */
  news?: { label?: string; sum: boolean; bars: { from: number; to: number; value: number }[] };
}

export interface TimelineView {
  from: number;
  to: number;
  now: number;
  nowLabel: string;
  /** Clock labels: minute → "02:00". */
  hours: { minute: number; label: string }[];
  reports: {
    minute: number;
    kind: 'warning' | 'plain' | 'unverified';
    label: string;
    text?: string;
  }[];
  decisions: { from: number; to: number; label: string; lapsed: boolean }[];
  open: { from: number; to: number; label: string }[];
  gauges: GaugeView[];
}

/** Learning mode: reasons at once. */
export interface FeedbackView {
  key: string;
  prompt: string;
  chosen: string;
  lapsed: boolean;
  why: string;
  judgement?: 'best' | 'sound' | 'poor' | 'trap';
  basis: string[];
  others: { text: string; why: string; judgement?: 'best' | 'sound' | 'poor' | 'trap' }[];
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

export interface IndicatorView {
  id: string;
  label: string;
  points: number;
  earned: number;
  applies: boolean;
  /** "00:52 报出，距来情 7 分钟，时限 20 分钟" */
  evidence: string;
  why: string;
  basis: string[];
  cappedBy?: string;
}

export interface AbilityView {
  ability: Ability;
  label: string;
  earned: number;
  points: number;
  rating: 'P' | 'S' | 'M' | 'U';
  ratingLabel: string;
  indicators: IndicatorView[];
}

/** 核对: what a record claims against what its replay gave. */
export interface CheckView {
  state: 'same' | 'different' | 'unverified' | 'unsealed';
  claimed: { score?: number; hash?: string };
  replayed: { score: number; hash: string };
  /** Not read yet: it is laid over the result. */
  fresh: boolean;
}

export interface ResultView {
  title: string;
  /** Said above all else: not re-verified, not finished, replay differs. */
  notice?: string;
  /** Of a record that was imported, or does not agree. */
  check?: CheckView;
  /** 课堂: how the groups voted. */
  tally?: TallyView;
  mode: Mode;
  score: number;
  rating: 'P' | 'S' | 'M' | 'U';
  ratingLabel: string;
  ending: { title: string; text: string; tone: 'good' | 'mixed' | 'bad' };
  people: { label: string; value: string; bad: boolean }[];
  abilities: AbilityView[];
  redLines: { label: string; time: string; why: string; basis: string[] }[];
  /** `satisfaction` is a share, 0..1. */
  verdict: { label: string; satisfaction: number; says: string }[];
  conduct: { kind: Conduct; label: string; good: boolean; count: number; evidence: string[] }[];
  decisions: {
    minute: number;
    time: string;
    prompt: string;
    chosen?: string;
    lapsed: boolean;
    judgement?: 'best' | 'sound' | 'poor' | 'trap';
    why: string;
    basis: string[];
    note?: string;
    others: { text: string; why: string; judgement?: 'best' | 'sound' | 'poor' | 'trap' }[];
  }[];
  statements: { time: string; label: string; quality: number; text: string; problems: string[] }[];
  gauges: GaugeView[];
  seed: string;
  hash: string;
  minutes: number;
  /** When an examination stood still, and for how many seconds. */
  interruptions: { time: string; seconds: number }[];
}

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
  best?: { score: number; rating: string };
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
