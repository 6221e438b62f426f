/** 情景库: what is on the shelf, what was left unfinished, what was played. */
import type { LibraryCardView, LibraryView, StoredDrillView } from '../view/model.ts';
import { presentCard } from '../view/present/briefing.ts';
import { allBooks } from './library.ts';
import { messages } from './messages.ts';
import { practiceTasks } from './review/practice.ts';
import type { Store } from './storage.ts';
import { begun, type StoredEntry, storedView } from './stored.ts';

const savedAt = ({ drill, progress }: StoredEntry): string => progress?.savedAt ?? drill.createdAt;

/** The latest first. */
export async function storedDrills(store: Store): Promise<StoredDrillView[]> {
  const entries = (await store.list()).filter(begun);
  entries.sort((a, b) => savedAt(b).localeCompare(savedAt(a)));
  return entries.map(storedView);
}

export async function libraryView(
  store: Store,
  said: Pick<LibraryView, 'notice' | 'misfit'>,
): Promise<LibraryView> {
  const drills = await storedDrills(store);
  const practice = (await practiceTasks(store)).length;
  const notice = said.notice ?? messages.storage(store.trouble());
  return {
    cards: allBooks().map(({ outline }) => presentCard(outline, bestOf(drills, outline.id))),
    unfinished: drills.filter(({ finished }) => !finished),
    recent: drills.filter(({ finished }) => finished).slice(0, 8),
    ...(said.misfit === undefined ? {} : { misfit: said.misfit }),
    ...(practice > 0 ? { practice } : {}),
    ...(notice === undefined ? {} : { notice }),
  };
}

function bestOf(
  drills: readonly StoredDrillView[],
  scenario: string,
): LibraryCardView['best'] | undefined {
  const finished = drills.filter(
    (drill) => drill.scenario === scenario && drill.score !== undefined,
  );
  const best = finished.sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  if (!best) return undefined;
  const { score = 0, rating = 'U', ratingLabel = '' } = best;
  return { score: Math.round(score * 10) / 10, rating, ratingLabel };
}
