/** 课堂 → what the instructor's screen shows. Reasons stay out of it until they are revealed. */
import type { DecisionEntry } from '../../engine/world.ts';
import { channels } from '../../format/schema/report.ts';
import { type ClassSheet, sameDecision, talliesOf } from '../../review/classNotes.ts';
import type {
  ClassroomView,
  ClosedView,
  RemarkView,
  SurprisesView,
  VotesView,
} from '../model/classroom.ts';
import type { DecisionView } from '../model.ts';
import type { Context } from './context.ts';

/** What has been entered for one question. */
export interface VotesDraft {
  /** Option by group. */
  groups: ReadonlyMap<string, string>;
  /** Hands by option. */
  counts: ReadonlyMap<string, number>;
}

export interface ClassState {
  sheet: ClassSheet;
  /** The groups that vote: those of the sheet, or the usual ones. */
  groups: readonly string[];
  /** By the question's key. */
  drafts: ReadonlyMap<string, VotesDraft>;
  closed?: { entry: DecisionEntry; revealed: boolean };
}

const letters = 'ABCDEF';

export const draftTallies = (draft: VotesDraft, options: readonly string[]) =>
  talliesOf({ groups: [...draft.groups], counts: [...draft.counts] }, options);

function presentVotes({ groups, drafts }: ClassState, { key, options }: DecisionView): VotesView {
  const draft = drafts.get(key) ?? { groups: new Map(), counts: new Map() };
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
  };
}

function presentClosed(
  context: Context,
  { sheet }: ClassState,
  { entry, revealed }: NonNullable<ClassState['closed']>,
): ClosedView | undefined {
  const { program, texts, frame } = context;
  const { storyline, situation } = entry;
  const decide = program.scenario.storylines[storyline]?.situations[situation]?.decide;
  if (!decide) return undefined;
  const votes = sheet.votes.find((one) => sameDecision(one, entry));
  const tallies = talliesOf(
    votes,
    decide.options.map(({ id }) => id),
  );
  const prompt = program.storyline[storyline]?.situations[situation]?.prompt;
  return {
    key: `${storyline}.${situation}.${entry.entry}`,
    prompt: prompt?.render(entry.values) ?? '',
    time: context.time(entry.minute),
    lapsed: entry.option === undefined,
    lapseText: texts.text(decide.lapse.text, frame),
    revealed,
    options: decide.options.map((option, index) => ({
      id: option.id,
      letter: letters[index] ?? '?',
      text: texts.text(option.text, frame),
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
    targets: [
      ...Object.entries(scenario.resources).map(([id, { label, unit }]) => ({
        id: `resources.${id}`,
        label,
        value: `${world.resources[id] ?? 0} ${unit}`.trim(),
        whole: true,
      })),
      ...Object.entries(scenario.variables)
        .filter(([id]) => typeof world.variables[id] === 'number')
        .map(([id, { label, unit }]) => ({
          id: `variables.${id}`,
          label,
          value: `${Math.round(Number(world.variables[id]) * 10) / 10} ${unit ?? ''}`.trim(),
          whole: false,
        })),
    ],
  };
}

export function presentClassroom(
  context: Context,
  state: ClassState,
  decisions: readonly DecisionView[],
): ClassroomView {
  const closed = state.closed && presentClosed(context, state, state.closed);
  return {
    groups: [...state.groups],
    people: state.sheet.people,
    votes: Object.fromEntries(decisions.map((one) => [one.key, presentVotes(state, one)])),
    ...(closed ? { closed } : {}),
    remarks: presentRemarks(context, state.sheet),
    surprises: presentSurprises(context),
  };
}
