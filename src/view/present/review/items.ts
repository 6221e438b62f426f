/** The assessed moments of a record as rows: nothing is left out, whatever became of it. */
import type { RecordedEvent } from '../../../engine/record.ts';
import type { DecisionEntry } from '../../../engine/world.ts';
import { surely } from '../../../review/assess/grade.ts';
import type { Assessment, OptionValue } from '../../../review/assess/trial.ts';
import { orderedAbout } from '../../../review/report/omitted.ts';
import type { Judgement, ReviewItemView, ReviewOptionView } from '../../model/review.ts';
import type { DecisionView } from '../../model.ts';
import type { Context } from '../context.ts';
import { presentChain } from './chain.ts';
import { decisionSubject, measureSubject, type Subject, statementSubject } from './subject.ts';
import { abilityLabel, reviewWords as words } from './words.ts';

export interface ItemSource {
  /** Of the world in which the record ended. */
  context: Context;
  events: readonly RecordedEvent[];
  /** Decisions as they were asked, by "storyline.entry". */
  asked: ReadonlyMap<string, DecisionView>;
  /** In order of time; each moment's last. */
  assessments: readonly Assessment[];
  /** More will come. */
  running: boolean;
}

const tellingPoints = 0.05;
const mostIndicators = 4;

export const elapsedOf = (minute: number): string =>
  `T+${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** Why it could not be graded, for the one who asks. */
export function unclearReason(one: Assessment): string | undefined {
  if (one.grade !== 'unclear') return undefined;
  if (!Number.isFinite(one.standardError)) return words.unclear.futures(one.futures);
  if (!(one.loss - surely * one.standardError > 0))
    return words.unclear.error(one.futures, one.loss, one.standardError);
  return one.robust.weights ? words.unclear.models : words.unclear.weights;
}

/**
 * Scores stand as the best one's less the difference, which leaves aside the cap of a red line
 * crossed before: under it all would read alike.
 */
function optionView(subject: Subject, one: Assessment, option: OptionValue): ReviewOptionView {
  const best = one.options.find(({ id }) => id === one.best) ?? option;
  const { text, why, basis, judgement } = subject.say(option.id);
  return {
    id: option.id,
    text,
    value: best.value + option.difference,
    difference: option.difference,
    error: Number.isFinite(option.standardError) ? option.standardError : 0,
    chosen: option.id === one.chosen,
    best: option.id === one.best,
    why,
    basis,
    ...(judgement === undefined ? {} : { judgement }),
  };
}

const approves = (judgement: Judgement): boolean => judgement === 'best' || judgement === 'sound';

/** Why the author's word and the grade may differ; nothing where they agree. */
export function differenceOf(
  judgement: Judgement | undefined,
  { grade, loss }: Pick<Assessment, 'grade' | 'loss'>,
  lostIn: readonly string[],
): string | undefined {
  if (judgement === undefined) return undefined;
  const { differs } = words;
  if (grade === 'unclear') return approves(judgement) ? undefined : differs.unclear(judgement);
  if (approves(judgement))
    return grade === 'best' || grade === 'good'
      ? undefined
      : differs.harsher(judgement, loss, lostIn);
  if (grade === 'best') return differs.best(judgement);
  return grade === 'good' ? differs.milder(judgement, loss) : undefined;
}

/** What only an assessment can tell. */
function assessedPart(context: Context, subject: Subject, one: Assessment) {
  const unclear = unclearReason(one);
  const labels = context.program.scenario.indicators;
  const indicators = (one.consequences?.indicators ?? [])
    .filter(({ lost }) => lost > 0)
    .slice(0, mostIndicators)
    .map(({ id, lost }) => ({
      label: labels.find((found) => found.id === id)?.label ?? id,
      lost,
    }));
  const { judgement } = subject.say(one.chosen);
  const differs = differenceOf(
    judgement,
    one,
    indicators.slice(0, 2).map(({ label }) => label),
  );
  return {
    grade: one.grade,
    ...(differs === undefined ? {} : { differs }),
    ...(one.crossed.length === 0
      ? {}
      : {
          crossed: one.crossed.map(
            (id) => context.program.scenario.redLines.find((line) => line.id === id)?.label ?? id,
          ),
        }),
    ...(one.deaths > 0 ? { deaths: one.deaths } : {}),
    ...(unclear === undefined ? {} : { unclear }),
    loss: one.loss,
    error: Number.isFinite(one.standardError) ? one.standardError : 0,
    futures: one.futures,
    byAbility: Object.entries(one.byAbility)
      .filter(([, lost]) => Math.abs(lost) >= tellingPoints)
      .sort((a, b) => b[1] - a[1])
      .map(([ability, lost]) => ({
        ability: ability as ReviewItemView['byAbility'][number]['ability'],
        label: abilityLabel(context.words, ability),
        lost,
      })),
    indicators,
    options: one.options
      .map((option) => optionView(subject, one, option))
      .sort((a, b) => Number(b.best) - Number(a.best) || b.value - a.value),
    chain: presentChain(context, one, subject.choice),
  };
}

const notAssessed = {
  loss: 0,
  error: 0,
  futures: 0,
  byAbility: [],
  indicators: [],
  options: [],
  chain: [],
} satisfies Partial<ReviewItemView>;

function itemOf(
  source: ItemSource,
  facts: Pick<ReviewItemView, 'key' | 'kind' | 'minute'>,
  subject: Subject,
  assessment: Assessment | undefined,
): ReviewItemView {
  const { context, running } = source;
  const { say: _, choice: __, task: ___, ...told } = subject;
  return {
    ...facts,
    time: context.when(facts.minute),
    elapsed: elapsedOf(facts.minute),
    ...told,
    onlyWay: !assessment && !running,
    ...(assessment ? assessedPart(context, subject, assessment) : notAssessed),
  };
}

function decisionItem(source: ItemSource, entry: DecisionEntry): ReviewItemView {
  const key = `${entry.storyline}.${entry.entry}`;
  const lapsed = entry.option === undefined;
  const subject = decisionSubject(source.context, entry, source.asked.get(key));
  const assessment = source.assessments.find(
    (one) => one.measure === '' && one.storyline === entry.storyline && one.entry === entry.entry,
  );
  const facts = {
    key,
    kind: lapsed ? ('lapse' as const) : ('decision' as const),
    minute: lapsed ? entry.opened : entry.minute,
  };
  const { judgement } = subject.say(entry.option ?? 'lapse');
  return {
    ...itemOf(source, facts, subject, assessment),
    ...(judgement === undefined ? {} : { judgement }),
  };
}

function otherItem(source: ItemSource, one: Assessment): ReviewItemView {
  const facts = { key: `${one.measure}@${one.minute}`, kind: one.kind, minute: one.minute };
  if (one.kind === 'statement')
    return itemOf(source, facts, statementSubject(source.context, one), one);
  const subject = measureSubject(source.context, one, orderedAbout(source, one));
  return itemOf(source, facts, subject, one);
}

/** What is to be done where this moment is lived again: a sentence. */
export function taskOf(context: Context, one: Assessment): string {
  if (one.kind === 'statement') return statementSubject(context, one).task;
  if (one.measure !== '') return measureSubject(context, one, {}).task;
  const entry = context.world.decisions.find(
    ({ storyline, entry: number }) => storyline === one.storyline && number === one.entry,
  );
  return entry ? decisionSubject(context, entry, undefined).task : '';
}

/** In order of time. */
export function presentItems(source: ItemSource): ReviewItemView[] {
  const decided = source.context.world.decisions.map((entry) => decisionItem(source, entry));
  const others = source.assessments
    .filter(({ measure }) => measure !== '')
    .map((one) => otherItem(source, one));
  return [...decided, ...others]
    .map((item, order) => ({ item, order }))
    .sort((a, b) => a.item.minute - b.item.minute || a.order - b.order)
    .map(({ item }) => item);
}
