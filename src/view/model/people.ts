/** The people layers of the map. Numbers are those of the scenario's formulas, made whole. */

type Point = readonly [number, number];

/** What a tab switches; flows go with channels, crowds are always on. */
export type PeopleKind = 'counts' | 'links' | 'areas' | 'channels' | 'crowds';

export interface AreaView {
  id: string;
  label: string;
  outline: readonly Point[];
  labelAt: Point;
  /** 0..100 */
  value?: number;
  /** Against an hour ago, rounded; absent where nothing is known of then. */
  change?: number;
  /** "老街：信任 34，一小时降 14" */
  text: string;
}

export interface CountView {
  /** Steady over a drill. */
  key: string;
  /** Place or area. */
  of: string;
  label: string;
  at: Point;
  offset?: Point;
  full: number;
  ring: number;
  /** More than two hours ago. */
  rising: boolean;
  /** "临床诊断 28 人，疑似 2 人"; of an area, its name first. */
  text: string;
}

export interface LinkView {
  key: string;
  kind: 'water' | 'food';
  fromPlace: string;
  toPlace: string;
  from: Point;
  to: Point;
}

export interface ChannelView {
  id: string;
  label: string;
  at: Point;
  icon: string;
  /** "412 人" */
  size?: string;
  /** Shares 0..1; together at most 1. */
  believes: number;
  corrected: number;
  /** "市场商户群，412 人：71% 信传言，5% 看到更正" */
  text: string;
}

export interface FlowView {
  key: string;
  from: string;
  to: string;
  /** 0..1 */
  amount: number;
  text: string;
}

export interface CrowdView {
  place: string;
  at: Point;
  people: number;
  /** People for each figure drawn: 1 or 5. */
  each: 1 | 5;
  /** "聚了约 90 人（18:22 报）" */
  text: string;
}

export interface LayerTabView {
  id: string;
  label: string;
  icon: string;
  shows: readonly PeopleKind[];
  on: boolean;
}

export interface PeopleView {
  areas: AreaView[];
  counts: CountView[];
  links: LinkView[];
  channels: ChannelView[];
  flows: FlowView[];
  crowds: CrowdView[];
  tabs: LayerTabView[];
  /** What is drawn now: all of it, or what the tab shows. */
  shown: readonly PeopleKind[];
  /** People for each dot, in all chips alike: said once, in the legend. */
  dot: 1 | 5 | 20;
  /** Words of the scenario for its own signs. */
  words: { full: string; ring: string; value: string };
}
