/** 处置措施: what can be ordered, where, at what cost, and when it would be done. */
import type { CompiledMeasure } from '../../engine/compile/program.ts';
import { pointFrame, withHere } from '../../engine/frame.ts';
import { minutesOf, pathOf } from '../../engine/roads.ts';
import { type Refusal, refuseMeasure, refuseMeasureAt } from '../../engine/rules/refusal.ts';
import { amountsOf } from '../../engine/rules/resources.ts';
import { inQuestion, isOffered } from '../../engine/rules/statements.ts';
import { planWay } from '../../engine/rules/travel.ts';
import type { Leg } from '../../engine/world.ts';
import type { FormFactView, FormView, MeasurePlaceView, MeasureView, Point } from '../model.ts';
import type { Context } from './context.ts';
import { presentCosts } from './costs.ts';
import { factWordsOf, letterOf, momentOf } from './letters.ts';

type Ways = Map<string, Leg[] | undefined>;

function wayTo(
  context: Context,
  measure: CompiledMeasure,
  place: string,
  ways: Ways,
): Leg[] | undefined {
  const base = context.program.scenario.map?.base;
  const { travel } = measure.measure;
  if (base === undefined || travel === 'none') return undefined;
  const key = `${travel} ${place}`;
  if (!ways.has(key)) ways.set(key, planWay(context.frame, base, place, travel));
  return ways.get(key);
}

function forecastOf(
  context: Context,
  measure: CompiledMeasure,
  place: string,
  legs: Leg[] | undefined,
): string {
  const { words, world, frame } = context;
  const takes = withHere(frame, place, () => Math.max(0, Math.round(measure.takes(frame))));
  const start = Math.max(world.deskUntil, world.clock.minute) + measure.measure.desk;
  if (!legs) return words.doneAt(context.time(start + takes));
  const travel = Math.ceil(minutesOf(legs));
  return words.forecast(start - world.clock.minute + travel, context.time(start + travel + takes));
}

/** Carried out, and once is enough: no fault, and not to be shown as one. */
function isDone(
  { world }: Context,
  { id, measure }: CompiledMeasure,
  place: string,
  { code }: Refusal,
): boolean {
  const tally = world.tallies[id];
  const finished = (place === '' ? tally : tally?.places[place])?.finished ?? 0;
  if (finished === 0) return false;
  if (code === 'locked') return measure.group === 'prepare';
  return code === 'alreadyDone' || (code === 'limit' && finished >= (measure.limit ?? 1));
}

function presentPlace(
  context: Context,
  measure: CompiledMeasure,
  place: string,
  ways: Ways,
): MeasurePlaceView {
  const refused = refuseMeasureAt(context.frame, measure, place);
  const legs = wayTo(context, measure, place, ways);
  const network = context.program.network;
  const route: readonly Point[] | undefined = legs && network ? pathOf(network, legs) : undefined;
  return {
    place,
    label: context.place(place)?.label ?? place,
    ...(refused
      ? {
          locked: context.refusal(refused),
          ...(isDone(context, measure, place, refused) ? { done: true } : {}),
        }
      : { forecast: forecastOf(context, measure, place, legs) }),
    ...(route && route.length > 1 ? { route } : {}),
  };
}

function presentFact(context: Context, fact: string): FormFactView | undefined {
  const declared = context.program.scenario.facts[fact];
  const known = context.world.known[fact];
  if (!declared || !known) return undefined;
  const { words } = context;
  const choices =
    declared.type === 'boolean'
      ? [
          { value: true, label: words.true },
          { value: false, label: words.false },
        ]
      : declared.values?.map((value) => ({ value, label: value }));
  const { ours, say } = factWordsOf(context, fact);
  return {
    fact,
    label: declared.label,
    type: declared.type,
    ...(ours ? { ours } : {}),
    ...(say === undefined ? {} : { say }),
    ...(declared.unit === undefined ? {} : { unit: declared.unit }),
    heard: known.heard,
    verified: known.verified,
    ...(known.heard ? { known: context.factValue(fact, known.value), value: known.value } : {}),
    ...(choices ? { choices } : {}),
  };
}

function presentForm(context: Context, measure: CompiledMeasure): FormView | undefined {
  const { form } = measure.measure;
  if (!form) return undefined;
  const { minute } = context.world.clock;
  return {
    kind: form.kind,
    channels: form.channels.map(({ id, label }) => ({ id, label })),
    audiences: form.audiences,
    facts: form.facts
      .filter(({ fact }) => inQuestion(context.frame, measure, fact))
      .flatMap(({ fact }) => presentFact(context, fact) ?? []),
    next: form.next,
    nextAt: Object.fromEntries(form.next.map((n) => [n, momentOf(context, minute + n)])),
    letter: letterOf(context, measure, minute, context.world.issued[measure.id]?.count ?? 0),
    advice: form.advice
      .filter(({ id }) => isOffered(context.frame, measure, id))
      .map(({ id, text }) => ({ id, label: text })),
    tones: form.tones.map(({ id, text, lead }) => ({
      id,
      label: text,
      ...(lead === undefined ? {} : { lead }),
    })),
  };
}

/** What an order uses up, how much of it is left, and what it is. */
function usesOf(context: Context, measure: CompiledMeasure): string {
  const { program, world, words } = context;
  return Object.entries(amountsOf(context.frame, measure.consumes))
    .flatMap(([id, amount]) => {
      const resource = program.scenario.resources[id];
      if (!resource || amount === 0) return [];
      const { label, unit, describe } = resource;
      return [words.uses(label, amount, world.resources[id] ?? 0, unit, describe ?? '')];
    })
    .join('');
}

/**
 * Where a measure can go is worked out when somebody looks: routes and reasons for forty
 * measures at a dozen places are most of the work of a tick, and one row is open at a time.
 */
function withPlaces(view: MeasureView, make: () => MeasurePlaceView[]): MeasureView {
  let kept: MeasurePlaceView[] | undefined;
  return Object.defineProperty(view, 'places', {
    enumerable: true,
    get: () => {
      kept ??= make();
      return kept;
    },
  });
}

/** The frame may have been pointed elsewhere since the view was made. */
function fresh(context: Context): Context {
  pointFrame(context.frame, context.world);
  return context;
}

function presentMeasure(context: Context, measure: CompiledMeasure, ways: Ways): MeasureView {
  const { frame, world } = context;
  const { measure: source } = measure;
  const atPlace = source.at === 'place';
  const general =
    refuseMeasure(frame, measure) ?? (atPlace ? undefined : refuseMeasureAt(frame, measure, ''));
  const sample = measure.places[0] ?? '';
  const costs = withHere(frame, sample, () =>
    presentCosts(context, source.desk, Math.max(0, Math.round(measure.takes(frame))), {
      ...amountsOf(frame, measure.needs),
      ...amountsOf(frame, measure.consumes),
    }),
  );
  const uses = withHere(frame, sample, () => usesOf(context, measure));
  const form = presentForm(context, measure);
  const view: MeasureView = {
    id: measure.id,
    label: source.label,
    icon: source.icon,
    group: source.group,
    ...(source.describe === undefined ? {} : { describe: source.describe }),
    atPlace,
    costs,
    ...(uses === '' ? {} : { uses }),
    ...(general ? { locked: context.refusal(general) } : {}),
    ...(general && isDone(context, measure, '', general) ? { done: true } : {}),
    ordered: world.tallies[measure.id]?.ordered ?? 0,
    ...(form ? { form } : {}),
    places: [],
  };
  return withPlaces(view, () =>
    measure.places.map((place) => presentPlace(fresh(context), measure, place, ways)),
  );
}

export function presentMeasures(context: Context): MeasureView[] {
  const ways: Ways = new Map();
  return Object.values(context.program.measures).map((measure) =>
    presentMeasure(context, measure, ways),
  );
}
