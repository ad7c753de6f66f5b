/** The built extension in a real Firefox, driven over WebDriver BiDi, its console kept clean. */
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/setup/browsers.ts';
import { type Answer, serve } from '../../../scripts/setup/serve.ts';
import { placeOfMark } from './in-page.ts';

const EXTENSION = new URL('../../../.output/firefox-mv3', import.meta.url).pathname;
/** Firefox gives each extension an address by chance, unless it has one already. */
const HOST = '5e0b1f6e-6f0c-4d52-9a63-0f6f1f3a8c11';

interface WorkerFixtures {
  firefox: Browser;
  /** Serves pages by path; returns their origin. */
  site: { origin: string; pages: Map<string, Answer> };
}

interface Fixtures {
  /** Lines the consoles of all pages printed; asserted empty at the end. */
  problems: string[];
  /** Opens a tab, at an address where one is given; closed after the test. */
  openTab: (address?: string) => Promise<Page>;
  /** Opens one of the extension's own pages, e.g. `options.html`, in a tab or in a given one. */
  openOwn: (path: string, tab?: Page) => Promise<Page>;
}

/** One Firefox for all tests of a file: starting it takes seconds. What a test stores, it clears. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const firefox = await puppeteer.launch({
        browser: 'firefox',
        executablePath: findBrowser('firefox'),
        headless: true,
        // Without it Firefox keeps WebDriver out of extension pages.
        args: ['--remote-allow-system-access'],
        enableExtensions: true,
        extraPrefsFirefox: {
          'extensions.webextensions.uuids': JSON.stringify({ 'caveat@caveat.example': HOST }),
        },
      });
      await firefox.installExtension(EXTENSION);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const pages = new Map<string, Answer>([['/favicon.ico', { body: '', type: 'image/x-icon' }]]);
      const { origin, close } = await serve((path) => pages.get(path));
      await use({ origin, pages });
      await close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems, 'console errors and exceptions').toEqual([]);
  },
  openTab: async ({ firefox, problems }, use) => {
    const tabs: Page[] = [];
    await use(async (address) => {
      const tab = await firefox.newPage();
      tabs.push(tab);
      tab.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      tab.on('pageerror', (error) => problems.push(String(error)));
      if (address) await tab.goto(address);
      return tab;
    });
    for (const tab of tabs) await tab.close();
  },
  openOwn: async ({ openTab }, use) => {
    await use(async (path, given) => {
      const tab = given ?? (await openTab());
      const address = `moz-extension://${HOST}/${path}`;
      // Firefox never tells WebDriver that an extension page has loaded, so the page itself is asked.
      tab.goto(address).catch(() => {});
      await expect.poll(() => tab.evaluate(() => location.href).catch(() => '')).toBe(address);
      return tab;
    });
  },
});

export { expect };

/** The part of puppeteer's connection that reaches what its own calls do not. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

interface Answered {
  exceptionDetails?: { text: string };
  result: { value: unknown };
}

async function call(
  firefox: Browser,
  context: string,
  code: string,
  more: object = {},
): Promise<unknown> {
  const { connection } = firefox as unknown as Bidi;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: code,
    awaitPromise: true,
    target: { context },
    ...more,
  });
  const { exceptionDetails, result: answer } = result as Answered;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return answer.value;
}

/** Runs a function body on the card's closed shadow root, which WebDriver alone may see; `this` is the root. */
export async function inCard<T>(tab: Page, body: string): Promise<T> {
  const { _id: context } = tab.mainFrame() as unknown as { _id: string };
  const host = await call(tab.browser(), context, "() => document.querySelector('caveat-card')", {
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const { shadowRoot } = (host ?? {}) as { shadowRoot?: { sharedId: string } };
  if (!shadowRoot) throw new Error('there is no card on the page');
  const code = `function () { return JSON.stringify((() => { ${body} })() ?? null); }`;
  const answer = await call(tab.browser(), context, code, { this: shadowRoot });
  return JSON.parse(String(answer)) as T;
}

/** Runs a function body in the browser's own window, where its menus, keys and address bar are. */
export async function inBrowser<T>(firefox: Browser, body: string): Promise<T> {
  const { connection } = firefox as unknown as Bidi;
  const { result } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const context = (result as { contexts: { context: string }[] }).contexts[0]?.context ?? '';
  const code = `async () => JSON.stringify((await (async () => { ${body} })()) ?? null)`;
  return JSON.parse(String(await call(firefox, context, code))) as T;
}

/** Waits for a tab at an address that somebody else opened. */
export async function tabAt(firefox: Browser, address: RegExp): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      for (const tab of await firefox.pages()) {
        const url = await tab.evaluate(() => location.href).catch(() => '');
        if (address.test(url)) found = tab;
      }
      return found !== undefined;
    })
    .toBe(true);
  return found as Page;
}

/** Waits for a painted passage that holds the words; its place. */
export async function findMark(tab: Page, words: string): Promise<{ x: number; y: number }> {
  const found = await tab.waitForFunction(placeOfMark, {}, words);
  const place = await found.jsonValue();
  if (!place) throw new Error(`no painted passage with “${words}”`);
  return place;
}
