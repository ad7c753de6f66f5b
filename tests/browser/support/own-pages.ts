/** What tests of the extension's own pages share. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { backgroundWorker } from '../../../scripts/setup/read-tab.ts';
import { expect } from './extension.ts';

export const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';

/** Says what a page is about, as every real page does; no claim itself. */
export const CONTEXT = 'Multiple sclerosis is a disease of the nervous system.';

export const html = (body: string, title = 'Stem cells for MS', context = CONTEXT) => ({
  body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><p>${context}</p>${body}</body></html>`,
});

/** The browser's interface, as code sent into the worker or a page sees it. */
export type Chrome = { chrome: typeof import('webextension-polyfill') };

/** An event of the browser's, fired as the browser would. */
interface Fired {
  dispatch(...args: unknown[]): void;
}

/** Fires a browser event in the worker, for what no test can click: menus, address bar, shortcuts. */
export async function fire(
  context: BrowserContext,
  event: `${string}.${string}`,
  ...args: unknown[]
): Promise<void> {
  const worker = await backgroundWorker(context);
  await worker.evaluate(
    ([path, given]) => {
      const [room = '', name = ''] = path.split('.');
      const rooms = (globalThis as never as { chrome: Record<string, Record<string, Fired>> })
        .chrome;
      rooms[room]?.[name]?.dispatch(...given);
    },
    [event, args] as const,
  );
}

/** The tab of a page, as the browser hands it to handlers. */
export async function tabOf(context: BrowserContext, address: string) {
  const worker = await backgroundWorker(context);
  return worker.evaluate(async (wanted) => {
    const tabs = await (globalThis as never as Chrome).chrome.tabs.query({});
    return tabs.find(({ url }) => url?.startsWith(wanted));
  }, address);
}

/** Writes settings as the options page would. */
export async function store(context: BrowserContext, settings: object): Promise<void> {
  const worker = await backgroundWorker(context);
  await worker.evaluate(
    (given) => (globalThis as never as Chrome).chrome.storage.local.set({ settings: given }),
    settings,
  );
}

/** What the extension keeps on this device under a name. */
export async function stored(context: BrowserContext, key: string): Promise<unknown> {
  const worker = await backgroundWorker(context);
  return worker.evaluate(
    async (name) =>
      (await (globalThis as never as Chrome).chrome.storage.local.get(name))[name] ?? null,
    key,
  );
}

/** Every accessibility rule that axe-core knows, best practices included. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const lines = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(lines, view).toEqual([]);
}

/** The page that has opened at an address; the welcome page may be opening at the same time. */
export async function pageAt(context: BrowserContext, address: RegExp): Promise<Page> {
  const find = () => context.pages().find((each) => address.test(each.url()));
  await expect.poll(() => find()?.url() ?? '').toMatch(address);
  return find() as Page;
}
