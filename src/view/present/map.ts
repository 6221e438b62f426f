/** 态势图 as data: places with their tags, roads known to be cut, crews on their way, water. */

import { placesFor } from '../../engine/compile/compile.ts';
import { withHere } from '../../engine/frame.ts';
import { pathOf } from '../../engine/roads.ts';
import { knownCut } from '../../engine/rules/travel.ts';
import type { Task } from '../../engine/world.ts';
import type { Place } from '../../format/schema/map.ts';
import type {
  CrewView,
  DecisionView,
  MapView,
  PlaceTagView,
  PlaceView,
  Point,
  RoadView,
} from '../model.ts';
import type { Context } from './context.ts';
import { presentPeople, saidOf } from './people.ts';
import type { Session } from './session.ts';
import { taskLabel } from './tasks.ts';
import { presentWater } from './water.ts';

type ScenarioMap = NonNullable<Context['program']['scenario']['map']>;

type Tag = ScenarioMap['tags'][number];
const tagPlaces = new WeakMap<Tag, ReadonlySet<string>>();

/** The places that a tag is meant for, worked out once. */
function placesOfTag({ program }: Context, tag: Tag): ReadonlySet<string> {
  const found = tagPlaces.get(tag) ?? new Set(placesFor(program.scenario, tag.of));
  tagPlaces.set(tag, found);
  return found;
}

function tagOf(context: Context, map: ScenarioMap, id: string): PlaceTagView | undefined {
  const { texts, frame } = context;
  for (const tag of map.tags) {
    if (!placesOfTag(context, tag).has(id)) continue;
    if (texts.condition(tag.when)(frame))
      return { kind: tag.kind, text: texts.text(tag.text, frame) };
  }
  return undefined;
}

function cardOf({ texts, frame }: Context, map: ScenarioMap): PlaceView['card'] {
  return map.card.flatMap(({ label, text, when }) =>
    when === undefined || texts.condition(when)(frame)
      ? [{ label, text: texts.text(text, frame) }]
      : [],
  );
}

const share = (context: Context, source: string | undefined, otherwise: number): number =>
  source === undefined
    ? otherwise
    : Math.min(1, Math.max(0, context.texts.formula(source)(context.frame)));

/** How many are there as far as is known: by the author's formula, else by a model's beds. */
function shelterOf(
  { world, texts, frame, program }: Context,
  id: string,
  place: Place,
): PlaceView['shelter'] {
  if (place.shelter === 0) return undefined;
  const { sheltered } = program.scenario.map ?? {};
  if (sheltered !== undefined) {
    const count = Math.round(texts.formula(sheltered)(frame));
    return { ...(count < 0 ? {} : { occupied: count }), capacity: place.shelter };
  }
  for (const outputs of Object.values(world.models)) {
    const occupied = outputs.occupied;
    if (typeof occupied === 'object' && typeof occupied[id] === 'number') {
      return { occupied: Math.round(occupied[id]), capacity: place.shelter };
    }
  }
  return { capacity: place.shelter };
}

function presentPlace(
  context: Context,
  map: ScenarioMap,
  id: string,
  place: Place,
  alert: string | undefined,
): PlaceView {
  return withHere(context.frame, id, () => {
    const tag = tagOf(context, map, id);
    const shelter = shelterOf(context, id, place);
    const power = map.power === undefined || context.texts.condition(map.power)(context.frame);
    return {
      id,
      label: place.label,
      kind: place.kind,
      ...(place.icon === undefined ? {} : { icon: place.icon }),
      at: place.at,
      labelAt: place.labelAt,
      roofs: place.roofs,
      spread: place.spread,
      angle: place.angle,
      lights: share(context, map.lights, 1),
      power,
      wet: share(context, map.wet, 0),
      ...(tag ? { tag } : {}),
      ...(alert === undefined ? {} : { alert }),
      ...(shelter ? { shelter } : {}),
      ...(place.describe === undefined ? {} : { describe: place.describe }),
      card: cardOf(context, map),
    };
  });
}

function middleOf(path: readonly Point[]): Point {
  return path[Math.floor(path.length / 2)] ?? [0, 0];
}

function presentRoads(context: Context, map: ScenarioMap): RoadView[] {
  const { program, world, words } = context;
  return Object.entries(map.roads).map(([id, road]) => {
    const path = program.network?.paths.get(id) ?? [];
    const since = road.fact === undefined ? undefined : world.known[road.fact]?.since;
    const text = since === undefined || since < 0 ? words.cut : words.cutSince(context.time(since));
    return {
      id,
      label: road.label,
      kind: road.kind,
      path,
      ...(knownCut(context.frame, id) ? { cut: { at: middleOf(path), text, by: road.cutBy } } : {}),
    };
  });
}

const crewIcons: Record<string, CrewView['icon']> = {
  vehicle: 'truck',
  foot: 'walk',
  boat: 'boat',
};

/** Letters of a crew's tag: the task's list has the whole name. */
const SHORT = 8;

/** Never cut within quotation marks, and none left hanging. */
export function shortName(label: string): string {
  if (label.length <= SHORT) return label;
  const cut = label.slice(0, SHORT - 1);
  const opened = cut.lastIndexOf('“');
  const open = opened > cut.lastIndexOf('”');
  return `${(open && opened > 1 ? cut.slice(0, opened) : cut).replace(/[“，、：；（]+$/, '')}…`;
}

function presentCrew(context: Context, task: Task): CrewView | undefined {
  const { program, words, world } = context;
  const network = program.network;
  if (!network || task.travel === 'none' || task.stage === 'desk' || task.place === '')
    return undefined;
  const moving = task.stage === 'travelling' || task.stage === 'returning';
  const here = network.at.get(task.place);
  const path: readonly Point[] =
    moving && task.leg >= 0 ? pathOf(network, task.legs) : here ? [here] : [];
  if (path.length === 0) return undefined;
  const { label } = taskLabel(context, task);
  const left = Math.max(0, Math.ceil(task.ends - world.clock.minute));
  const where = context.place(task.place)?.label ?? '';
  const short = shortName(label);
  return {
    id: task.id,
    label,
    icon: crewIcons[task.travel] ?? 'walk',
    path,
    departs: task.began,
    arrives: task.ends,
    stage: task.leg < 0 ? 'blocked' : (task.stage as CrewView['stage']),
    tag: task.stage === 'travelling' ? `${short} → ${where} ${words.arrivesShort(left)}` : short,
  };
}

export function presentMap(
  context: Context,
  session: Session,
  decisions: readonly DecisionView[],
): MapView {
  const { program, world } = context;
  const { map } = program.scenario;
  const theme = world.clock.night ? 'night' : 'day';
  if (!map) return { theme, rain: 0, places: [], roads: [], crews: [] };
  const first = decisions.find(({ place }) => place !== undefined);
  const water = presentWater(context);
  const people = presentPeople(context, session);
  const places = Object.entries(map.places).filter(([, place]) => place.kind !== 'junction');
  return {
    theme,
    rain: map.rain === undefined ? 0 : Math.max(0, context.texts.formula(map.rain)(context.frame)),
    ...(water ? { water } : {}),
    places: places.map(([id, place]) => {
      const alert = first?.place?.id === id ? first.label : undefined;
      const said = saidOf(people, id, context);
      const view = presentPlace(context, map, id, place, alert);
      const crowd = people?.crowds.find(({ place: at }) => at === id);
      return {
        ...view,
        ...(crowd ? { crowd: { people: crowd.people, each: crowd.each } } : {}),
        ...(said.length > 0 ? { people: said } : {}),
      };
    }),
    roads: presentRoads(context, map),
    crews: world.tasks.flatMap((task) => presentCrew(context, task) ?? []),
    ...(people ? { people } : {}),
    ...(session.selected === undefined ? {} : { selected: session.selected }),
    ...(session.previewPath === undefined ? {} : { preview: session.previewPath }),
  };
}
