/**
 * 世界状态: everything that changes during a drill, as plain JSON.
 *
 * The names of the first block are the names that expressions use, so that an
 * expression reads the world without translation. Entries of the logs are never
 * changed once written; leaf objects of records are replaced, not edited, so that
 * copying a world is shallow but for model states and outputs.
 */
import type { Json, ModelValue } from '../models/port.ts';

export type Value = number | boolean | string;

export interface Position {
  situation: string;
  /** Minute of entry. */
  since: number;
  /** How often any situation of this storyline was entered; a click names it. */
  entry: number;
  /** The decision of this entry has been answered. */
  closed: boolean;
}

export interface Knowledge {
  /** What was heard last. */
  value: Value;
  /** The value last verified, which later hearsay does not make a lie; null if none was. */
  confirmed: Value | null;
  verified: boolean;
  heard: boolean;
  /** Minute at which the present value was first heard; −1 if never. */
  since: number;
}

export interface Said {
  value: Value;
  stated: boolean;
  since: number;
}

/** What has been issued with one form measure. Shares are 0..1; minutes are −1 while unset. */
export interface Issued {
  count: number;
  first: number;
  last: number;
  quality: number;
  best: number;
  falsehoods: number;
  broken: number;
  due: number;
  reach: number;
}

/** The statement just made, as expressions see it. */
export interface StatementQuality {
  /** Share of stated values that agree with what was known. */
  accuracy: number;
  /** Share of the facts that ought to be said which were said. */
  completeness: number;
  /** Share of the facts not known that were admitted as unknown. */
  admitted: number;
  /** Minutes until the promised next word; 0 if none was promised. */
  next: number;
  /** Share of the given advice that fits, 0 if none was given. */
  advice: number;
  tone: number;
  /** Share of people reached. */
  reach: number;
  /** All of it together, 0..1; see rules/statements.ts. */
  quality: number;
  /** Stated values that contradict what was known. */
  falsehoods: number;
  audience: string;
}

export interface ReportEntry {
  id: number;
  minute: number;
  /** JSON pointer of the report in the scenario, or `typed:` / `engine:` and a name. */
  source: string;
  /** Values for the template's expressions, in order. */
  values: Value[];
  place?: string;
  claims: Record<string, Value>;
  /** Claims that were not true when it came. What grew since makes no liar of who counted before. */
  wrong: string[];
  verified: boolean;
  /** For typed reports only. */
  typed?: { from: string; channel: string; text: string };
}

export interface DecisionEntry {
  /** Minute of the answer or lapse. */
  minute: number;
  opened: number;
  storyline: string;
  situation: string;
  entry: number;
  /** Values of the expressions in its prompt when it was answered or lapsed. */
  values: Value[];
  /** The same of its options' texts by id, and of what happens otherwise; those without any are absent. */
  said: Record<string, Value[]>;
  /** Absent: it lapsed. */
  option?: string;
  by: string;
}

export interface ConductEntry {
  minute: number;
  kind: string;
  /** "storyline.situation.option" or a measure id. */
  source: string;
}

/** How a statement stood when it was composed. */
export interface StatementStanding {
  /** When that was: what it says is as of then, and what it promises is reckoned from then. */
  written: number;
  /** What was known of each stated fact. */
  against: Record<string, Value>;
  /** Stated facts that nobody had verified. */
  unverified: string[];
  /** What was asked of it and is not in it: known facts, and unknown ones not admitted. */
  unsaid: string[];
  unadmitted: string[];
  quality: StatementQuality;
}

export interface StatementEntry extends StatementStanding {
  /** When it went out. */
  minute: number;
  measure: string;
  channels: string[];
  audience: string;
  facts: Record<string, Value>;
  unknown: string[];
  advice: string[];
  tone: string;
}

export interface NoteEntry {
  minute: number;
  by: string;
  text: string;
}

/** One road taken, in the direction of travel. */
export interface Leg {
  /** Empty for a straight way across water or open ground. */
  road: string;
  from: string;
  to: string;
  minutes: number;
}

export type TaskStage = 'desk' | 'travelling' | 'working' | 'staying' | 'returning';

/** 任务: the execution of an order (or of an option that takes people) over time. */
export interface Task {
  id: number;
  kind: 'measure' | 'option';
  /** Measure id, or "storyline.situation.option". */
  source: string;
  place: string;
  stage: TaskStage;
  ordered: number;
  /** Minutes at which this stage began and will end (−1: until recalled). */
  began: number;
  ends: number;
  needs: Record<string, number>;
  /** Used up by the order; given back where it is recalled before it left the desk. */
  uses: Record<string, number>;
  travel: string;
  /** The whole way of the present journey, and how far along it the crew is. */
  legs: Leg[];
  leg: number;
  /** Minute at which the present leg began, fractional. */
  legBegan: number;
  /** Past the entrance of that leg, so no cut of its road stops it any more. */
  onLeg: boolean;
  /** The crew turned back because no way was left. */
  blocked: boolean;
  /** Index into `statements`, for a form measure. */
  statement: number;
  /** The statement as it was composed, until it leaves the desk. */
  draft: Draft | null;
}

/** A statement held against what was known when it was composed, not when it went out. */
export interface Draft extends StatementStanding {
  composed: Composed;
}

/** What a person composed with a form. */
export interface Composed {
  channels: string[];
  audience: string;
  facts: Record<string, Value>;
  unknown: string[];
  next: number;
  advice: string[];
  tone: string;
}

export interface Scheduled {
  minute: number;
  /** Pointer of the effect list. */
  block: string;
  here: string;
  /** The desk is working on it until then. */
  desk: boolean;
  /** Index into `statements` that `form` stands for; −1 if none. */
  statement: number;
}

export interface Tally {
  ordered: number;
  finished: number;
  places: Record<string, { ordered: number; finished: number }>;
}

export interface World {
  // What expressions name.
  clock: { minute: number; hour: number; day: number; night: boolean; phase: string };
  variables: Record<string, number | boolean>;
  places: Record<string, Record<string, number | boolean>>;
  resources: Record<string, number>;
  models: Record<string, Record<string, ModelValue>>;
  /** Replaced as a whole whenever a road opens or closes, never edited. */
  roads: Readonly<Record<string, { closed: boolean }>>;
  draws: Record<string, Value>;
  facts: Record<string, Value>;
  known: Record<string, Knowledge>;
  said: Record<string, Said>;
  at: Record<string, Position>;
  issued: Record<string, Issued>;

  // The rest of the state.
  seed: string;
  states: Record<string, Json>;
  capacity: Record<string, number>;
  /** Roads closed or opened by an effect, whatever their condition says. */
  forcedRoads: Record<string, boolean>;
  marks: Record<string, number>;
  injected: Record<string, number>;
  chosen: Record<string, number>;
  lapsed: Record<string, number>;
  tallies: Record<string, Tally>;
  redLines: Record<string, number>;
  tasks: Task[];
  nextTask: number;
  deskUntil: number;
  scheduled: Scheduled[];
  /** Moves ordered by effects, taken when storylines settle. */
  pending: Record<string, string>;

  // Logs: append only.
  reports: ReportEntry[];
  decisions: DecisionEntry[];
  conduct: ConductEntry[];
  statements: StatementEntry[];
  notes: NoteEntry[];

  // Bookkeeping of one event.
  /** Transitions taken since the event came; bounded, so that settling ends. */
  settling: number;
  /** Red lines and endings are still to be looked at for this event. */
  closing: boolean;
  /** Settling was once cut short: an author's error, shown and reported, never thrown. */
  unsettled: boolean;
  ending: string;
  ended: boolean;
}
