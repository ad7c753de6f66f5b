/** The last look-ups, kept on this device only, when the reader wants that. */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { getSettings } from './settings.ts';

/** Shown without scrolling. */
const KEPT = 6;
/** A pasted article is not a look-up anyone repeats. */
const LONGEST = 120;

const item = storage.defineItem<unknown>('local:recent', { fallback: [], version: 1 });
const listSchema = v.fallback(v.array(v.string()), []);

/** The newest first. */
export async function getRecent(): Promise<string[]> {
  return v.parse(listSchema, await item.getValue());
}

/** Remembers a look-up that led to a summary. The caller leaves it out in private windows. */
export async function remember(query: string): Promise<void> {
  const text = query.trim();
  if (text === '' || text.length > LONGEST || !(await getSettings()).keepRecent) return;
  const same = text.toLowerCase();
  const others = (await getRecent()).filter((each) => each.toLowerCase() !== same);
  await item.setValue([text, ...others].slice(0, KEPT));
}

export async function clearRecent(): Promise<void> {
  await item.removeValue();
}

/** @returns stops watching. */
export function watchRecent(onChange: () => void): () => void {
  return item.watch(onChange);
}
