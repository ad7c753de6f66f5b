/** The popup's "This page": what was read, claims by rating, gaps, and every state a page can be in. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findBrowser } from '../../scripts/setup/browsers.ts';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { demoAnswer } from '../../scripts/setup/serve.ts';
import { EXTENSION, expect, paintedText, test } from './support/extension.ts';
import { CLAIM, html, store } from './support/own-pages.ts';

const heading = (popup: import('@playwright/test').Page) =>
  popup.getByRole('heading', { level: 1 });

test('claims stand by rating with their stance, and can be filtered', async ({
  context,
  site,
  openPopup,
}) => {
  site.pages.set('/', demoAnswer());
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const report = await readTab(context, tab);
  const popup = await openPopup(tab);
  const group = popup.getByRole('region', { name: 'A fair warning' });
  await expect(group.getByText('a warning', { exact: true }).first()).toBeVisible();
  await expect(popup.locator('.claims li')).toHaveCount(report.claims.length);

  await popup.getByLabel('Filter these claims').fill('FDA');
  await expect(popup.locator('.claims li')).toHaveCount(1);
  await expect(popup.getByText(`1 of ${report.claims.length} claims shown.`)).toBeVisible();
  await popup.getByLabel('Filter these claims').fill('');
  await popup.getByLabel('How the page puts it').selectOption('cautions');
  const warnings = report.claims.filter(({ stance }) => stance === 'cautions').length;
  await expect(popup.locator('.claims li')).toHaveCount(warnings);
});

test('a listed claim is scrolled to, lit up, and its card opened', async ({
  context,
  site,
  openPopup,
}) => {
  site.pages.set('/', html(`<p>${CLAIM}</p><div style="height: 5000px"></div><p>${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM, CLAIM]);
  const popup = await openPopup(tab);
  await popup.locator('.claims button').last().click();
  await expect.poll(() => paintedText(tab, 'flash')).toEqual([CLAIM]);
  await expect(tab.locator('caveat-card')).toHaveCount(1);
  expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(1000);
});

test('claims in a frame are counted, named and reached', async ({ context, site, openPopup }) => {
  const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
  site.pages.set('/', html(`<p>${CLAIM}</p><iframe src="${elsewhere}/frame"></iframe>`));
  site.pages.set('/frame', html(`<p>${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(popup.locator('.claims li')).toHaveCount(2);
  await expect(popup.getByText('in a part of the page from localhost')).toHaveCount(1);
  const inFrame = popup.locator('.claims li', { hasText: 'localhost' }).getByRole('button');
  await inFrame.click();
  const frame = tab.frames()[1];
  await expect.poll(() => frame?.evaluate(() => CSS.highlights.has('caveat-flash'))).toBe(true);
});

test('what the page leaves out leads to the summary that fills the gap', async ({
  context,
  site,
  openPopup,
}) => {
  site.pages.set('/', demoAnswer());
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const report = await readTab(context, tab);
  const popup = await openPopup(tab);
  const gaps = popup.locator('.gaps > details:not(.mentions)');
  await expect(gaps).toHaveCount(report.omissions.length);
  await gaps.first().locator('summary').click();
  await gaps.first().getByRole('button', { name: 'Read the whole summary' }).click();
  await expect(popup.getByText('What studies found')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.coverage')).toBeVisible();

  await popup.getByText(/^What it does mention/).click();
  const sentences = await popup.locator('.mentions dd').allInnerTexts();
  expect(sentences).toEqual(report.mentions.map(({ text }) => `“${text}”`));
});

test('a page that warns is told of no gaps', async ({ context, site, openPopup }) => {
  site.pages.set('/', html('<p>There is no proof that stem cells cure multiple sclerosis.</p>'));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(popup.locator('.coverage')).toBeVisible();
  await expect(popup.locator('.gaps')).toHaveCount(0);
});

test('a page about the subject without a claim says so', async ({ context, site, openPopup }) => {
  const words = 'The clinic for multiple sclerosis treatment is open on Monday.';
  site.pages.set('/', html(`<p>${words}</p>`, 'Opening hours'));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(heading(popup)).toHaveText('Nothing matched');
  await popup.getByRole('button', { name: 'Look something up' }).click();
  await expect(popup.getByRole('searchbox')).toBeFocused();
});

test('on click: nothing is read until asked, or always for one site', async ({
  context,
  site,
  openPopup,
}) => {
  await store(context, { mode: 'on-click' });
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(heading(popup)).toHaveText('Not read yet');
  expect(await paintedText(tab)).toEqual([]);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.locator('.claims li')).toHaveCount(1);
  await popup.getByRole('button', { name: 'Always read 127.0.0.1' }).click();
  await expect(popup.getByRole('button', { name: /^Stop always reading/ })).toBeVisible();
  await tab.reload();
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
});

test('off everywhere: said, and turned on again from here', async ({
  context,
  site,
  openPopup,
}) => {
  await store(context, { mode: 'off' });
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(heading(popup)).toHaveText('Caveat is off');
  await popup.getByRole('button', { name: 'Turn on' }).click();
  await expect(popup.locator('.claims li')).toHaveCount(1);
});

test('the PDF viewer has words of its own', async ({ context, site, openPopup }) => {
  const pdf = readFileSync(new URL('../pages/bad/one-page.pdf', import.meta.url));
  site.pages.set('/a.pdf', { body: pdf, type: 'application/pdf' });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/a.pdf`).catch(() => {});
  const popup = await openPopup(tab);
  await expect(heading(popup)).toHaveText('This is a PDF file');
});

test('a local file is read when asked', async ({ context, openPopup }) => {
  const tab = await context.newPage();
  await tab.goto(new URL('../pages/article-whats-new/index.html', import.meta.url).href);
  const popup = await openPopup(tab);
  await expect(heading(popup)).toHaveText('This is a file on your device');
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.locator('.claims li').first()).toBeVisible();
});

test('a page that did not load says so', async ({ context, openPopup }) => {
  const tab = await context.newPage();
  await tab.goto('http://127.0.0.1:9/').catch(() => {});
  const popup = await openPopup(tab);
  await expect(heading(popup)).toHaveText('Caveat cannot read this page');
});

test('a page open since before the install is read all the same', async ({ site }) => {
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const profile = mkdtempSync(join(tmpdir(), 'caveat-test-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: false,
    // Playwright's own default, in the way of an install while running.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...chromiumArguments(), '--headless=new', '--enable-unsafe-extension-debugging'],
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked' as never, { path: EXTENSION } as never);
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

test('tabs by arrow key; the whole popup by keyboard', async ({ context, site, openPopup }) => {
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  const popup = await openPopup(tab);
  await expect(popup.locator('.claims li')).toHaveCount(1);
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('tab', { name: 'This page' })).toBeFocused();
  await popup.keyboard.press('ArrowRight');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await popup.getByRole('tab', { name: 'Look up' }).focus();
  await popup.keyboard.press('ArrowLeft');
  await expect(popup.getByRole('tab', { name: 'This page' })).toBeFocused();
  await expect(popup.locator('.claims li')).toHaveCount(1);
  await popup.keyboard.press('Tab');
  await expect(popup.locator('.claims button')).toBeFocused();
  // The popup closes itself as the key is pressed.
  await popup.keyboard.press('Enter').catch(() => {});
  await expect(tab.locator('caveat-card')).toHaveCount(1);
});

test('a claim far down is scrolled to, though its element has no box of its own', async ({
  context,
  site,
  openPopup,
}) => {
  const claim =
    'Mesenchymal stem cells helped most patients with multiple sclerosis to walk again.';
  site.pages.set('/', {
    body: `<!doctype html><html lang="en"><title>Stem cells for MS</title><p style="height: 3000px">
      Multiple sclerosis is a disease of the brain.</p><p><span style="display: contents">${claim}</span></p></html>`,
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  const popup = await openPopup(tab);
  await popup.getByRole('button', { name: claim }).click();
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(0);
});
