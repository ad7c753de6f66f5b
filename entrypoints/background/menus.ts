import { browser } from 'wxt/browser';
import { openPassage } from '../../lib/passages.ts';
import { t } from '../../lib/ui/text.ts';
import { languageKnown } from './language.ts';

const SELECTION = 'check-selection';
const IMAGE = 'check-image';

/** Adds "Check this text" for selections, also in the PDF viewer, and for pictures. */
export async function addMenus(): Promise<void> {
  // Firefox for Android has no context menus.
  if (!browser.contextMenus) return;
  await languageKnown();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SELECTION,
    contexts: ['selection'],
    title: t('menuSelection'),
  });
  browser.contextMenus.create({ id: IMAGE, contexts: ['image'], title: t('menuImage') });
}

/**
 * Runs in the page: what a picture is said to show. The browser tells us its address, not its
 * element, so the first picture with that address answers.
 */
function describe(address: string): string {
  const image = [...document.images].find(
    (each) => each.currentSrc === address || each.src === address,
  );
  const caption = image?.closest('figure')?.querySelector('figcaption')?.textContent;
  return [image?.alt, image?.getAttribute('aria-label'), image?.title, caption]
    .map((each) => each?.trim() ?? '')
    .filter((each, i, all) => each !== '' && all.indexOf(each) === i)
    .join('\n');
}

async function descriptionOf(tabId: number, frameId: number, address: string): Promise<string> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, func: describe, args: [address] })
    .catch(() => []);
  return String(results[0]?.result ?? '');
}

export function followMenus(): void {
  browser.contextMenus?.onClicked.addListener(async (info, tab) => {
    const title = tab?.title ?? '';
    if (info.menuItemId === SELECTION)
      await openPassage({ text: info.selectionText ?? '', title }, tab);
    if (info.menuItemId === IMAGE && tab?.id !== undefined) {
      const text = await descriptionOf(tab.id, info.frameId ?? 0, info.srcUrl ?? '');
      await openPassage({ text, title, picture: true }, tab);
    }
  });
}
