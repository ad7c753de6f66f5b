/** A page in a real Firefox: marks, card, dismissal, commands, menus, badge, and silence elsewhere. */
import type { Browser, Page } from 'puppeteer-core';
import { expect, findMark, inBrowser, inCard, tabAt, test } from './support/firefox.ts';
import { CLAIM, html } from './support/own-pages.ts';

// One Firefox for all of them, one after the other.
test.describe.configure({ mode: 'default' });

const SECOND = 'Stem cell treatment for MS has no side effects at all.';
const CARD = 'caveat-card';

const painted = (tab: Page) =>
  tab.evaluate(() => [...CSS.highlights.values()].flatMap((group) => [...group].map(String)));
const cardGone = (tab: Page) =>
  tab.waitForFunction(() => document.querySelector('caveat-card') === null);

async function openCard(tab: Page, words: string): Promise<void> {
  const { x, y } = await findMark(tab, words);
  await tab.mouse.click(x, y);
  await tab.waitForSelector(CARD);
}

/** Presses one of the extension's shortcuts, which only the browser's own window hears. */
const pressCommand = (firefox: Browser, keycode: string) =>
  inBrowser(
    firefox,
    `const keys = [...document.querySelectorAll('[id*="ext-keyset"] key')];
     keys.find((key) => [key.getAttribute('keycode'), key.getAttribute('key')].includes('${keycode}')).doCommand();`,
  );

test.beforeAll(({ site }) => {
  site.pages.set('/', html(`<p>${CLAIM}</p><p>${SECOND}</p>`));
});

test('claims are marked; a click opens the evidence, Esc closes it', async ({ site, openTab }) => {
  const tab = await openTab(`${site.origin}/`);
  await openCard(tab, CLAIM);
  expect(await painted(tab)).toEqual(expect.arrayContaining([CLAIM, SECOND]));
  const words = await inCard<string>(tab, 'return this.textContent');
  expect(words).toContain(CLAIM);
  expect(words).toContain('Not shown to work');
  expect(words).toContain('What it costs');
  await tab.keyboard.press('Escape');
  await cardGone(tab);
});

test('the card steps on, opens its details, and fits a phone', async ({ site, openTab }) => {
  const tab = await openTab();
  await tab.setViewport({ width: 360, height: 640 });
  await tab.goto(`${site.origin}/`);
  await openCard(tab, CLAIM);
  await inCard(tab, `this.querySelector('[aria-label="Next claim"]').click()`);
  await expect
    .poll(() => inCard(tab, `return this.querySelector('blockquote').textContent`))
    .toBe(SECOND);
  const outside = await inCard(
    tab,
    `for (const each of this.querySelectorAll('details')) each.open = true;
     return [...this.querySelectorAll('*')].filter((each) => {
       const { left, right, width } = each.getBoundingClientRect();
       return width > 1 && (left < 0 || right > innerWidth);
     }).map((each) => each.tagName);`,
  );
  expect(outside).toEqual([]);
});

test('“Not a match” takes the mark away, “Undo” brings it back', async ({ site, openTab }) => {
  const tab = await openTab(`${site.origin}/`);
  await openCard(tab, SECOND);
  const press = (label: string) =>
    inCard(
      tab,
      `[...this.querySelectorAll('.actions button')].find((each) => each.textContent === '${label}').click()`,
    );
  await press('Not a match');
  await expect.poll(() => painted(tab)).not.toContain(SECOND);
  await press('Undo');
  await expect.poll(() => painted(tab)).toContain(SECOND);
});

test('the shortcuts step through the claims and hide the marks', async ({
  firefox,
  site,
  openTab,
}) => {
  const tab = await openTab(`${site.origin}/`);
  await tab.waitForFunction(() => CSS.highlights.size > 0);
  const quoted = () =>
    inCard(tab, `return this.querySelector('blockquote').textContent`).catch(() => '');
  await pressCommand(firefox, 'VK_PERIOD');
  await expect.poll(quoted).toBe(CLAIM);
  await pressCommand(firefox, 'VK_PERIOD');
  await expect.poll(quoted).toBe(SECOND);
  await pressCommand(firefox, 'VK_COMMA');
  await expect.poll(quoted).toBe(CLAIM);
  await pressCommand(firefox, 'U');
  await expect.poll(() => painted(tab)).toEqual([]);
  await pressCommand(firefox, 'U');
  await expect.poll(() => painted(tab)).toContain(CLAIM);
});

test('the badge counts, and the menu checks a selection', async ({ firefox, site, openTab }) => {
  const tab = await openTab(`${site.origin}/`);
  await tab.waitForFunction(() => CSS.highlights.size > 0);
  // The button lies in a panel that is not drawn before it is opened; its data is there.
  const badge = `const { ExtensionParent } =
      ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const caveat = ExtensionParent.GlobalManager.extensionMap.get('caveat@caveat.example');
    const { action } = ExtensionParent.apiManager.global.browserActionFor(caveat);
    const { badgeText, title } = action.getContextData(gBrowser.selectedTab);
    return { badgeText, title };`;
  await expect
    .poll(() => inBrowser(firefox, badge))
    .toEqual({
      badgeText: '2',
      title: expect.stringContaining('Caveat: 2 claims matched on this page'),
    });

  await tab.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const { x, y } = await findMark(tab, CLAIM);
  await tab.mouse.click(x, y, { button: 'right' });
  const choose = `const item = [...document.querySelectorAll('#contentAreaContextMenu menuitem')]
       .find(({ label, hidden }) => label === 'Check this text with Caveat' && !hidden);
     item?.doCommand();
     document.getElementById('contentAreaContextMenu').hidePopup();
     return item !== undefined;`;
  await expect.poll(() => inBrowser(firefox, choose)).toBe(true);
  const result = await tabAt(firefox, /look-up\.html#/);
  await result.waitForSelector('.claims li');
  const found = await result.$$eval('.claims .claim', (all) => all.map((each) => each.textContent));
  expect(found).toContain(CLAIM);
  await result.close();
});

test('a page about something else stays untouched', async ({ site, openTab }) => {
  site.pages.set('/bread', html('<p>How to bake bread at home.</p>', 'Bread', ''));
  const tab = await openTab(`${site.origin}/bread`);
  expect(await painted(tab)).toEqual([]);
});
