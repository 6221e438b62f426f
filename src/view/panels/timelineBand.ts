/** What curve and bars of the timeline share. */
import type { GaugeView, TimelineView } from '../model.ts';
import { t } from '../text/index.ts';
import type { Scale } from './scale.ts';

/** A line's name with its value, unless the name already tells it. */
export function limitText(gauge: GaugeView, line: GaugeView['lines'][number]): string {
  const value = line.value.toFixed(gauge.decimals);
  return line.label.includes(value) ? line.label : t('timeline.line', { label: line.label, value });
}

/** "米"; "每 2 小时新增" */
export const gaugeNote = ({ news, unit }: GaugeView): string => news?.label ?? unit;

/** The band in which gauges are drawn, px. */
export const TOP = 62;
export const BOTTOM = 122;

export interface CurveProps {
  gauge: GaugeView;
  timeline: TimelineView;
  x: Scale;
  left: number;
  right: number;
  /** Its name stands in the left margin (otherwise a select does). */
  named: boolean;
}
