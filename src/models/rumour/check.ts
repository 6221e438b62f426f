/** Mistakes that the schema cannot see: unknown groups and places, names that collide. */
import type { ParamProblem, PlaceGeometry } from '../port.ts';
import { fixedOutputs, storyOutputs } from './declarations.ts';
import type { RumourParams } from './params.ts';

type Path = (string | number)[];

function unknownGroups(
  params: RumourParams,
  ids: readonly string[],
  pathOf: (id: string) => Path,
): ParamProblem[] {
  return ids
    .filter((id) => !Object.hasOwn(params.groups, id))
    .map((id) => ({
      path: pathOf(id),
      zh: `groups 里没有人群“${id}”`,
      en: `"groups" has no group "${id}"`,
    }));
}

function unknownPlace(
  place: string | undefined,
  places: readonly PlaceGeometry[],
  path: Path,
): ParamProblem[] {
  if (place === undefined || places.some(({ id }) => id === place)) return [];
  return [{ path, zh: `地图上没有地点“${place}”`, en: `The map has no place "${place}"` }];
}

function empty(params: RumourParams): ParamProblem[] {
  const lists = ['groups', 'channels', 'stories'] as const;
  return lists
    .filter((list) => Object.keys(params[list]).length === 0)
    .map((list) => ({
      path: [list],
      zh: `${list} 至少要有一个`,
      en: `"${list}" needs at least one`,
    }));
}

/** Outputs are named after stories, so their names must differ from all others. */
function collisions(params: RumourParams): ParamProblem[] {
  const taken = new Map(fixedOutputs.map((name) => [name, '']));
  return Object.keys(params.stories).flatMap((id) => {
    const name = storyOutputs(id).find((output) => taken.has(output));
    for (const output of storyOutputs(id)) taken.set(output, id);
    if (name === undefined) return [];
    return [
      {
        path: ['stories', id],
        zh: `说法“${id}”会产生输出“${name}”，和已有的输出重名，请换一个标识`,
        en: `Story "${id}" would publish "${name}", the name of another output: rename the story`,
      },
    ];
  });
}

function storyProblems(params: RumourParams): ParamProblem[] {
  return Object.entries(params.stories).flatMap(([id, { from, seed }]) => {
    const path = ['stories', id];
    if (seed) {
      const problems = unknownGroups(params, [seed.group], () => [...path, 'seed', 'group']);
      const size = params.groups[seed.group]?.size ?? seed.people;
      if (seed.people > size)
        problems.push({
          path: [...path, 'seed', 'people'],
          zh: `“${seed.group}”只有 ${size} 人`,
          en: `"${seed.group}" has only ${size} people`,
        });
      return problems;
    }
    if (from === undefined) return [];
    return [
      {
        path: [...path, 'from'],
        zh: '写了 from 就要写 seed：由哪群人里的几个人先说',
        en: '"from" needs "seed": how many of which group tell it first',
      },
    ];
  });
}

/** All problems of parsed params. */
export function checkParams(
  params: RumourParams,
  places: readonly PlaceGeometry[],
): ParamProblem[] {
  const { gathering } = params;
  return [
    ...empty(params),
    ...collisions(params),
    ...Object.entries(params.groups).flatMap(([id, { place }]) =>
      unknownPlace(place, places, ['groups', id, 'place']),
    ),
    ...Object.entries(params.channels).flatMap(([id, { members }]) =>
      unknownGroups(params, Object.keys(members ?? {}), (group) => [
        'channels',
        id,
        'members',
        group,
      ]),
    ),
    ...storyProblems(params),
    ...unknownPlace(gathering?.place, places, ['gathering', 'place']),
    ...unknownGroups(params, Object.keys(gathering?.groups ?? {}), (group) => [
      'gathering',
      'groups',
      group,
    ]),
  ];
}
