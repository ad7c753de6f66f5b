import { browser } from 'wxt/browser';
import { askFrame } from '../../lib/messages.ts';
import { changeSettings, getSettings } from '../../lib/settings.ts';
import { reportsOf } from '../../lib/tab-reports.ts';

/** Which claim of a tab was shown last, counted through its frames, and on which page. */
interface Cursor {
  url: string;
  at: number;
}

const keyOf = (tabId: number) => `cursor:${tabId}`;

/** Steps to the next or previous claim of a tab, through all its frames, and opens its card. */
async function step(tabId: number, by: 1 | -1): Promise<void> {
  const reports = await reportsOf(tabId);
  const claims = reports.flatMap(({ frameId, claims }) =>
    claims.map((_, index) => ({ frameId, index })),
  );
  if (claims.length === 0) return;
  const url = reports[0]?.url ?? '';
  const key = keyOf(tabId);
  const last = (await browser.storage.session.get(key))[key] as Cursor | undefined;
  const before = by === 1 ? -1 : 0;
  const from = last?.url === url ? last.at : before;
  const at = (from + by + claims.length) % claims.length;
  await browser.storage.session.set({ [key]: { url, at } satisfies Cursor });
  const { frameId, index } = claims[at] ?? { frameId: 0, index: 0 };
  // The page may be gone by now.
  await askFrame(tabId, frameId, 'show-claim', { index, open: true }).catch(() => {});
}

/** Keyboard commands; `_execute_action` is the browser's own and opens the popup. */
export function followCommands(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
  // Firefox for Android has no keyboard commands.
  browser.commands?.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id;
    if (command === 'toggle-marks') await changeSettings({ marks: !(await getSettings()).marks });
    if (tabId === undefined) return;
    if (command === 'next-claim') await step(tabId, 1);
    if (command === 'previous-claim') await step(tabId, -1);
  });
}
