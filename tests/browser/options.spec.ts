/** Options: every choice is kept and works at once; files come in whole or not at all. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { backgroundWorker, readTab } from '../../scripts/setup/read-tab.ts';
import { expect, paintedText, test } from './support/extension.ts';
import { type Chrome, CLAIM, html, pageAt, stored } from './support/own-pages.ts';
import type { WorkerScope } from './support/worker.ts';

const opened = test.extend<{ options: Page }>({
  options: async ({ context, extensionId }, use) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page);
  },
});

opened('choices are kept, and the text grows', async ({ context, options }) => {
  await options.getByLabel('Only when I ask in the toolbar window').check();
  await options.getByLabel('Mark fewer sentences').check();
  await options.getByLabel('Larger', { exact: true }).check();
  await options.getByLabel('Underline claims in the page').uncheck();
  await expect
    .poll(() => stored(context, 'settings'))
    .toMatchObject({ mode: 'on-click', strictness: 'fewer', textSize: 'larger', marks: false });
  expect(await options.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    '22.4px',
  );
  await expect(options.getByText(/finds \d+ of 100 claims/)).toHaveCount(3);
});

opened('the sites: added by name or address, a wrong one refused', async ({ context, options }) => {
  const off = options.locator('section', { hasText: 'Sites where Caveat is off' });
  await off.getByLabel('Add a site').fill('https://clinic.example/prices?x=1');
  await off.getByRole('button', { name: 'Add' }).click();
  await expect(off.getByText('clinic.example', { exact: true })).toBeVisible();
  await off.getByLabel('Add a site').fill('no site');
  await off.getByLabel('Add a site').press('Enter');
  await expect(off.getByText('This is not the name of a site.')).toBeVisible();
  const on = options.locator('section', { hasText: 'Sites that Caveat always reads' });
  await on.getByLabel('Add a site').fill('clinic.example');
  await on.getByLabel('Add a site').press('Enter');
  await expect(off.getByText('None.')).toBeVisible();
  await expect
    .poll(() => stored(context, 'settings'))
    .toMatchObject({ sitesOff: [], sitesOn: ['clinic.example'] });
  await on.getByRole('button', { name: 'Remove clinic.example' }).click();
  await expect(on.getByText('None.')).toBeVisible();
});

opened(
  'a dismissed match is not marked, is listed, and comes back',
  async ({ context, site, options }) => {
    site.pages.set('/', html(`<p>${CLAIM}</p>`));
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    const report = await readTab(context, tab);
    await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
    const topic = report.claims[0]?.topics[0]?.id ?? '';
    // As the card does, in other words for the same claim.
    await options.evaluate(
      (dismissals) => (globalThis as never as Chrome).chrome.storage.local.set({ dismissals }),
      [{ topic, text: CLAIM.toUpperCase() }],
    );
    await expect.poll(() => paintedText(tab)).toEqual([]);
    await options.getByRole('button', { name: /^Mark again: / }).click();
    await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
    await expect(options.getByText('You have not dismissed any match.')).toBeVisible();
  },
);

opened('settings go out to a file and come back from it', async ({ context, options }) => {
  await options.getByLabel('Mark more sentences').check();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  const file = readFileSync(await download.path());
  expect(JSON.parse(file.toString()).settings.strictness).toBe('more');
  await options.getByLabel('Mark fewer sentences').check();
  const bring = (text: string | Buffer) =>
    options
      .getByLabel('Bring in a file')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await bring('{"caveat": "settings"');
  await expect(options.getByText(/it is not JSON. Nothing was changed/)).toBeVisible();
  await bring(JSON.stringify({ ...JSON.parse(file.toString()), extra: 1 }));
  await expect(options.getByText(/something wrong at “extra”/)).toBeVisible();
  expect(await stored(context, 'settings')).toMatchObject({ strictness: 'fewer' });
  await bring(file);
  await expect(options.getByText('The settings were brought in.')).toBeVisible();
  expect(await stored(context, 'settings')).toMatchObject({ strictness: 'more' });
});

opened('clear everything, after asking once', async ({ context, options }) => {
  await options.getByLabel('Never', { exact: true }).check();
  await options.getByRole('button', { name: 'Clear everything' }).click();
  await options.getByRole('button', { name: 'Keep it' }).click();
  expect(await stored(context, 'settings')).toMatchObject({ mode: 'off' });
  await options.getByRole('button', { name: 'Clear everything' }).click();
  await options.getByRole('button', { name: 'Yes, clear everything' }).click();
  await expect(options.getByText('Everything was cleared.')).toBeVisible();
  expect(await stored(context, 'settings')).toBeNull();
  await expect(options.getByLabel('By itself, on pages about MS')).toBeChecked();
});

opened('shortcuts are shown, and lead to the browser’s own page', async ({ context, options }) => {
  await expect(options.getByRole('row')).toHaveCount(4);
  await expect(options.getByRole('row', { name: /next claim/ })).toContainText('Alt+Shift+Period');
  await options.getByRole('button', { name: 'Change shortcuts' }).click();
  await pageAt(context, /^chrome:\/\/extensions\/shortcuts/);
});

opened('settings are copied through the account only when asked', async ({ options }) => {
  const copy = () =>
    options.evaluate(async () => {
      const { sync } = (globalThis as never as Chrome).chrome.storage;
      return (await sync.get('settings'))['settings'] ?? null;
    });
  await options.getByLabel('Mark fewer sentences').check();
  expect(await copy()).toBeNull();
  await options.getByLabel('Copy my settings').check();
  await expect.poll(copy).toMatchObject({ strictness: 'fewer' });
  await options.getByLabel('Mark more sentences').check();
  await expect.poll(copy).toMatchObject({ strictness: 'more' });
  // Another device of the same account.
  await options.evaluate(() =>
    (globalThis as never as Chrome).chrome.storage.sync.set({ settings: { mode: 'off' } }),
  );
  await expect(options.getByLabel('Never', { exact: true })).toBeChecked();
});

test('settings of a newer version: both windows say so, and nothing of them is lost', async ({
  context,
  site,
  openPopup,
  extensionId,
}) => {
  const newer = { mode: 'on-click', colour: 'blue' };
  const worker = await backgroundWorker(context);
  await worker.evaluate(
    (settings) =>
      (globalThis as WorkerScope).chrome.storage.local.set({ settings, settings$: { v: 99 } }),
    newer,
  );
  const notice = /newer version of Caveat saved these settings/;
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(popup.getByText(notice)).toBeVisible();
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(options.getByText(notice)).toBeVisible();
  await options.getByLabel('Underline claims in the page').uncheck();
  await expect
    .poll(() => stored(context, 'settings'))
    .toMatchObject({ mode: 'on-click', colour: 'blue', marks: false });
});
