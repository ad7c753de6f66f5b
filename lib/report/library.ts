/** Reports kept on this device, in IndexedDB. */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { coverageText, titleOf } from './opening.ts';
import type { Dossier } from './schema.ts';

/** What the list of reports shows and searches, so that listing need not read whole reports. */
export interface ShelfEntry {
  id: string;
  title: string;
  url: string | null;
  readAt: string;
  claims: number;
  coverage: string;
  /** Lower case: title, address, quotations, notes. */
  words: string;
}

interface Library extends DBSchema {
  reports: { key: string; value: { id: string; dossier: Dossier } };
  shelf: { key: string; value: ShelfEntry };
}

const NAME = 'caveat-reports';
const VERSION = 1;
const STORES = ['reports', 'shelf'] as const;

let opened: Promise<IDBPDatabase<Library>> | undefined;

function open(): Promise<IDBPDatabase<Library>> {
  opened ??= openDB<Library>(NAME, VERSION, {
    upgrade(database) {
      for (const store of STORES) database.createObjectStore(store, { keyPath: 'id' });
    },
    // Another tab has a newer version, or the browser closed the store: open it anew next time.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

function entryOf(id: string, dossier: Dossier): ShelfEntry {
  const title = titleOf(dossier);
  const { url } = dossier.page;
  const claims = dossier.claims.flatMap(({ text, note }) => [text, note]);
  return {
    ...{ id, title, url, readAt: dossier.readAt },
    claims: dossier.claims.length,
    coverage: coverageText(dossier),
    words: [title, url ?? '', dossier.note, ...claims].join('\n').toLowerCase(),
  };
}

/**
 * Keeps a report, in place of one with the same id. Both stores change in one transaction, so a
 * write that is cut off leaves what was there before.
 * @throws DOMException as the browser gives it; see `isFull`.
 */
export function keep(id: string, dossier: Dossier): Promise<void> {
  return write(async (reports, shelves) => {
    await reports.put({ id, dossier });
    await shelves.put(entryOf(id, dossier));
  });
}

type Store<S extends (typeof STORES)[number]> = IDBPObjectStore<
  Library,
  typeof STORES,
  S,
  'readwrite'
>;

/** Changes both stores, or neither. */
async function write(
  change: (reports: Store<'reports'>, shelves: Store<'shelf'>) => Promise<void>,
): Promise<void> {
  const transaction = (await open()).transaction(STORES, 'readwrite');
  // Looked at now, since an abort rejects it before anything below could.
  const done = transaction.done.catch((error: unknown) => error);
  try {
    await change(transaction.objectStore('reports'), transaction.objectStore('shelf'));
  } catch (error) {
    // A write that failed by itself does not undo the one before it.
    tryAbort(transaction);
    await done;
    throw error;
  }
  const failure = await done;
  if (failure) throw failure;
}

function tryAbort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already.
  }
}

/** Whether a write failed for want of room. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

export async function kept(id: string): Promise<Dossier | undefined> {
  return (await (await open()).get('reports', id))?.dossier;
}

/** Newest reading first. */
export async function shelf(): Promise<ShelfEntry[]> {
  const entries = await (await open()).getAll('shelf');
  return entries.sort((a, b) => b.readAt.localeCompare(a.readAt));
}

export async function allKept(): Promise<Dossier[]> {
  return (await (await open()).getAll('reports')).map(({ dossier }) => dossier);
}

export function remove(id: string): Promise<void> {
  return write(async (reports, shelves) => {
    await reports.delete(id);
    await shelves.delete(id);
  });
}

export function removeAll(): Promise<void> {
  return write(async (reports, shelves) => {
    await reports.clear();
    await shelves.clear();
  });
}

/** Entries in which every word of the query occurs. */
export function searchShelf(entries: readonly ShelfEntry[], query: string): ShelfEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => entry.words.includes(word)));
}

/** Older readings of the same address, newest first. */
export function olderReadings(entries: readonly ShelfEntry[], entry: ShelfEntry): ShelfEntry[] {
  return entries.filter(
    ({ id, url, readAt }) =>
      id !== entry.id && url !== null && url === entry.url && readAt <= entry.readAt,
  );
}
