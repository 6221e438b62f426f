/** Record, world and assessments → 复盘. */
import type { Program } from '../../engine/compile/program.ts';
import type { DrillRecord } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import { grades, surely, thresholds } from '../../review/assess/grade.ts';
import type { Assessment } from '../../review/assess/trial.ts';
import type { ChosenPolicy } from '../../review/policy/choose.ts';
import type { HarmSeen } from '../../review/report/harmTold.ts';
import type {
  PlanRowView,
  ReviewItemView,
  ReviewMomentView,
  ReviewProgressView,
  ReviewView,
} from '../model/review.ts';
import type { DecisionView, ResultView } from '../model.ts';
import { type Context, contextOf } from './context.ts';
import { dateOf } from './drill.ts';
import { harmMarks, presentHarm, toldHarm } from './review/harm.ts';
import { elapsedOf, presentItems } from './review/items.ts';
import { strengthsOf, suggestedPlan } from './review/plan.ts';
import { presentReviewTimeline } from './review/timeline.ts';
import { reviewWords as words } from './review/words.ts';

export interface ReviewSource {
  program: Program;
  record: DrillRecord;
  /** The world in which the record ended. */
  world: World;
  result: ResultView;
  asked: ReadonlyMap<string, DecisionView>;
  ticks: readonly number[];
  /** Harm as the replay saw it. */
  seen: HarmSeen;
  /** In order of time; each moment's last. */
  assessments: readonly Assessment[];
  progress: ReviewProgressView;
  chosen?: ChosenPolicy;
  /** What a person made of the suggestions, if anything. */
  plan?: readonly PlanRowView[];
  moment: ReviewMomentView;
  branch?: string;
  notice?: string;
  restartable: boolean;
}

const graded: readonly ReviewItemView['grade'][] = ['inaccuracy', 'mistake', 'blunder'];

/** The surely graded item that lost most. */
function keyStepOf(items: readonly ReviewItemView[]): ReviewView['keyStep'] {
  const worst = items
    .filter(({ grade }) => graded.includes(grade))
    .sort((a, b) => b.loss - a.loss)[0];
  const best = worst?.options.find((option) => option.best);
  if (!worst || !best) return undefined;
  return {
    key: worst.key,
    text: words.keyStep(
      // A measure's text names its minute already.
      best.text.startsWith(worst.time) ? best.text : words.ifOnly(worst.time, best.text),
      worst.loss,
      worst.error,
    ),
  };
}

export function methodOf(chosen: ChosenPolicy | undefined): string[] {
  const { method } = words;
  const policy =
    chosen === undefined
      ? method.preparing
      : chosen.kind === 'bundled'
        ? method.bundled(chosen.mean, chosen.expertMean)
        : method.lookAhead;
  const { inaccuracy, mistake, blunder } = thresholds;
  return [
    policy,
    method.futures,
    method.thresholds(inaccuracy, mistake, blunder, surely),
    method.unclear,
    method.best,
    method.author,
  ];
}

export function presentReview(source: ReviewSource): ReviewView {
  const { program, world, record, result, assessments, progress } = source;
  const context = contextOf(program, world);
  const items = presentItems({
    context,
    events: record.events,
    asked: source.asked,
    assessments,
    running: progress.state !== 'done',
  });
  const keyStep = keyStepOf(items);
  const running = progress.state !== 'done' && progress.state !== 'stopped';
  const { seen } = source;
  const harm = toldHarm({ context, record, seen, assessments, running });
  return {
    title: result.title,
    ...(source.branch === undefined ? {} : { branch: source.branch }),
    ...(source.notice === undefined ? {} : { notice: source.notice }),
    result,
    progress,
    items,
    counts: grades.map((grade) => ({
      grade,
      count: items.filter((item) => item.grade === grade).length,
    })),
    ...(keyStep ? { keyStep } : {}),
    ...(harm ? { harm: presentHarm(items, harm) } : {}),
    timeline: presentReviewTimeline(context, {
      until: record.until,
      ticks: source.ticks,
      gauges: result.gauges,
      items,
      harm: harmMarks(context, harm),
      result,
    }),
    moment: source.moment,
    strengths: strengthsOf(result),
    plan: [...(source.plan ?? suggestedPlan(result, items))],
    method: methodOf(source.chosen),
    restartable: source.restartable,
  };
}

function newestReport(context: Context): string | undefined {
  const entry = context.world.reports[context.world.reports.length - 1];
  if (!entry) return undefined;
  const { from, text } = context.texts.report(entry);
  return words.report(context.time(entry.minute), from, text);
}

/** The minute that the map shows. */
export function presentMoment(program: Program, world: World): ReviewMomentView {
  const context = contextOf(program, world);
  const { minute } = world.clock;
  const report = newestReport(context);
  return {
    minute,
    time: context.time(minute),
    elapsed: elapsedOf(minute),
    date: dateOf(context, minute),
    ...(report === undefined ? {} : { report }),
  };
}
