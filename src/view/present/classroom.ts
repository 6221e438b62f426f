/** 课堂 → what the instructor's screen shows. Reasons stay out of it until they are revealed. */
import { lapseWords, optionWords, promptWords } from '../../engine/compile/decisionWords.ts';
import type { DecisionEntry, ReportEntry } from '../../engine/world.ts';
import { channels } from '../../format/schema/report.ts';
import { type ClassSheet, sameDecision, talliesOf } from '../../review/classNotes.ts';
import type {
  AnnouncedView,
  ClassroomView,
  ClockFaceView,
  ClosedView,
  RemarkView,
  SurprisesView,
  VotesView,
} from '../model/classroom.ts';
import type { DecisionView } from '../model.ts';
import { presentTally } from './classTally.ts';
import type { Context } from './context.ts';
import { presentTargets } from './surpriseTargets.ts';

/** What has been entered for one question. */
export interface VotesDraft {
  /** Option by group. */
  groups: ReadonlyMap<string, string>;
  /** Hands by option. */
  counts: ReadonlyMap<string, number>;
  /** The option that will be taken. */
  marked?: string;
}

export interface ClassState {
  sheet: ClassSheet;
  /** The groups that vote: those of the sheet, or the usual ones. */
  groups: readonly string[];
  /** By the question's key. */
  drafts: ReadonlyMap<string, VotesDraft>;
  closed?: { entry: DecisionEntry; revealed: boolean };
  /** Questions whose reasons the class has seen, by key. */
  revealed: ReadonlySet<string>;
  /** The board was put down. */
  down: boolean;
  announced?: Announced;
}

/** What was just thrown in. */
export interface Announced {
  minute: number;
  reports: readonly ReportEntry[];
  deltas: Readonly<Record<string, number>>;
  /** Of the scenario's own. */
  inject?: string;
}

const letters = 'ABCDEF';

export const draftTallies = (draft: VotesDraft, options: readonly string[]) =>
  talliesOf({ groups: [...draft.groups], counts: [...draft.counts] }, options);

function presentVotes({ groups, drafts }: ClassState, { key, options }: DecisionView): VotesView {
  const draft: VotesDraft = drafts.get(key) ?? { groups: new Map(), counts: new Map() };
  const tallies = draftTallies(
    draft,
    options.map(({ id }) => id),
  );
  return {
    groups: groups.map((name) => {
      const option = draft.groups.get(name);
      return { name, ...(option === undefined ? {} : { option }) };
    }),
    tallies: tallies.map((tally) => ({ ...tally, hands: draft.counts.get(tally.option) ?? 0 })),
    total: tallies.reduce((sum, { count }) => sum + count, 0),
    ...(draft.marked === undefined ? {} : { marked: draft.marked }),
  };
}

function presentClosed(
  context: Context,
  { sheet }: ClassState,
  { entry, revealed }: NonNullable<ClassState['closed']>,
): ClosedView | undefined {
  const { program } = context;
  const { storyline, situation } = entry;
  const decide = program.scenario.storylines[storyline]?.situations[situation]?.decide;
  if (!decide) return undefined;
  const votes = sheet.votes.find((one) => sameDecision(one, entry));
  const tallies = talliesOf(
    votes,
    decide.options.map(({ id }) => id),
  );
  return {
    key: `${storyline}.${situation}.${entry.entry}`,
    prompt: promptWords(program, entry),
    time: context.time(entry.minute),
    lapsed: entry.option === undefined,
    lapseText: lapseWords(program, entry),
    revealed,
    options: decide.options.map((option, index) => ({
      id: option.id,
      letter: letters[index] ?? '?',
      text: optionWords(program, entry, option.id),
      chosen: option.id === entry.option,
      groups: tallies[index]?.groups ?? [],
      count: tallies[index]?.count ?? 0,
      ...(revealed
        ? {
            ...(option.judgement ? { judgement: option.judgement } : {}),
            why: option.why ?? '',
            basis: option.basis.map((reference) => context.basis(reference)),
          }
        : {}),
    })),
    total: tallies.reduce((sum, { count }) => sum + count, 0),
  };
}

export const presentRemarks = (
  { time }: Pick<Context, 'time'>,
  { remarks }: Pick<ClassSheet, 'remarks'>,
): RemarkView[] =>
  remarks.map(({ note, minute, text }) => ({ note, minute, time: time(minute), text }));

export function presentSurprises(context: Context): SurprisesView {
  const { program, world, texts, frame, words } = context;
  const { scenario } = program;
  return {
    declared: scenario.injects
      .filter(({ manual }) => manual)
      .map((inject) => {
        const done = world.injected[inject.id];
        return {
          id: inject.id,
          label: inject.label,
          text: inject.report ? texts.text(inject.report.text, frame) : '',
          ...(inject.expected === undefined ? {} : { expected: inject.expected }),
          ...(done === undefined ? {} : { done: context.time(done) }),
        };
      }),
    channels: channels.map((id) => ({ id, label: words.channels[id] ?? id })),
    places: Object.entries(scenario.map?.places ?? {}).map(([id, { label }]) => ({ id, label })),
    targets: presentTargets(context),
  };
}

const signed = (change: number): string => (change > 0 ? `+${change}` : `−${Math.abs(change)}`);

/** In the words that the player gets; numbers as the resources and the map show them. */
function presentAnnounced(context: Context, announced: Announced): AnnouncedView {
  const { program, texts, words } = context;
  const targets = presentTargets(context);
  const inject = program.scenario.injects.find(({ id }) => id === announced.inject);
  return {
    time: context.time(announced.minute),
    reports: announced.reports.map((entry) => {
      const { from, channel, text } = texts.report(entry);
      const place = context.place(entry.place ?? '')?.label;
      return {
        from,
        channel: words.channels[channel] ?? channel,
        text,
        ...(place === undefined ? {} : { place }),
      };
    }),
    ...(inject ? { label: inject.label } : {}),
    changes: Object.entries(announced.deltas).flatMap(([id, change]) => {
      const target = targets.find((one) => one.id === id);
      return target ? [`${target.label} ${signed(change)}`] : [];
    }),
  };
}

/** What a typed time is read against. */
export function presentClockFace({ program, world }: Context): ClockFaceView {
  const { startMinute } = program.clock;
  const first = Date.parse(`${program.scenario.clock.start.slice(0, 10)}T00:00:00Z`);
  const until = world.clock.minute;
  const count = Math.floor((startMinute + until) / 1440) + 1;
  return {
    startMinute,
    until,
    days: Array.from({ length: count }, (_, day) => {
      const date = new Date(first + day * 86_400_000);
      return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }),
  };
}

export function presentClassroom(
  context: Context,
  state: ClassState,
  decisions: readonly DecisionView[],
): ClassroomView {
  const closed = state.closed && presentClosed(context, state, state.closed);
  const { announced, revealed, sheet } = state;
  const tally = presentTally(context, sheet, (key) => revealed.has(key));
  return {
    groups: [...state.groups],
    people: state.sheet.people,
    votes: Object.fromEntries(decisions.map((one) => [one.key, presentVotes(state, one)])),
    ...(closed ? { closed } : {}),
    ...(announced ? { announced: presentAnnounced(context, announced) } : {}),
    down: state.down,
    ...(tally ? { tally } : {}),
    remarks: presentRemarks(context, sheet),
    clockFace: presentClockFace(context),
    surprises: presentSurprises(context),
  };
}
