/** 事件经过: what mattered, in order of time; everything else stands in the event list. */
import type { DrillRecord } from '../../engine/record.ts';
import { score } from '../../engine/score.ts';
import type { World } from '../../engine/world.ts';
import { askedOf, optionText } from './decisions.ts';
import type { Telling } from './evidence.ts';
import type { HarmTold } from './harmTold.ts';
import { type ReportWords, reportWords } from './words.ts';

export interface CourseRow {
  minute: number;
  kind: keyof ReportWords['courseKinds'];
  text: string;
}

export function courseOf(
  telling: Telling,
  record: Pick<DrillRecord, 'events'>,
  harm: HarmTold | undefined,
): CourseRow[] {
  const rows = [
    ...injectRows(telling),
    ...decisionRows(telling),
    ...orderRows(telling, record),
    ...harmRows(harm),
    ...redLineRows(telling),
  ];
  rows.sort((a, b) => a.minute - b.minute);
  return rows;
}

const injectRows = ({ program, world }: Telling): CourseRow[] =>
  program.scenario.injects.flatMap(({ id, label, report, manual }) => {
    const minute = world.injected[id];
    if (minute === undefined) return [];
    if (!manual && (report?.urgency ?? 'routine') === 'routine') return [];
    return [{ minute, kind: 'inject' as const, text: label }];
  });

const decisionRows = (telling: Telling): CourseRow[] =>
  telling.world.decisions.map((entry) =>
    entry.option === undefined
      ? {
          minute: entry.minute,
          kind: 'lapse' as const,
          text: `${askedOf(telling, entry)}${reportWords.lapsed}`,
        }
      : {
          minute: entry.minute,
          kind: 'choose' as const,
          text: optionText(telling, entry, entry.option),
        },
  );

/** Orders of a measure less those taken back at the desk, which were never carried out. */
export const standing = (world: World, measure: string, given: number): number =>
  Math.min(given, world.tallies[measure]?.ordered ?? 0);

/** The first order of each measure, with all its places and how often it came. */
function orderRows(
  { program, world }: Telling,
  { events }: Pick<DrillRecord, 'events'>,
): CourseRow[] {
  const found = new Map<string, { minute: number; places: Set<string>; times: number }>();
  for (const { minute, event } of events) {
    if (event.type !== 'ORDER') continue;
    const before = found.get(event.measure) ?? { minute, places: new Set<string>(), times: 0 };
    for (const place of event.places)
      before.places.add(program.scenario.map?.places[place]?.label ?? place);
    before.times += 1;
    found.set(event.measure, before);
  }
  return [...found].flatMap(([measure, { minute, places, times }]): CourseRow[] => {
    const given = standing(world, measure, times);
    const label = program.measures[measure]?.measure.label ?? measure;
    const text = reportWords.ordered(label, [...places], given);
    return given > 0 ? [{ minute, kind: 'order', text }] : [];
  });
}

const harmRows = (harm: HarmTold | undefined): CourseRow[] =>
  (harm?.episodes ?? [])
    .filter(({ grave }) => grave)
    .map(({ from, placeLabel, said }) => ({
      minute: from,
      kind: 'harm',
      text: `${placeLabel ?? reportWords.noPlace}：${said}`,
    }));

const redLineRows = ({ program, world }: Telling): CourseRow[] =>
  score(program, world).redLines.map(({ id, minute }) => ({
    minute,
    kind: 'redLine',
    text: program.scenario.redLines.find((one) => one.id === id)?.label ?? id,
  }));
