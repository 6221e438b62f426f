/** 情况报告: in words, with what became of what they claimed. */
import type { ReportEntry } from '../../engine/world.ts';
import type { ReportView, WarningView } from '../model.ts';
import type { Context } from './context.ts';
import { missedDecisions } from './missed.ts';
import { brokenPromises } from './promises.ts';

type Status = ReportView['status'];

function statusOf({ world }: Context, entry: ReportEntry): Status {
  const facts = Object.keys(entry.claims);
  if (facts.length === 0) return 'plain';
  if (entry.verified) return 'verified';
  const verified = facts.filter((fact) => world.known[fact]?.verified);
  // What has grown since was right when it was counted.
  const refuted = (fact: string) =>
    entry.wrong.includes(fact) && world.known[fact]?.value !== entry.claims[fact];
  if (verified.some(refuted)) return 'refuted';
  return verified.length === facts.length ? 'verified' : 'unverified';
}

function verification(context: Context, entry: ReportEntry): ReportView['verify'] {
  const { facts } = context.program.scenario;
  for (const fact of Object.keys(entry.claims)) {
    const declared = facts[fact];
    if (!declared?.verifyBy || context.world.known[fact]?.verified) continue;
    const place = declared.verifyAt ?? entry.place;
    const measure = context.program.measures[declared.verifyBy];
    if (!measure) continue;
    return {
      measure: declared.verifyBy,
      ...(place === undefined ? {} : { place }),
      label: measure.measure.label,
    };
  }
  return undefined;
}

export function warningOf(context: Context, entry: ReportEntry): WarningView | undefined {
  const declared = context.program.reports.get(entry.source)?.report;
  const warning = declared?.warning;
  if (!warning || warning.level === 'none') return undefined;
  return {
    level: warning.level,
    label: warning.label,
    issuer: declared.from,
    time: context.time(entry.minute),
  };
}

export function presentReport(context: Context, entry: ReportEntry): ReportView {
  const { from, channel, text } = context.texts.report(entry);
  const status = statusOf(context, entry);
  const place = context.place(entry.place ?? '');
  const verify = status === 'unverified' ? verification(context, entry) : undefined;
  const warning = warningOf(context, entry);
  return {
    key: String(entry.id),
    minute: entry.minute,
    time: context.when(entry.minute),
    from,
    channel,
    channelLabel: context.words.channels[channel] ?? channel,
    channelIcon: context.words.channelIcons[channel] ?? 'message-circle',
    text,
    ...(place ? { place } : {}),
    urgency: context.program.reports.get(entry.source)?.report.urgency ?? 'routine',
    status,
    ...(verify ? { verify } : {}),
    ...(warning ? { warning } : {}),
  };
}

const shown = new WeakMap<ReportEntry, ReportView>();

/** Newest first, and with them what lapsed. A report whose standing has not changed is the same object as before. */
export const presentReports = (context: Context): ReportView[] =>
  [
    ...context.world.reports.map((entry) => {
      const before = shown.get(entry);
      if (before && before.status === statusOf(context, entry)) return before;
      const view = presentReport(context, entry);
      shown.set(entry, view);
      return view;
    }),
    ...missedDecisions(context),
    ...brokenPromises(context),
  ]
    // Stable: of one minute, in the order in which they came.
    .sort((a, b) => a.minute - b.minute)
    .reverse();

/** The official warning in force: the last one issued, unless it was lifted. */
export function presentWarning(context: Context): WarningView | undefined {
  for (const entry of [...context.world.reports].reverse()) {
    const warning = context.program.reports.get(entry.source)?.report.warning;
    if (warning) return warningOf(context, entry);
  }
  return undefined;
}
