/**
 * 课堂记录: what a class did beside the drill (groups, votes, remarks, an expert panel's
 * scores, interruptions of an examination), kept as notes of the record. A note is
 * `weimeng-class/1 ` and JSON of at most 2000 characters; any other text, and any note of
 * a newer version, stays the plain note that it is.
 */
import { z } from 'zod';
import { type Ability, abilities } from '../format/schema/common.ts';

/** The seats that write these notes. A player who types the same text wrote a plain note. */
export const instructorSeat = 'instructor';

const head = 'weimeng-class/1 ';
/** What the NOTE event takes. */
export const longestNote = 2000;
export const longestRemark = 600;
export const longestName = 12;
export const longestTitle = 30;
export const mostGroups = 24;

const id = z.string().min(1).max(60);
const name = z.string().min(1).max(longestName);
const minute = z.number().int().min(0).max(1_000_000);
const count = z.number().int().min(1).max(999);
/** Half points at the finest. */
const points = z
  .number()
  .min(0)
  .max(25)
  .multipleOf(0.5)
  .overwrite((given) => given + 0);
const decisionName = { storyline: id, situation: id, entry: z.number().int().min(0).max(100_000) };

const classNote = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('roster'),
    groups: z.array(name).max(mostGroups),
    people: z.string().max(200),
  }),
  z.strictObject({
    kind: z.literal('votes'),
    ...decisionName,
    /** Group and option, in the order in which they were entered. */
    groups: z.array(z.tuple([name, id])).max(mostGroups),
    /** Option and number of hands, where nobody was named. */
    counts: z.array(z.tuple([id, count])).max(12),
  }),
  z.strictObject({
    kind: z.literal('remark'),
    minute,
    text: z.string().min(1).max(longestRemark),
  }),
  z.strictObject({
    kind: z.literal('panel'),
    expert: name,
    /** Post or unit, as it is written on an evaluation form. */
    title: z.string().min(1).max(longestTitle).optional(),
    scores: z.partialRecord(z.enum(abilities), points),
  }),
  /** Takes back the remark, or the expert's scores, of that place among the class's notes. */
  z.strictObject({ kind: z.literal('withdrawn'), note: z.number().int().min(0).max(100_000) }),
  /** An examination stood still: the page was closed or hidden for so long. */
  z.strictObject({ kind: z.literal('interrupted'), seconds: z.number().int().min(1).max(1e9) }),
]);
export type ClassNote = z.output<typeof classNote>;
export type VotesNote = Extract<ClassNote, { kind: 'votes' }>;

/** The note's text; `undefined` where it is not a valid note or would not fit. */
export function writeClassNote(note: ClassNote): string | undefined {
  const parsed = classNote.safeParse(note);
  if (!parsed.success) return undefined;
  const text = head + JSON.stringify(parsed.data);
  return text.length <= longestNote ? text : undefined;
}

/** What a text says; `undefined` for a plain note. Never throws. */
export function parseClassNote(text: string): ClassNote | undefined {
  if (!text.startsWith(head) || text.length > longestNote) return undefined;
  try {
    const parsed = classNote.safeParse(JSON.parse(text.slice(head.length)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** As the world keeps them. */
export interface NoteLike {
  minute: number;
  by: string;
  text: string;
}

export interface Remark {
  /** Place among the class's notes; `withdrawn` names it. */
  note: number;
  /** The minute that it speaks of. */
  minute: number;
  text: string;
}

export interface PanelScores {
  note: number;
  expert: string;
  title?: string;
  scores: Partial<Record<Ability, number>>;
}

/** All that the notes of a record come to: later votes and scores replace earlier ones. */
export interface ClassSheet {
  groups: string[];
  people: string;
  votes: VotesNote[];
  remarks: Remark[];
  panel: PanelScores[];
  /** When an examination stood still, and for how many seconds. */
  interruptions: { minute: number; seconds: number }[];
}

/** `undefined` where a person wrote it as plain text. */
const classNoteOf = ({ by, text }: NoteLike): ClassNote | undefined =>
  by === instructorSeat ? parseClassNote(text) : undefined;

/** The notes that people wrote for people. */
export const plainNotes = <Note extends NoteLike>(notes: readonly Note[]): Note[] =>
  notes.filter((note) => classNoteOf(note) === undefined);

export const sameDecision = (
  one: Pick<VotesNote, 'storyline' | 'entry'>,
  other: Pick<VotesNote, 'storyline' | 'entry'>,
): boolean => one.storyline === other.storyline && one.entry === other.entry;

const replaced = <Item>(
  list: readonly Item[],
  item: Item,
  same: (other: Item) => boolean,
): Item[] => [...list.filter((other) => !same(other)), item];

export function classSheetOf(notes: readonly NoteLike[]): ClassSheet {
  const sheet: ClassSheet = {
    groups: [],
    people: '',
    votes: [],
    remarks: [],
    panel: [],
    interruptions: [],
  };
  let place = 0;
  for (const entry of notes) {
    const note = classNoteOf(entry);
    if (note) addNote(sheet, note, place++, entry.minute);
  }
  sheet.remarks.sort((a, b) => a.minute - b.minute || a.note - b.note);
  return sheet;
}

function addNote(sheet: ClassSheet, note: ClassNote, place: number, at: number): void {
  switch (note.kind) {
    case 'roster':
      sheet.groups = note.groups;
      sheet.people = note.people;
      return;
    case 'votes':
      sheet.votes = replaced(sheet.votes, note, (other) => sameDecision(other, note));
      return;
    case 'remark':
      sheet.remarks.push({ note: place, minute: note.minute, text: note.text });
      return;
    case 'panel': {
      const { expert, title, scores } = note;
      const entry = { note: place, expert, ...(title === undefined ? {} : { title }), scores };
      sheet.panel = replaced(sheet.panel, entry, (other) => other.expert === expert);
      return;
    }
    case 'withdrawn':
      sheet.remarks = sheet.remarks.filter((one) => one.note !== note.note);
      sheet.panel = sheet.panel.filter((one) => one.note !== note.note);
      return;
    case 'interrupted':
      sheet.interruptions.push({ minute: at, seconds: note.seconds });
  }
}

export interface Tally {
  option: string;
  groups: string[];
  /** Groups and hands together. */
  count: number;
}

/** Votes by option, for options in the given order; what nobody wanted has a count of 0. */
export const talliesOf = (
  votes: Pick<VotesNote, 'groups' | 'counts'> | undefined,
  options: readonly string[],
): Tally[] =>
  options.map((option) => {
    const groups = (votes?.groups ?? []).filter(([, one]) => one === option).map(([name]) => name);
    const hands = (votes?.counts ?? []).find(([one]) => one === option)?.[1] ?? 0;
    return { option, groups, count: groups.length + hands };
  });

/** Mean of the panel for an ability, in points of 25; `undefined` where nobody scored it. */
export function panelMean(panel: readonly PanelScores[], ability: Ability): number | undefined {
  const given = panel.flatMap(({ scores }) => scores[ability] ?? []);
  return given.length === 0
    ? undefined
    : given.reduce((sum, score) => sum + score, 0) / given.length;
}
