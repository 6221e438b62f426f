/** The scenarios that came with the page, and those that a person opened from a file. */
import type { Issue } from '../format/issue.ts';
import { parse } from '../format/parse.ts';
import type { Scenario } from '../format/schema/scenario.ts';

const shipped: Record<string, string> = import.meta.glob(
  ['/scenarios/*.json', '!/scenarios/scenario.schema.json'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

export interface Book {
  id: string;
  text: string;
  /** Parsed when first needed: shipped files are checked by the tests. */
  outline: Scenario;
}

/** Enough of a scenario for its card. Shipped texts are known to be JSON. */
function outlineOf(text: string): Scenario {
  const raw = JSON.parse(text) as Scenario;
  return { ...raw, difficulty: raw.difficulty ?? 3, resources: raw.resources ?? {} };
}

const books = new Map<string, Book>();
for (const text of Object.values(shipped)) {
  const outline = outlineOf(text);
  books.set(outline.id, { id: outline.id, text, outline });
}

export const allBooks = (): Book[] => [...books.values()];
export const bookOf = (id: string): Book | undefined => books.get(id);

/** Adds a scenario from a file, or says what is wrong with it. */
export function addBook(text: string): { ok: true; book: Book } | { ok: false; issues: Issue[] } {
  const parsed = parse(text);
  if (!parsed.ok) return { ok: false, issues: parsed.issues };
  const book = { id: parsed.scenario.id, text, outline: parsed.scenario };
  books.set(book.id, book);
  return { ok: true, book };
}
