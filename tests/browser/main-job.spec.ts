/** The main job on two real articles: painted, counted, explained, listed, and gone without a trace. */
import { readFileSync } from 'node:fs';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { accessibleText, clickMark } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';

const page = (name: string) => ({
  body: readFileSync(new URL(`../pages/${name}/index.html`, import.meta.url)),
});

const ARTICLES = [
  {
    name: 'article-whats-new',
    painted: [
      'The progression of the disease was halted in over 70–80% of patients in some studies.',
      'completely halted disease activity in some patients',
      '“reset” the immune system',
      'While it is not a “permanent cure,”',
    ],
    unpainted: ['Chronic fatigue', 'Numbness or tingling in the limbs'],
  },
  {
    name: 'article-overview',
    painted: [
      'is the ability of HSCs to “reset” the immune system',
      'possible infertility',
      'vulnerability to infections',
      'The high cost of treatment and its experimental nature',
      'obtaining their informed permission is essential',
    ],
    unpainted: ['Table of Contents:', 'Overview of Clinical Trials'],
  },
];

for (const { name, painted, unpainted } of ARTICLES) {
  test(`${name}: its main claims are painted, counted and listed`, async ({
    context,
    site,
    openPopup,
  }) => {
    site.pages.set('/', page(name));
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    const report = await readTab(context, tab);
    await expect.poll(() => paintedText(tab)).not.toEqual([]);
    const marks = await paintedText(tab);
    for (const words of painted) expect(marks.join('\n'), `painted: ${words}`).toContain(words);
    for (const words of unpainted) expect(marks).not.toContain(words);
    expect(marks.length).toBe(report.claims.length);

    const popup = await openPopup(tab);
    await expect(popup.locator('.coverage')).toContainText(
      `${report.sentencesRead} sentences read, ${report.claims.length} matched`,
    );
    await expect(popup.locator('.claims li')).toHaveCount(report.claims.length);
    const listed = await popup.locator('.claims .claim').allInnerTexts();
    expect(new Set(listed)).toEqual(new Set(report.claims.map(({ text }) => text)));
  });
}

test('the badge shows the count', async ({ context, site }) => {
  site.pages.set('/', page('article-whats-new'));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const report = await readTab(context, tab);
  const worker = context.serviceWorkers()[0];
  const badge = () =>
    worker?.evaluate(async () => {
      const { tabs, action } = (
        globalThis as never as { chrome: typeof import('webextension-polyfill') }
      ).chrome;
      const [active] = await tabs.query({ url: 'http://127.0.0.1/*' });
      return action.getBadgeText({ tabId: active?.id as number });
    });
  await expect.poll(badge).toBe(String(report.claims.length));
});

test('a click on a mark opens the right summary with its ethics and cost caveats', async ({
  context,
  site,
}) => {
  site.pages.set('/', page('article-whats-new'));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
  await clickMark(tab, 'The progression of the disease was halted');
  const card = tab.locator('caveat-card');
  await expect(card).toBeVisible();
  // The shadow root is closed to the page, so the card is read as assistive technology reads it.
  const tree = await accessibleText(tab);
  expect(tree).toContain('Can a blood stem-cell transplant halt MS?');
  expect(tree).toContain('What it costs');
  expect(tree).toContain('Ethics and your rights');
  expect(tree).toContain('Supported for some');
  await tab.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('turned off for the site, the page is what it was', async ({ context, site, openPopup }) => {
  site.pages.set('/', page('article-overview'));
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const before = readFileSync(
    new URL('../pages/article-overview/index.html', import.meta.url),
    'utf8',
  );
  const plain = await tab.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    before,
  );
  await readTab(context, tab);
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
  await clickMark(tab, 'Numerous studies have demonstrated');
  await expect(tab.locator('caveat-card')).toHaveCount(1);

  const popup = await openPopup(tab);
  await popup.getByRole('button', { name: /^Turn off for/ }).click();
  await expect(popup.getByRole('heading', { name: 'Off for this site' })).toBeVisible();
  await expect.poll(() => paintedText(tab)).toEqual([]);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(plain);

  await popup.getByRole('button', { name: /^Turn on for/ }).click();
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
});
