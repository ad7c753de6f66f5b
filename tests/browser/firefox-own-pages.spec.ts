/** Caveat's own pages in a real Firefox: popup, look-up, options, welcome, summary, address bar. */
import type { Page } from 'puppeteer-core';
import { expect, inBrowser, tabAt, test } from './support/firefox.ts';
import { CLAIM, html } from './support/own-pages.ts';

// One Firefox for all of them, one after the other.
test.describe.configure({ mode: 'default' });

const PHONE = { width: 360, height: 640 };

const textOf = (tab: Page, selector: string) =>
  tab.$$eval(selector, (all) => all.map((each) => each.textContent?.trim() ?? ''));

/** Clicks what a selector finds, by its words. */
const press = (tab: Page, selector: string, words: string) =>
  tab.$$eval(
    selector,
    (all, wanted) => {
      const found = all.find((each) => each.textContent?.trim() === wanted) as HTMLElement;
      found.click();
    },
    words,
  );

/** Names of elements that stand out of the window sideways. */
const outside = (tab: Page) =>
  tab.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return !each.closest('.unseen') && (left < 0 || right > document.body.clientWidth + 1);
      })
      .map((each) => `${each.tagName}.${each.className}`),
  );

test('popup: the claims of the page; one of them opens its card', async ({
  site,
  openTab,
  openOwn,
}) => {
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const tab = await openTab(`${site.origin}/`);
  const popup = await openTab();
  await tab.bringToFront();
  await openOwn('popup.html', popup);
  await popup.waitForSelector('.claims button');
  expect(await textOf(popup, '.claim')).toEqual([CLAIM]);
  expect(await textOf(popup, '.coverage')).toEqual([
    '2 sentences read, 1 matched. An unmarked sentence has not been checked.',
  ]);
  await popup.evaluate(() => {
    // A popup closes itself; this tab stands in for one and is to stay.
    window.close = () => {};
  });
  await popup.click('.claims button');
  await tab.waitForSelector('caveat-card');
});

test('popup: a page in another language is said to be', async ({ site, openTab, openOwn }) => {
  const words =
    'La esclerosis múltiple es una enfermedad del sistema nervioso. Muchas personas preguntan si el tratamiento con células madre ayuda, cuánto cuesta y qué riesgos tiene.';
  site.pages.set('/es', {
    body: `<!doctype html><html lang="es"><title>EM</title><p>${words}</p>`,
  });
  const tab = await openTab(`${site.origin}/es`);
  const popup = await openTab();
  await tab.bringToFront();
  await openOwn('popup.html', popup);
  await expect
    .poll(() => textOf(popup, '[role="status"]'))
    .toContain('This page seems to be in Spanish. Caveat reads English only for now.');
});

test('look-up: results while typing, a summary and the way back', async ({ openOwn }) => {
  const tab = await openOwn('look-up.html');
  const field = await tab.waitForSelector('input[type="search"]');
  await field?.type('stem cells ms cost mexico');
  await tab.waitForSelector('.hits [role="option"]');
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.summary .evidence');
  await tab.keyboard.press('Escape');
  await tab.waitForSelector('.hits [role="option"]');
});

test('summary: an address of its own, sources one click away', async ({ openOwn }) => {
  const tab = await openOwn('summary.html#cure');
  await tab.waitForSelector('.summary .evidence');
  const links = await tab.$$eval('.refs a', (all) => all.map((each) => each.getAttribute('href')));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toMatch(/^https?:\/\//);
});

test('options: a setting is kept, another language shows at once, shortcuts are listed', async ({
  openOwn,
}) => {
  const tab = await openOwn('options.html');
  await tab.waitForSelector('fieldset');
  expect(await textOf(tab, 'kbd')).toHaveLength(4);
  await press(tab, 'label', 'Español');
  await tab.waitForSelector('html[lang="es"]');
  expect(await textOf(tab, 'h1')).toEqual(['Opciones de Caveat']);
  await tab.reload().catch(() => {});
  await expect.poll(() => textOf(tab, 'h1').catch(() => [])).toEqual(['Opciones de Caveat']);
  await press(tab, 'label', 'English');
  await tab.waitForSelector('html[lang="en"]');
});

test('welcome: opened on install, three screens', async ({ firefox }) => {
  const tab = await tabAt(firefox, /welcome\.html$/);
  await tab.waitForSelector('h1');
  await press(tab, 'button', 'Next');
  await press(tab, 'button', 'Next');
  await expect.poll(() => textOf(tab, '.soft')).toContain('3 of 3');
  expect(await textOf(tab, 'a.button')).toEqual(['Try it on a demo page', 'Options']);
});

test('address bar: the keyword suggests summaries', async ({ firefox, openTab }) => {
  await openTab();
  const search = `gURLBar.focus();
    await gURLBar.search('caveat stem cells cost');
    const { results = [] } = (await gURLBar.lastQueryContextPromise) ?? {};
    return results.map(({ payload }) => payload.title ?? payload.content ?? '');`;
  await expect
    .poll(async () => (await inBrowser<string[]>(firefox, search)).join('\n'))
    .toMatch(/\?.*\(/);
});

for (const path of ['popup', 'options', 'welcome', 'look-up', 'summary.html#cure', 'report'])
  test(`${path} fits a phone`, async ({ openTab, openOwn }) => {
    const tab = await openTab();
    await tab.setViewport(PHONE);
    await openOwn(path.includes('.') ? path : `${path}.html`, tab);
    await tab.waitForSelector('h1');
    expect(await outside(tab)).toEqual([]);
  });
