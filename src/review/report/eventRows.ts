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
  const rows = [
    ...reportRows(telling),
    ...record.events.flatMap(({ minute, event }) => eventRow(telling, minute, event)),
    ...lapseRows(telling),
    ...redLineRows(telling),
  ];
  rows.sort((a, b) => a.minute - b.minute);
  return telling.world.ended ? [...rows, endingRow(telling)] : rows;
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
      return [{ ...base, ...noteRow(telling, event) }];
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
  event: Extract<DrillEvent, { type: 'NOTE' }>,
): Pick<EventRow, 'kind' | 'text'> {
  const note = event.by === instructorSeat ? parseClassNote(event.text) : undefined;
  return note
    ? { kind: note.kind, text: noteText(telling, note) }
    : { kind: 'note', text: event.text };
}

function noteText(telling: Telling, note: ClassNote): string {
  switch (note.kind) {
    case 'roster':
      return reportWords.peopleOf(note.people, note.groups);
    case 'votes': {
      const option = (id: string) => optionText(telling, note, id);
      const groups = note.groups.map(([name, id]) => `${name}：${option(id)}`);
      return [...groups, ...note.counts.map(([id, hands]) => `${option(id)}：${hands}`)].join('；');
    }
    case 'remark':
      return eventWords.remark(telling.time(note.minute), note.text);
    case 'panel':
      return `${note.expert}：${Object.entries(note.scores)
        .map(([ability, points]) => `${abilityName(ability)} ${points}`)
        .join('，')}`;
    case 'withdrawn':
      return eventWords.withdrawn;
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
    result: eventWords.score(total, rating),
  };
}
