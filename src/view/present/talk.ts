/** Groups that talk, and the talk between them. */
import type { ChannelView, FlowView } from '../model.ts';
import type { Context } from './context.ts';
import { holds, type ScenarioMap, share } from './formulas.ts';

export function presentChannels(context: Context, map: ScenarioMap): ChannelView[] {
  const { words, texts, frame } = context;
  return Object.entries(map.channels).flatMap(([id, channel]): ChannelView[] => {
    if (!holds(context, channel.when)) return [];
    const believes = share(context, channel.believes);
    // Who has read the correction and still believes is a believer.
    const corrected = Math.min(1 - believes, share(context, channel.corrected));
    const size = channel.size === undefined ? undefined : texts.text(channel.size, frame);
    return [
      {
        id,
        label: channel.label,
        at: channel.at,
        icon: channel.icon,
        ...(size === undefined ? {} : { size }),
        believes,
        corrected,
        text: words.peopleLayers.channel(
          channel.label,
          size,
          Math.round(believes * 100),
          Math.round(corrected * 100),
        ),
      },
    ];
  });
}

export function presentFlows(
  context: Context,
  map: ScenarioMap,
  channels: readonly ChannelView[],
): FlowView[] {
  const label = (id: string) => channels.find((channel) => channel.id === id)?.label;
  return map.flows.flatMap(({ from, to, amount, when }, index): FlowView[] => {
    const [a, b] = [label(from), label(to)];
    if (a === undefined || b === undefined || !holds(context, when)) return [];
    const how = share(context, amount);
    if (how < 0.005) return [];
    const text = context.words.peopleLayers.flow(a, b);
    return [{ key: `flow ${index}`, from, to, amount: how, text }];
  });
}
