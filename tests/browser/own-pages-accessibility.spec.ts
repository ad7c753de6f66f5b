/** The extension's own pages for everyone: axe-core in every view, zoom, forced colours, no motion. */
import type { Page } from '@playwright/test';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { demoAnswer } from '../../scripts/setup/serve.ts';
import { expect, test } from './support/extension.ts';
import { CLAIM, CONTEXT, expectAccessible, html, store } from './support/own-pages.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Runs every check on a view, light and dark. */
async function checkView(page: Page, view: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${view}, ${colorScheme}`);
  }
}

test('popup: a page with claims and gaps, and each way of looking up', async ({
  context,
  site,
  openPopup,
}) => {
  site.pages.set('/', demoAnswer());
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  const popup = await openPopup(tab);
  await popup.locator('.gaps > details > summary').first().click();
  await popup.getByText(/^What it does mention/).click();
  await checkView(popup, 'this page');
  await popup.getByRole('button', { name: 'Read the whole summary' }).click();
  await expect(popup.locator('.evidence')).toBeVisible();
  await checkView(popup, 'summary of a gap');
  await popup.getByRole('tab', { name: 'Look up' }).click();
  await checkView(popup, 'look-up, empty');
  const field = popup.getByRole('searchbox');
  await field.fill('stem cells ms cost');
  await popup.locator('.hits').waitFor();
  await field.press('ArrowDown');
  await popup.getByText('Filter', { exact: true }).click();
  await checkView(popup, 'results and filter');
  await field.fill('qwertzuiop');
  await popup.locator('.nearest').waitFor();
  await checkView(popup, 'nothing fits');
  await field.fill(`${CONTEXT} ${CLAIM}`);
  await popup.locator('.claims').waitFor();
  await checkView(popup, 'a passage');
});

const STATES = [
  { name: 'off for the site', settings: { sitesOff: ['127.0.0.1'] }, body: CLAIM },
  { name: 'off everywhere', settings: { mode: 'off' }, body: CLAIM },
  { name: 'on click', settings: { mode: 'on-click' }, body: CLAIM },
  { name: 'not about the subject', settings: {}, body: 'How to bake bread.' },
];
for (const { name, settings, body } of STATES) {
  test(`popup: ${name}`, async ({ context, site, openPopup }) => {
    await store(context, settings);
    site.pages.set('/', body === CLAIM ? html(`<p>${body}</p>`) : html(body, 'Bread', ''));
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    const popup = await openPopup(tab);
    await expect(popup.getByRole('heading', { level: 1 })).not.toHaveText('Reading this page');
    await checkView(popup, name);
  });
}

test('popup: nothing matched', async ({ context, site, openPopup }) => {
  site.pages.set(
    '/',
    html('<p>The clinic for multiple sclerosis treatment is open on Monday.</p>', 'Opening hours'),
  );
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Nothing matched');
  await checkView(popup, 'nothing matched');
});

test('popup: where extensions cannot read', async ({ context, openPopup }) => {
  const tab = await context.newPage();
  await tab.goto('chrome://version/');
  const popup = await openPopup(tab);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
    'This page belongs to the browser',
  );
  await checkView(popup, 'browser page');
});

const PAGES = [
  'options',
  'welcome',
  'look-up',
  'summary',
  'summary#cure',
  'summary#cure/questions',
];

test('the other pages', async ({ context, extensionId }) => {
  await store(context, { sitesOff: ['clinic.example'], textSize: 'larger' });
  const page = await context.newPage();
  for (const name of PAGES) {
    const [path, hash = ''] = name.split('#');
    await page.goto(`chrome-extension://${extensionId}/${path}.html#${hash}`);
    await page.locator('main').waitFor();
    await checkView(page, name);
  }
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  for (const at of [2, 3]) {
    await page.getByRole('button', { name: 'Next' }).click();
    await checkView(page, `welcome, screen ${at}`);
  }
});

/** A window 1280 wide, at 200 % and 400 %; Firefox for Android; the narrowest phone. */
const WIDTHS = [640, 360, 320];

test('no view needs scrolling sideways, however large the text', async ({
  context,
  site,
  openPopup,
  extensionId,
}) => {
  await store(context, { sitesOn: ['a-rather-long-name-of-a-clinic-for-stem-cells.example'] });
  site.pages.set('/', demoAnswer());
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const page = await openPopup(tab);
  const fits = async (view: string) => {
    for (const size of ['normal', 'larger'])
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 600 });
        await page.evaluate((textSize) => {
          document.documentElement.dataset['textSize'] = textSize;
        }, size);
        const over = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(over, `${view}, ${size}, ${width}`).toBeLessThanOrEqual(0);
      }
  };
  await page.locator('.claims').first().waitFor();
  await fits('this page');
  await page.getByRole('tab', { name: 'Look up' }).click();
  await page.getByRole('searchbox').fill('cost');
  await page.locator('.hits').waitFor();
  await fits('look-up');
  for (const name of PAGES) {
    const [path, hash = ''] = name.split('#');
    await page.goto(`chrome-extension://${extensionId}/${path}.html#${hash}`);
    await page.locator('main').waitFor();
    await fits(name);
  }
});

test('forced colours and reduced motion are honoured', async ({ context, site, openPopup }) => {
  site.pages.set('/', demoAnswer());
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  const popup = await openPopup(tab);
  await popup.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await popup.locator('.claims').first().waitFor();
  const moving = await popup.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
  // The lines of the ratings are drawn in the reader's own colours, told apart by their style.
  const strokes = await popup
    .locator('.chip path')
    .evaluateAll((paths) => new Set(paths.map((path) => path.getAttribute('d'))).size);
  expect(strokes).toBeGreaterThan(2);
  const selected = popup.getByRole('tab', { selected: true });
  expect(await selected.evaluate((tab) => getComputedStyle(tab).borderBlockEndStyle)).toBe('solid');
});

test('every control that takes the focus shows it', async ({ context, extensionId }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.locator('main').waitFor();
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'end';
      const ring = (each: Element) => getComputedStyle(each).outlineStyle !== 'none';
      return ring(focused) || (focused.parentElement && ring(focused.parentElement))
        ? 'yes'
        : focused.outerHTML;
    });
    expect(['yes', 'end']).toContain(shown);
  }
});
