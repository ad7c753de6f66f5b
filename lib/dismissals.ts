/** Claims a reader has called "not a match": remembered on this device, listed in the options. */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

/** Characters of a claim that are kept and compared; longer sentences differ before here. */
const TEXT_LENGTH = 500;

export const dismissalSchema = v.strictObject({
  topic: v.pipe(v.string(), v.nonEmpty()),
  /** The claim as it stood in the page. */
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(TEXT_LENGTH)),
});
export type Dismissal = v.InferOutput<typeof dismissalSchema>;

const item = storage.defineItem<unknown>('local:dismissals', { fallback: [], version: 1 });
const listSchema = v.fallback(v.array(dismissalSchema), []);

/** Same words, same claim: letter case, spaces and punctuation do not tell two claims apart. */
function keyOf(topic: string, text: string): string {
  const words = text
    .slice(0, TEXT_LENGTH)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ');
  return `${topic} ${words.trim()}`;
}

/** Everything dismissed, the newest first. */
export async function getDismissals(): Promise<Dismissal[]> {
  return v.parse(listSchema, await item.getValue());
}

/** Asks once for all; the answer holds until the next change. */
export async function dismissedTest(): Promise<(topic: string, text: string) => boolean> {
  const keys = new Set((await getDismissals()).map(({ topic, text }) => keyOf(topic, text)));
  return (topic, text) => keys.has(keyOf(topic, text));
}

export async function setDismissals(list: readonly Dismissal[]): Promise<void> {
  await item.setValue([...list]);
}

/** Remembers that this claim is not about this topic. */
export async function dismiss(topic: string, text: string): Promise<void> {
  await restore(topic, text);
  await setDismissals([{ topic, text: text.slice(0, TEXT_LENGTH) }, ...(await getDismissals())]);
}

/** Takes a dismissal back. */
export async function restore(topic: string, text: string): Promise<void> {
  const key = keyOf(topic, text);
  const list = await getDismissals();
  const kept = list.filter((each) => keyOf(each.topic, each.text) !== key);
  if (kept.length < list.length) await setDismissals(kept);
}

/** Calls back when anything was dismissed or restored, in any window. @returns stops watching. */
export function watch(onChange: () => void): () => void {
  return item.watch(onChange);
}
