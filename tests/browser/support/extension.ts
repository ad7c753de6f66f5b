/** The built extension in a real Chromium, on pages served on loopback, its console kept clean. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test';
import { chromiumArguments, findBrowser } from '../../../scripts/setup/browsers.ts';
import { backgroundWorker } from '../../../scripts/setup/read-tab.ts';
import { type Answer, serve } from '../../../scripts/setup/serve.ts';

export const EXTENSION = new URL('../../../.output/chrome-mv3', import.meta.url).pathname;

interface Fixtures {
  /** The build that is loaded. */
  extensionFolder: string;
  /** More arguments for the browser, after the usual ones. */
  launchArguments: string[];
  context: BrowserContext;
  extensionId: string;
  /** Serves pages by path; returns their origin. */
  site: { origin: string; pages: Map<string, Answer> };
  /** Opens the toolbar window for a tab, as a page of its own. */
  openPopup: (tab: Page) => Promise<Page>;
  /** Lines the consoles of all pages and the worker printed; asserted empty at the end. */
  problems: string[];
}

export const test = base.extend<Fixtures>({
  problems: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const problems: string[] = [];
      await use(problems);
      expect(problems, 'console errors, warnings and exceptions').toEqual([]);
    },
    { auto: true },
  ],
  extensionFolder: [EXTENSION, { option: true }],
  launchArguments: [[], { option: true }],
  context: async ({ problems, extensionFolder, launchArguments }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'caveat-test-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser('chromium'),
      headless: false,
      args: [...chromiumArguments(extensionFolder), '--headless=new', ...launchArguments],
    });
    const note = (where: string, text: string) => problems.push(`${where}: ${text}`);
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        note(message.page()?.url() ?? 'worker', message.text());
    });
    context.on('weberror', (error) => note('exception', error.error().message));
    // Tabs opened while the extension installs are handed a second scout, and the welcome page,
    // coming later, would be the active tab: a test starts when installing is over.
    await expect
      .poll(() => context.pages().some((page) => page.url().endsWith('/welcome.html')))
      .toBe(true);
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
  extensionId: async ({ context }, use) => {
    await use(new URL((await backgroundWorker(context)).url()).host);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  site: async ({}, use) => {
    const pages = new Map<string, Answer>([['/favicon.ico', { body: '', type: 'image/x-icon' }]]);
    const { origin, close } = await serve((path) => pages.get(path));
    await use({ origin, pages });
    await close();
  },
  openPopup: async ({ context, extensionId }, use) => {
    await use(async (tab) => {
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 400, height: 600 });
      // The popup asks for the active tab, and a popup page of its own must not be it.
      await tab.bringToFront();
      await popup.goto(`chrome-extension://${extensionId}/popup.html`);
      return popup;
    });
  },
});

export { expect };

/** Text of the passages painted with one highlight or, without a name, with any of ours. */
export function paintedText(page: Page, name = ''): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      [...CSS.highlights.entries()]
        .filter(([key]) => key.startsWith(`caveat-${wanted}`))
        .flatMap(([, highlight]) => [...highlight].map((range) => (range as Range).toString())),
    name,
  );
}
