/**
 * A passage on its way from a page to the look-up page. Kept in session storage, so that what
 * somebody reads never stands in an address or the browsing history.
 */
import { browser } from 'wxt/browser';

export interface Passage {
  text: string;
  /** Title of the page it stands on: the subject it is read under. */
  title: string;
  /** The passage is a picture's description. */
  picture?: boolean;
}

const keyOf = (id: string) => `passage:${id}`;

/** Opens the look-up page beside a tab, filled in. */
export async function openPassage(
  passage: Passage,
  beside?: { id?: number | undefined; index: number },
): Promise<void> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: passage });
  await browser.tabs.create({
    url: browser.runtime.getURL(`/look-up.html#${id}`),
    ...(beside && { index: beside.index + 1 }),
    ...(beside?.id !== undefined && { openerTabId: beside.id }),
  });
}

/** The passage an address of the look-up page stands for; gone once the browser was closed. */
export async function passageAt(id: string): Promise<Passage | undefined> {
  const key = keyOf(id);
  return (await browser.storage.session.get(key))[key] as Passage | undefined;
}
