/** Decisions that nobody took in time: said among the reports, or they would pass unseen. */
import { lapseWords, promptWords } from '../../engine/compile/decisionWords.ts';
import type { ReportView } from '../model.ts';
import type { Context } from './context.ts';

export function missedDecisions(context: Context): ReportView[] {
  const { program, world, words } = context;
  return world.decisions.flatMap((entry): ReportView[] => {
    if (entry.option !== undefined) return [];
    const { storyline, situation, minute } = entry;
    const source = program.scenario.storylines[storyline]?.situations[situation];
    if (!source?.decide) return [];
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
        text: words.missed.text(promptWords(program, entry), lapseWords(program, entry)),
        ...(place ? { place } : {}),
        urgency: 'important',
        status: 'plain',
        lapse: 'decision',
      },
    ];
  });
}
