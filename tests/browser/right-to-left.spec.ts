/** Every view in a made-up language that runs from right to left and takes half as much room again. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { clickMark, inCard } from './support/card.ts';
import { expect, test } from './support/extension.ts';
import { CLAIM, expectAccessible, html } from './support/own-pages.ts';

const MIRROR = new URL('../../.output/chrome-mv3-mirror', import.meta.url).pathname;

// One after the other, so that the build they share is made once.
test.describe.configure({ mode: 'default' });
test.use({ extensionFolder: MIRROR });

test.beforeAll(() => {
  test.setTimeout(180_000);
  execFileSync(process.execPath, ['scripts/run.mjs', 'build', 'mirror'], { stdio: 'pipe' });
});

/** Runs in a page or on a shadow root: what stands out of the window, and whether lines start right. */
const LAYOUT = `
  const root = this === undefined || this === globalThis ? document.body : this;
  const width = document.documentElement.clientWidth;
  const seen = [...root.querySelectorAll('*')].filter((each) =>
    each.checkVisibility() && !each.closest('.unseen'));
  const outside = seen.filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return left < -1 || right > width + 1;
  });
  const heading = root.querySelector('h1:not(.unseen), h2:not(.unseen)');
  const range = document.createRange();
  range.selectNodeContents(heading);
  const line = range.getClientRects()[0];
  const box = heading.getBoundingClientRect();
  return {
    outside: outside.map((each) => each.tagName + '.' + each.className),
    direction: getComputedStyle(heading).direction,
    startsRight: line ? Math.abs(box.right - line.right) < 2 : false,
  };
`;

/** Runs on the card's shadow root: whether the question mark of the English title stands after its words. */
const ENDS_RIGHT = `
  const words = this.querySelector('h2[lang="en"]').firstChild;
  const leftOf = (at) => {
    const range = document.createRange();
    range.setStart(words, at);
    range.setEnd(words, at + 1);
    return range.getBoundingClientRect().left;
  };
  return words.data.endsWith('?') && leftOf(words.length - 1) > leftOf(words.length - 2);
`;

const GOOD = { outside: [], direction: 'rtl', startsRight: true };
const layoutOf = (page: Page) => page.evaluate(`(() => {${LAYOUT}})()`);

const VIEWS: [path: string, ready: string, width: number][] = [
  ['options', 'fieldset', 700],
  ['options', 'fieldset', 320],
  ['welcome', 'h1', 700],
  ['welcome', 'h1', 320],
  ['look-up', '[role="searchbox"], input[type="search"]', 400],
  ['report', 'h1', 900],
];

for (const [path, ready, width] of VIEWS) {
  test(`${path} at ${width} pixels`, async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`chrome-extension://${extensionId}/${path}.html`);
    await page.locator(ready).first().waitFor();
    expect(await layoutOf(page)).toEqual(GOOD);
    await expectAccessible(page, path);
    await page.screenshot({ path: `test-results/rtl-${path}-${width}.png` });
  });
}

test('popup', async ({ context, site, openPopup }) => {
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await popup.locator('.claims li').first().waitFor();
  expect(await layoutOf(popup)).toEqual(GOOD);
  await popup.screenshot({ path: 'test-results/rtl-popup.png' });
});

for (const width of [1000, 390]) {
  test(`card at ${width} pixels`, async ({ context, site }) => {
    site.pages.set('/', html(`<p>${CLAIM}</p>`));
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height: 800 });
    await tab.goto(`${site.origin}/`);
    await tab.waitForFunction(() => CSS.highlights.size > 0);
    await clickMark(tab, CLAIM.slice(0, 20));
    await tab.locator('caveat-card').waitFor();
    const { outside, direction } = await inCard<typeof GOOD>(tab, LAYOUT);
    expect({ outside, direction }).toEqual({ outside: [], direction: 'rtl' });
    expect(await inCard(tab, ENDS_RIGHT)).toBe(true);
    await tab.screenshot({ path: `test-results/rtl-card-${width}.png` });
  });
}
