/** 复盘 as data: what was chosen, what it cost, what would have been better, and how sure that is. */
import type { Ability } from '../../format/schema/common.ts';
import type { FeedbackView } from './decisions.ts';
import type { ResultView } from './result.ts';
import type { GaugeView } from './timeline.ts';

/** 最佳 良好 欠准 失误 大错 难分高下. */
export type ReviewGrade = 'best' | 'good' | 'inaccuracy' | 'mistake' | 'blunder' | 'unclear';

export type Judgement = NonNullable<FeedbackView['judgement']>;

export interface ReviewOptionView {
  id: string;
  text: string;
  /** Mean final score of playing on from here. */
  value: number;
  /** Against the best, 0 or less, and the standard error of that difference. */
  difference: number;
  error: number;
  chosen: boolean;
  best: boolean;
  /** What the author says of it; empty where nothing was said. */
  why: string;
  basis: string[];
  /** 作者评语: stated with the option, not reckoned. */
  judgement?: Judgement;
}

/** One step from a choice to what came of it. */
export interface ChainLinkView {
  kind: 'choice' | 'event' | 'ending' | 'people' | 'points';
  text: string;
}

export interface ReviewItemView {
  key: string;
  kind: 'decision' | 'lapse' | 'measure' | 'statement';
  minute: number;
  /** "00:45" */
  time: string;
  /** "T+6:45" */
  elapsed: string;
  place?: string;
  /** "用时 4 分，限 20 分" */
  timing?: string;
  /** What was asked, or called for. */
  asked: string;
  chosen: string;
  /** The player's own words at the time. */
  note?: string;
  /** Absent while it has not been looked at. */
  grade?: ReviewGrade;
  /** Not looked at, because there was nothing else to choose. */
  onlyWay: boolean;
  /** Why it is 难分高下. */
  unclear?: string;
  /** 作者评语 of what was chosen; where it and the grade differ, why they may. */
  judgement?: Judgement;
  differs?: string;
  /** Red lines that need not have been crossed: graded for them, whatever the points. */
  crossed?: string[];
  /** How many more died on average than after the best: graded for it too. */
  deaths?: number;
  loss: number;
  error: number;
  futures: number;
  byAbility: { ability: Ability; label: string; lost: number }[];
  /** Where those points were lost. */
  indicators: { label: string; lost: number }[];
  /** Best first. */
  options: ReviewOptionView[];
  /** Options that could not be chosen then, and why. */
  shut: { text: string; reason: string }[];
  chain: ChainLinkView[];
}

export interface ReviewProgressView {
  state: 'waiting' | 'running' | 'stopped' | 'done' | 'failed';
  /** 0..1 */
  share: number;
  graded: number;
  total: number;
}

/** A place on the axis, 0..1: busy hours take more room than quiet ones. */
export interface AxisPoint {
  minute: number;
  at: number;
}

export interface ReviewTimelineView {
  axis: AxisPoint[];
  hours: { minute: number; label: string }[];
  /** Where the scale of the axis changes. */
  breaks: number[];
  gauges: GaugeView[];
  injects: { minute: number; time: string; label: string; urgent: boolean }[];
  /** People who came to harm: "死亡 3 人". */
  harm: { minute: number; time: string; label: string }[];
  /** 还能拿到多少分: before and after each decision; what it came to is the score. */
  expected: { key: string; minute: number; before: number; after: number }[];
  /** Why the line does not end at the score, where it does not. */
  expectedEnd?: string;
  /** Every minute at which something could be seen, in order. */
  ticks: number[];
}

/** Harm at one place, while it went on. */
export interface HarmEpisodeView {
  minute: number;
  /** "02:26–03:12" */
  span: string;
  place?: string;
  /** "死亡 3 人、失联 1 人" */
  counts: string;
  /** What came in shortly before or meanwhile. */
  around: { time: string; label: string }[];
  /** Questions put at these places until then; a key opens the item. */
  decisions: { key: string; time: string; text: string }[];
  /** "01:18 起：下令立即走": what the exemplar orders here, and nobody had. */
  notGiven: string[];
  /** Where no assessed step before it had a part in it. */
  unexplained?: string;
}

/** 人怎么样了: where harm came, and what is known of why. */
export interface HarmView {
  /** "死亡 7 人、失联 1 人、受伤 21 人" */
  totals: string;
  /** The one that cost most lives. */
  worst?: HarmEpisodeView;
  episodes: HarmEpisodeView[];
  /** Lesser harm, a line each. */
  minor: string[];
  /** Assessed steps whose futures differ in people. */
  linked: { key: string; time: string; text: string; people: string }[];
  /** Harm that no assessed step accounts for alone; or that this is still being looked at. */
  unexplained: string[];
}

export interface PlanRowView {
  id: string;
  issue: string;
  action: string;
  owner: string;
  /** "2026-12-01" or empty. */
  due: string;
}

/** The map's minute. */
export interface ReviewMomentView {
  minute: number;
  time: string;
  elapsed: string;
  date: string;
  /** The newest thing that had been heard. */
  report?: string;
}

export interface ReviewView {
  title: string;
  /** "从 00:45 重来" */
  branch?: string;
  notice?: string;
  result: ResultView;
  progress: ReviewProgressView;
  items: ReviewItemView[];
  counts: { grade: ReviewGrade; count: number }[];
  /** 最要紧的一步. */
  keyStep?: { key: string; text: string };
  /** Absent where nobody came to harm. */
  harm?: HarmView;
  timeline: ReviewTimelineView;
  moment: ReviewMomentView;
  strengths: string[];
  plan: PlanRowView[];
  /** How it was reckoned: policy, futures, thresholds. */
  method: string[];
  /** Offered where the drill can be begun again from an item. */
  restartable: boolean;
}

/** 练习我的失误: one moment lived again. */
export interface PracticeView {
  /** "2 / 6" */
  index: number;
  total: number;
  title: string;
  time: string;
  asked: string;
  /** What is to be done now, in a sentence. */
  task: string;
  /** What was chosen the first time, and how it was graded. */
  before: { text: string; grade: ReviewGrade; loss: number };
  state: 'asking' | 'reckoning' | 'graded' | 'failed';
  /** Once it has been looked at. */
  after?: {
    text: string;
    grade: ReviewGrade;
    loss: number;
    error: number;
    best: string;
    why: string;
    basis: string[];
    unclear?: string;
  };
}
