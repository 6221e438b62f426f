/** 时间线: what came in, what was decided, how the danger went. */

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
