/** Decisions that nobody took in time: said among the reports, or they would pass unseen. */
import type { ReportView } from '../model.ts';
import type { Context } from './context.ts';

export function missedDecisions(context: Context): ReportView[] {
  const { program, world, texts, frame, words } = context;
  return world.decisions.flatMap((entry): ReportView[] => {
    if (entry.option !== undefined) return [];
    const { storyline, situation, values, minute } = entry;
    const source = program.scenario.storylines[storyline]?.situations[situation];
    if (!source?.decide) return [];
    const prompt =
      program.storyline[storyline]?.situations[situation]?.prompt?.render(values) ?? '';
    const place = context.place(source.decide.place ?? source.place ?? '');
    return [
      {
        key: `missed ${storyline}.${situation}.${entry.entry}`,
        minute,
        time: context.when(minute),
        from: words.missed.from,
        channel: 'none',
        channelLabel: words.missed.label,
        channelIcon: 'hourglass',
        text: words.missed.text(prompt, texts.text(source.decide.lapse.text, frame)),
        ...(place ? { place } : {}),
        urgency: 'important',
        status: 'plain',
        lapse: 'decision',
      },
    ];
  });
}
