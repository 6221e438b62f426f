/** 结果: what a drill was worth, and on what that rests. */
import type { Ability, Conduct } from '../../format/schema/common.ts';
import type { ReportIndicator } from '../../review/report/abilities.ts';
import type { TallyView } from './classroom.ts';
import type { Mode } from './drill.ts';
import type { GaugeView } from './timeline.ts';

/** As the report has it; the words of its evidence and basis are the screen's. */
export type IndicatorView = ReportIndicator;

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
