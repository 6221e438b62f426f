/** 课堂: what the instructor's screen shows beside the drill, and what is added after it. */
import type { Ability } from '../../format/schema/common.ts';
import type { channels } from '../../format/schema/report.ts';

type Judgement = 'best' | 'sound' | 'poor' | 'trap';

/** Votes of one open question, as far as they have been entered. */
export interface VotesView {
  /** Option by group. */
  groups: { name: string; option?: string }[];
  /** Groups and hands, in the order of the options. */
  tallies: { option: string; groups: string[]; hands: number; count: number }[];
  total: number;
  /** The option that the instructor has marked as the one to be taken. */
  marked?: string;
}

/** What an instructor just threw in, for the whole class to read. */
export interface AnnouncedView {
  time: string;
  /** Empty where nothing was reported. */
  reports: { from: string; channel: string; text: string; place?: string }[];
  /** Without a report: what it is called. */
  label?: string;
  /** "网格员 −1 人" */
  changes: string[];
}

/** How each group's votes compare, over the questions that are closed. */
export interface TallyView {
  rows: {
    name: string;
    /** Closed questions in which it voted. */
    voted: number;
    /** Of those that did not lapse, how many it wanted as they were decided. */
    decided: number;
    same: number;
    /** Of those whose author's judgement may be told, how many times it wanted the best. */
    judged: number;
    best: number;
  }[];
  /** Votes in questions whose reasons are still covered are left out of `judged`. */
  covered: number;
}

/** The clock on the wall of a drill: turns what an instructor types into a minute. */
export interface ClockFaceView {
  /** Minutes since midnight at minute 0. */
  startMinute: number;
  /** From the first day on. */
  days: { month: number; day: number }[];
  /** The latest minute there is. */
  until: number;
}

/** A question that was just closed, or lapsed. */
export interface ClosedView {
  key: string;
  prompt: string;
  time: string;
  lapsed: boolean;
  /** What the lapse did, in words. */
  lapseText: string;
  /** Reasons and judgements are here only once the instructor has revealed them. */
  revealed: boolean;
  options: {
    id: string;
    letter: string;
    text: string;
    chosen: boolean;
    groups: string[];
    count: number;
    judgement?: Judgement;
    why?: string;
    basis?: string[];
  }[];
  total: number;
}

export interface RemarkView {
  /** Place among the class's notes. */
  note: number;
  minute: number;
  time: string;
  text: string;
}

/** What an instructor may throw in. */
export interface SurprisesView {
  declared: { id: string; label: string; text: string; expected?: string; done?: string }[];
  channels: { id: (typeof channels)[number]; label: string }[];
  places: { id: string; label: string }[];
  /** Resources, and variables that the class is shown anyway. */
  targets: { id: string; label: string; value: string; whole: boolean }[];
}

export interface ClassroomView {
  groups: string[];
  people: string;
  /** By the question's key. */
  votes: Readonly<Record<string, VotesView>>;
  closed?: ClosedView;
  announced?: AnnouncedView;
  /** The board was put down to look at the map. */
  down: boolean;
  /** Absent until a question with votes of groups is closed. */
  tally?: TallyView;
  remarks: RemarkView[];
  clockFace: ClockFaceView;
  surprises: SurprisesView;
}

/** 点评、专家评分、报告: the toolbar of a result and of a review. */
export interface ReportToolsView {
  remarks: RemarkView[];
  /** Minute and "02:05" that a new remark is pinned to. */
  at: { minute: number; time: string };
  clockFace: ClockFaceView;
  abilities: { ability: Ability; label: string; earned: number; points: number }[];
  panel: { note: number; expert: string; scores: Partial<Record<Ability, number>> }[];
  /** The report is being made. */
  busy: boolean;
  /** Said when it could not be made. */
  trouble?: string;
}
