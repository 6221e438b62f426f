/** 决策: what is asked, what can be answered, and the reasons afterwards. */

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
