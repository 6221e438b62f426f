/** Mistakes in flood params that a schema cannot see: references, order, tables. */
import type { ParamProblem, PlaceGeometry } from '../port.ts';
import { type FloodParams, RESERVOIR } from './params.ts';

type Report = (path: (string | number)[], zh: string, en: string) => void;

function checkCatchments(params: FloodParams, reaches: ReadonlySet<string>, report: Report): void {
  for (const [key, catchment] of Object.entries(params.catchments)) {
    const path = ['catchments', key];
    const isReservoir = catchment.enters === RESERVOIR && params.reservoir;
    if (!isReservoir && !reaches.has(catchment.enters)) {
      report(
        [...path, 'enters'],
        `没有河段“${catchment.enters}”`,
        `no reach “${catchment.enters}”`,
      );
    }
    if (catchment.runoff.wet < catchment.runoff.dry) {
      report(
        [...path, 'runoff', 'wet'],
        '湿径流系数不应小于干径流系数',
        'wet must not be below dry',
      );
    }
    checkAscending(catchment.rain, 0, [...path, 'rain'], report);
  }
}

function checkAscending(
  table: readonly (readonly number[])[],
  column: number,
  path: (string | number)[],
  report: Report,
): void {
  for (let i = 1; i < table.length; i += 1) {
    if ((table[i]?.[column] ?? 0) > (table[i - 1]?.[column] ?? 0)) continue;
    report([...path, i, column], '应大于上一行', 'must be greater than in the row before');
  }
}

function checkReaches(params: FloodParams, reaches: ReadonlySet<string>, report: Report): void {
  const seen = new Set<string>();
  params.reaches.forEach((reach, i) => {
    const path = ['reaches', i];
    if (seen.has(reach.id) || reach.id === RESERVOIR) {
      report(
        [...path, 'id'],
        `河段标识“${reach.id}”重复或被占用`,
        `reach id “${reach.id}” is taken`,
      );
    }
    seen.add(reach.id);
    if (reach.into !== null && !reaches.has(reach.into)) {
      report([...path, 'into'], `没有河段“${reach.into}”`, `no reach “${reach.into}”`);
    } else if (reach.into !== null && seen.has(reach.into)) {
      report([...path, 'into'], '下游河段要写在后面', 'a reach must flow into one listed after it');
    }
    if (reach.range[1] <= reach.range[0]) {
      report([...path, 'range'], '止点应大于起点', 'the range must end after it begins');
    }
    if (reach.guaranteeStage <= reach.warningStage) {
      report([...path, 'guaranteeStage'], '保证水位应高于警戒水位', 'must exceed warningStage');
    }
  });
}

function checkReservoir(params: FloodParams, reaches: ReadonlySet<string>, report: Report): void {
  const { reservoir, dam } = params;
  if (!reservoir) {
    if (dam) report(['dam'], '没有水库就不能有大坝', 'a dam needs a reservoir');
    return;
  }
  checkAscending(reservoir.storage, 0, ['reservoir', 'storage'], report);
  checkAscending(reservoir.storage, 1, ['reservoir', 'storage'], report);
  if (!reaches.has(reservoir.enters)) {
    const name = reservoir.enters;
    report(['reservoir', 'enters'], `没有河段“${name}”`, `no reach “${name}”`);
  }
  if (reservoir.outlet.sill >= reservoir.spillway.crest) {
    report(['reservoir', 'outlet', 'sill'], '闸底应低于堰顶', 'must be below the spillway crest');
  }
  if (reservoir.spillway.crest >= reservoir.damTop) {
    report(['reservoir', 'damTop'], '坝顶应高于堰顶', 'must be above the spillway crest');
  }
  if (dam && dam.threshold >= reservoir.damTop) {
    report(['dam', 'threshold'], '应低于坝顶', 'must be below the dam top');
  }
}

function checkSlopes(params: FloodParams, report: Report): void {
  for (const [key, slope] of Object.entries(params.slopes)) {
    if (Object.hasOwn(params.catchments, slope.catchment)) continue;
    const name = slope.catchment;
    report(['slopes', key, 'catchment'], `没有集水区“${name}”`, `no catchment “${name}”`);
  }
}

function checkExposure(
  params: FloodParams,
  reaches: ReadonlySet<string>,
  places: ReadonlySet<string>,
  report: Report,
): void {
  for (const [key, exposure] of Object.entries(params.exposure)) {
    const path = ['exposure', key];
    if (!places.has(key)) report(path, `没有地点“${key}”`, `no place “${key}”`);
    if (!reaches.has(exposure.reach)) {
      report([...path, 'reach'], `没有河段“${exposure.reach}”`, `no reach “${exposure.reach}”`);
    }
    const { firstHome, lastHome } = exposure;
    if ((firstHome === undefined) !== (lastHome === undefined)) {
      report(path, 'firstHome 和 lastHome 要一起写', 'give firstHome and lastHome together');
    } else if (firstHome !== undefined && lastHome !== undefined && lastHome <= firstHome) {
      report([...path, 'lastHome'], '应高于 firstHome', 'must exceed firstHome');
    }
  }
}

/** All problems of `params`, given the map's places. */
export function checkFloodParams(
  params: FloodParams,
  places: readonly PlaceGeometry[],
): ParamProblem[] {
  const problems: ParamProblem[] = [];
  const report: Report = (path, zh, en) => problems.push({ path, zh, en });
  const reaches = new Set(params.reaches.map((reach) => reach.id));
  checkCatchments(params, reaches, report);
  checkReaches(params, reaches, report);
  checkReservoir(params, reaches, report);
  checkSlopes(params, report);
  checkExposure(params, reaches, new Set(places.map((place) => place.id)), report);
  return problems;
}
