/** The card: what it holds, how it is opened, left and kept from the page. */

import { demoAnswer } from '../../scripts/setup/serve.ts';
import { accessibleText, cardOf, clickMark, inCard } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';

const HERO = 'Our revolutionary mesenchymal';

test.beforeEach(async ({ site }) => {
  site.pages.set('/', demoAnswer());
});

async function openDemo(context: import('@playwright/test').BrowserContext, origin: string) {
  const tab = await context.newPage();
  await tab.goto(`${origin}/`);
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
  return tab;
}

test('the first view holds the answer and both caveats in 360 by 480', async ({
  context,
  site,
}) => {
  const tab = await context.newPage();
  await tab.setViewportSize({ width: 360, height: 480 });
  await tab.goto(`${site.origin}/`);
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
  await clickMark(tab, HERO);
  await expect(cardOf(tab)).toBeVisible();
  const bottom = await inCard<number>(
    tab,
    'return this.querySelectorAll(".box")[1].getBoundingClientRect().bottom',
  );
  expect(bottom).toBeLessThanOrEqual(480);
});

test('focus moves in, Escape closes', async ({ context, site }) => {
  const tab = await openDemo(context, site.origin);
  await clickMark(tab, HERO);
  await expect(cardOf(tab)).toBeVisible();
  expect(await inCard(tab, 'return this.activeElement?.getAttribute("role")')).toBe('dialog');
  await tab.keyboard.press('Escape');
  await expect(cardOf(tab)).toHaveCount(0);
});

test('next and previous walk through the claims', async ({ context, site }) => {
  const tab = await openDemo(context, site.origin);
  await clickMark(tab, HERO);
  await expect.poll(() => accessibleText(tab)).toMatch(/Evidence for claim 1 of \d+/);
  await inCard(tab, 'this.querySelector("[aria-label=\'Next claim\']").click()');
  await expect.poll(() => accessibleText(tab)).toMatch(/Evidence for claim 2 of \d+/);
  await inCard(tab, 'this.querySelector("[aria-label=\'Previous claim\']").click()');
  await expect.poll(() => accessibleText(tab)).toMatch(/Evidence for claim 1 of \d+/);
});

test('a link under a mark still leads where it leads', async ({ context, site }) => {
  const tab = await openDemo(context, site.origin);
  await tab.getByRole('link', { name: 'our results, where nine in ten' }).click();
  await expect(tab).toHaveURL(/#results$/);
  await expect(cardOf(tab)).toHaveCount(0);
});

test('selecting text is left alone', async ({ context, site }) => {
  const tab = await openDemo(context, site.origin);
  await tab
    .getByText('Young stem cells from umbilical cord')
    .click({ clickCount: 3, position: { x: 30, y: 12 } });
  expect(await tab.evaluate(() => document.getSelection()?.toString())).toContain(
    'Young stem cells',
  );
});

test('a caution says that the evidence agrees', async ({ context, site }) => {
  const tab = await openDemo(context, site.origin);
  await clickMark(tab, 'Stem cell therapy is not a proven cure');
  await expect
    .poll(() => accessibleText(tab))
    .toContain("This page's warning agrees with the evidence.");
  expect(await accessibleText(tab)).toContain('A fair warning');
});

test('page text, form state and selection are the same before and after', async ({
  context,
  site,
}) => {
  const { body } = demoAnswer();
  const page = String(body).replace(
    '<footer>',
    '<form><input id="name"><textarea id="note"></textarea></form><footer>',
  );
  site.pages.set('/', { body: page });
  const tab = await openDemo(context, site.origin);
  await tab.locator('#name').fill('Sam');
  await tab.locator('#note').fill('my note');
  const state = () =>
    tab.evaluate(() => [
      document.documentElement.outerHTML,
      (document.querySelector('#name') as HTMLInputElement).value,
    ]);
  const before = await state();
  await clickMark(tab, HERO);
  await expect(cardOf(tab)).toBeVisible();
  await tab.keyboard.press('Escape');
  await expect(cardOf(tab)).toHaveCount(0);
  await tab.mouse.move(0, 0);
  await expect(tab.locator('caveat-hint')).toHaveCount(0);
  expect(await state()).toEqual(before);
});

test('resting on a mark shows one line and a pointer, and moves nothing', async ({
  context,
  site,
}) => {
  const tab = await openDemo(context, site.origin);
  const heading = () => tab.locator('h2').first().boundingBox();
  const before = await heading();
  await tab.getByText(HERO).hover({ position: { x: 30, y: 12 } });
  await expect(tab.locator('caveat-hint')).toHaveCount(1);
  expect(await accessibleText(tab)).toContain('Not shown to work. Click for the evidence.');
  await expect
    .poll(() => tab.evaluate(() => getComputedStyle(document.documentElement).cursor))
    .toBe('pointer');
  expect(await heading()).toEqual(before);
  // The card and the hint never lie over each other.
  await clickMark(tab, HERO);
  await expect(cardOf(tab)).toBeVisible();
  await expect(tab.locator('caveat-hint')).toHaveCount(0);
  await tab.keyboard.press('Escape');
  await expect(cardOf(tab)).toHaveCount(0);
  await tab.mouse.move(2, 2);
  await expect(tab.locator('caveat-hint')).toHaveCount(0);
  await expect
    .poll(() => tab.evaluate(() => getComputedStyle(document.documentElement).cursor))
    .toBe('auto');
});

test('"Not a match" takes the mark away, is remembered, and can be taken back', async ({
  context,
  site,
}) => {
  const tab = await openDemo(context, site.origin);
  const marked = async () => (await paintedText(tab)).some((text) => text.startsWith(HERO));
  await clickMark(tab, HERO);
  await expect(cardOf(tab)).toBeVisible();
  const press = (name: string) =>
    inCard(
      tab,
      `[...this.querySelectorAll('button')].find((each) => each.textContent === '${name}').click()`,
    );
  await press('Not a match');
  await expect.poll(marked).toBe(false);
  await expect(cardOf(tab)).toBeVisible();
  await press('Undo');
  await expect.poll(marked).toBe(true);
  await press('Not a match');
  await expect.poll(marked).toBe(false);
  await tab.reload();
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
  expect(await marked()).toBe(false);
});
