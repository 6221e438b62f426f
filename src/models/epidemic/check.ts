/** Mistakes in params that a schema cannot see: references, counts, hours. */
import type { ParamProblem, PlaceGeometry } from '../port.ts';
import type { EpidemicParams } from './params.ts';

type Path = (string | number)[];
type Report = (path: Path, zh: string, en: string) => void;

function checkGroups(params: EpidemicParams, report: Report): void {
  const groups = Object.entries(params.groups);
  if (groups.length === 0) report(['groups'], '至少要有一个人群', 'at least one group is needed');
  for (const [id, group] of groups) {
    const path = ['groups', id];
    if (group.vulnerable > group.size) {
      report([...path, 'vulnerable'], '老弱人数不应多于总人数', 'must not exceed size');
    }
    const { initialExposed, initialInfectious, initialFromSource } = group;
    if (initialExposed + initialInfectious + (initialFromSource?.people ?? 0) > group.size) {
      report(path, '一开始感染的人不应多于总人数', 'more people are infected than the group has');
    }
    if (initialFromSource && !params.illness.incubation) {
      report([...path, 'initialFromSource'], '要写 illness.incubation', 'needs illness.incubation');
    }
  }
}

function checkMembers(
  members: Readonly<Record<string, number>>,
  params: EpidemicParams,
  path: Path,
  report: Report,
): void {
  for (const id of Object.keys(members)) {
    if (Object.hasOwn(params.groups, id)) continue;
    report([...path, id], `没有人群“${id}”`, `no group “${id}”`);
  }
}

function checkVenues(params: EpidemicParams, report: Report): void {
  for (const [id, { members, from, to }] of Object.entries(params.venues)) {
    const path = ['venues', id];
    checkMembers(members, params, [...path, 'members'], report);
    if (!Object.values(members).some((weight) => weight > 0)) {
      report([...path, 'members'], '没有人来的场所', 'nobody comes to this venue');
    }
    if ((from === undefined) !== (to === undefined)) {
      report(path, 'from 和 to 要一起写', 'give from and to together');
    } else if (from !== undefined && from === to) {
      report([...path, 'to'], '不应与 from 相同', 'must differ from "from"');
    }
  }
}

function checkSources(params: EpidemicParams, report: Report): void {
  for (const [id, { users, from, to }] of Object.entries(params.sources)) {
    checkMembers(users, params, ['sources', id, 'users'], report);
    if (to !== undefined && to <= from) {
      report(['sources', id, 'to'], '应晚于 from', 'must be after "from"');
    }
  }
}

function checkPlaces(
  params: EpidemicParams,
  places: readonly PlaceGeometry[],
  report: Report,
): void {
  const known = new Set(places.map((place) => place.id));
  const { groups, venues, sources } = params;
  for (const [kind, things] of Object.entries({ groups, venues, sources })) {
    for (const [id, { place }] of Object.entries(things)) {
      if (known.has(place)) continue;
      report([kind, id, 'place'], `地图上没有地点“${place}”`, `the map has no place “${place}”`);
    }
  }
}

/** All problems of `params`, given the map's places. */
export function checkEpidemicParams(
  params: EpidemicParams,
  places: readonly PlaceGeometry[],
): ParamProblem[] {
  const problems: ParamProblem[] = [];
  const report: Report = (path, zh, en) => problems.push({ path, zh, en });
  checkPlaces(params, places, report);
  checkGroups(params, report);
  checkVenues(params, report);
  checkSources(params, report);
  return problems;
}
