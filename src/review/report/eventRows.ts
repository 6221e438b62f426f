/** All that happened in a drill, one row each: what came in, what was done, what it came to. */
import type { DrillEvent } from '../../engine/events.ts';
import type { DrillRecord } from '../../engine/record.ts';
import { score } from '../../engine/score.ts';
import { type ClassNote, instructorSeat, parseClassNote } from '../classNotes.ts';
import { askedOf, optionText } from './decisions.ts';
import type { Telling } from './evidence.ts';
import { injectText } from './remarks.ts';
import { eventWords, reportWords } from './words.ts';

export interface EventRow {
  minute: number;
  kind: keyof typeof eventWords.kinds;
  by: string;
  text: string;
  place: string;
  result: string;
}

/** Within a minute: what came in, what was done, what was missed. */
export function eventRows(telling: Telling, record: DrillRecord): EventRow[] {
  const kept = standingNotes(record);
  const rows = [
    ...reportRows(telling),
    ...record.events.flatMap(({ minute, event }, index) =>
      event.type === 'NOTE' && !kept.has(index) ? [] : eventRow(telling, minute, event),
    ),
    ...lapseRows(telling),
    ...redLineRows(telling),
  ];
  rows.sort((a, b) => a.minute - b.minute);
  return telling.world.ended ? [...rows, endingRow(telling)] : rows;
}

/** Notes that stand in the end: not the groups, votes and scores that later ones replaced, nor what was withdrawn. */
function standingNotes({ events }: Pick<DrillRecord, 'events'>): Set<number> {
  const kept = new Set<number>();
  /** By place among the class's notes. */
  const places: number[] = [];
  const latest = new Map<string, number>();
  for (const [index, { event }] of events.entries()) {
    if (event.type !== 'NOTE') continue;
    const note = event.by === instructorSeat ? parseClassNote(event.text) : undefined;
    if (note) places.push(index);
    if (note?.kind === 'withdrawn') {
      kept.delete(places[note.note] ?? -1);
      continue;
    }
    const key = note && replacedBy(note);
    if (key !== undefined) {
      kept.delete(latest.get(key) ?? -1);
      latest.set(key, index);
    }
    kept.add(index);
  }
  return kept;
}

/** Notes of one key replace each other. */
function replacedBy(note: ClassNote): string | undefined {
  switch (note.kind) {
    case 'roster':
      return 'roster';
    case 'votes':
      return `votes ${note.storyline} ${note.entry}`;
    case 'panel':
      return `panel ${note.expert}`;
    default:
      return undefined;
  }
}

const placeLabel = ({ program }: Telling, id: string | undefined): string =>
  id === undefined || id === '' ? '' : (program.scenario.map?.places[id]?.label ?? id);

const reportRows = (telling: Telling): EventRow[] =>
  telling.world.reports.map((entry) => {
    const { from, text } = telling.texts.report(entry);
    const claims = Object.keys(entry.claims).length > 0;
    return {
      minute: entry.minute,
      kind: 'report',
      by: from,
      text,
      place: placeLabel(telling, entry.place),
      result: claims ? (entry.verified ? eventWords.verified : eventWords.unverified) : '',
    };
  });

function eventRow(telling: Telling, minute: number, event: DrillEvent): EventRow[] {
  if (event.type === 'TICK') return [];
  const base = { minute, by: event.by, place: '', result: '' };
  switch (event.type) {
    case 'CHOOSE':
      return [{ ...base, kind: 'choose', ...chosenText(telling, event) }];
    case 'ORDER': {
      const { label } = telling.program.measures[event.measure]?.measure ?? {
        label: event.measure,
      };
      const place = event.places.map((id) => placeLabel(telling, id)).join('、');
      return [{ ...base, kind: 'order', text: label, place, result: statedIn(telling, event) }];
    }
    case 'RECALL':
      return [{ ...base, kind: 'recall', text: eventWords.recalled(event.task) }];
    case 'INJECT': {
      const place = placeLabel(telling, event.report?.place);
      return [{ ...base, kind: 'inject', text: injectText(telling, event), place }];
    }
    case 'NOTE':
      return [{ ...base, ...noteRow(telling, minute, event) }];
  }
}

function chosenText(
  telling: Telling,
  event: Extract<DrillEvent, { type: 'CHOOSE' }>,
): { text: string } {
  const entry = telling.world.decisions.find(
    ({ storyline, entry: number }) => storyline === event.storyline && number === event.entry,
  );
  const asked = entry ? askedOf(telling, entry) : event.situation;
  return { text: eventWords.decided(asked, optionText(telling, event, event.option)) };
}

/** What a notice or report said. */
function statedIn(telling: Telling, event: Extract<DrillEvent, { type: 'ORDER' }>): string {
  const { facts } = telling.program.scenario;
  return Object.entries(event.with?.facts ?? {})
    .map(([fact, value]) => `${facts[fact]?.label ?? fact}=${String(value)}`)
    .join('；');
}

function noteRow(
  telling: Telling,
  written: number,
  event: Extract<DrillEvent, { type: 'NOTE' }>,
): Pick<EventRow, 'kind' | 'text'> & Partial<Pick<EventRow, 'minute' | 'result'>> {
  const note = event.by === instructorSeat ? parseClassNote(event.text) : undefined;
  if (!note || note.kind === 'withdrawn') return { kind: 'note', text: event.text };
  const row = { kind: note.kind, text: noteText(telling, note) };
  // A remark stands at the minute that it speaks of.
  return note.kind === 'remark' && note.minute !== written
    ? { ...row, minute: note.minute, result: eventWords.noted(telling.time(written)) }
    : row;
}

function noteText(telling: Telling, note: Exclude<ClassNote, { kind: 'withdrawn' }>): string {
  switch (note.kind) {
    case 'roster':
      return reportWords.peopleOf(note.people, note.groups);
    case 'votes': {
      const option = (id: string) => optionText(telling, note, id);
      const groups = note.groups.map(([name, id]) => `${name}：${option(id)}`);
      return [...groups, ...note.counts.map(([id, hands]) => `${option(id)}：${hands}`)].join('；');
    }
    case 'remark':
      return note.text;
    case 'panel':
      return `${note.expert}${note.title === undefined ? '' : `（${note.title}）`}：${Object.entries(
        note.scores,
      )
        .map(([ability, points]) => `${abilityName(ability)} ${points}`)
        .join('，')}`;
    case 'interrupted':
      return reportWords.interrupted(note.seconds);
  }
}

const abilityName = (ability: string): string =>
  (reportWords.abilities as Record<string, string>)[ability] ?? ability;

const lapseRows = (telling: Telling): EventRow[] =>
  telling.world.decisions
    .filter(({ option }) => option === undefined)
    .map((entry) => ({
      minute: entry.minute,
      kind: 'lapse',
      by: 'system',
      text: askedOf(telling, entry),
      place: '',
      result: reportWords.lapsed,
    }));

const redLineRows = ({ program, world }: Telling): EventRow[] =>
  score(program, world).redLines.map(({ id, minute }) => {
    const line = program.scenario.redLines.find((one) => one.id === id);
    return {
      minute,
      kind: 'redLine',
      by: 'system',
      text: line?.label ?? id,
      place: '',
      result: '',
    };
  });

function endingRow({ program, world }: Telling): EventRow {
  const { total, rating } = score(program, world);
  const ending = program.scenario.endings.find(({ id }) => id === world.ending);
  return {
    minute: world.clock.minute,
    kind: 'ending',
    by: 'system',
    text: ending?.title ?? reportWords.timeUp,
    place: '',
    result: eventWords.score(total, rating, reportWords.ratings[rating]),
  };
}
