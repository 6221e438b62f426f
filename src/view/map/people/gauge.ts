/** A group that talks: how many believe the rumour, how many have read the correction. */
import type { ChannelView } from '../../model.ts';
import type { Context } from '../canvas.ts';
import { drawIcon } from '../icons.ts';
import { SANS } from '../palette.ts';
import type { PeoplePalette } from './palette.ts';

/** Outer radius, pixels at sign scale 1. */
export const GAUGE = 31;
const RING = 25.5;
const TOP = -Math.PI / 2;

/** About (0, 0). Plum: believes; jade, dashed: has read the correction. */
export function paintGauge(
  context: Context,
  channel: ChannelView,
  palette: PeoplePalette,
  small: boolean,
): void {
  context.beginPath();
  context.arc(1, 3, GAUGE - 0.5, 0, Math.PI * 2);
  context.fillStyle = palette.chipShadow;
  context.fill();
  context.beginPath();
  context.arc(0, 0, GAUGE - 0.6, 0, Math.PI * 2);
  context.fillStyle = palette.chip;
  context.fill();
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.2;
  context.stroke();
  context.lineCap = 'butt';
  const arc = (from: number, to: number, colour: string, dash: readonly number[]) => {
    if (to <= from) return;
    context.beginPath();
    context.arc(0, 0, RING, TOP + from * Math.PI * 2, TOP + to * Math.PI * 2);
    context.lineWidth = 7;
    context.strokeStyle = colour;
    context.setLineDash(dash as number[]);
    context.stroke();
    context.setLineDash([]);
  };
  const { believes, corrected } = channel;
  arc(0, 1, palette.ring, []);
  arc(0, believes, palette.plum, []);
  // Gap first, so that the dashed arc is told from the whole one at its very start.
  arc(believes + (corrected > 0 ? 0.008 : 0), believes + corrected, palette.corrected, [3.2, 2]);
  // Small, there is room for the number alone, and the picture is drawn down by a third.
  if (!small) drawIcon(context, channel.icon, 0, -6, 18, palette.ink, 2);
  context.font = `800 ${small ? 18 : 13}px ${SANS}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.plumText;
  context.fillText(`${Math.round(believes * 100)}%`, 0.5, small ? 1 : 10.5);
}
