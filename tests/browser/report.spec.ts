/** The report of an open page: made, linked, noted, kept, compared, printed, saved. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { clickMark, pressInCard } from './support/card.ts';
import { test as base, expect, paintedText } from './support/extension.ts';

const article = readFileSync(
  new URL('../pages/article-overview/index.html', import.meta.url),
  'utf8',
);

/** Opens the report of a tab as the popup's link does. */
async function openReport(
  context: BrowserContext,
  tab: Page,
  openPopup: (tab: Page) => Promise<Page>,
) {
  await readTab(context, tab);
  const popup = await openPopup(tab);
  // Asked of the text, so that a failure tells what the popup says instead.
  await expect(popup.getByRole('main')).toContainText('Full report');
  const opened = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Full report' }).click();
  const report = await opened;
  await report.getByRole('heading', { level: 1 }).waitFor();
  await popup.close();
  return report;
}

/** What the clipboard holds, as rich text and as plain text. */
const copied = (report: Page) =>
  report.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(
      ['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()),
    );
  });

/** A tab with an article, and the way from it to its report. */
const test = base.extend<{ tab: Page; reportOf: (tab: Page) => Promise<Page> }>({
  tab: async ({ context, site }, use) => {
    site.pages.set('/', { body: article });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await use(tab);
  },
  reportOf: ({ context, openPopup }, use) => use((tab) => openReport(context, tab, openPopup)),
});

test('lists every claim with its heading, link and evidence', async ({
  context,
  tab,
  reportOf,
}) => {
  const { claims } = await readTab(context, tab);
  const report = await reportOf(tab);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(
    'Stem Cell Therapy for Multiple Sclerosis',
  );
  await expect(report.locator('.claim')).toHaveCount(claims.length);
  await expect(report.locator('.claim blockquote')).toHaveText(claims.map(({ text }) => text));
  const introduced = report.locator('.claim', { hasText: 'Introduction to Stem Cell Therapy' });
  await expect(introduced.first()).toContainText('Stands under');
  await expect(report.getByRole('link', { name: 'Open the page at this sentence' })).toHaveCount(
    claims.length,
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await report.emulateMedia({ colorScheme });
    await report.screenshot({ path: `test-results/report-${colorScheme}.png` });
  }
  await report.setViewportSize({ width: 390, height: 844 });
  await report.screenshot({ path: 'test-results/report-phone.png' });
});

test('has no axe violation, light or dark', async ({ context, site, reportOf }) => {
  // A few claims have every part that many have, and axe takes its time over each.
  const [start = '', rest = ''] = article.split('<h2>How Stem');
  site.pages.set('/', { body: start + rest.slice(rest.indexOf('</body>')) });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const report = await reportOf(tab);
  await expect(report.locator('.claim')).not.toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await report.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: report }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

test('a link opens the page at its sentence and nowhere else', async ({
  context,
  tab,
  reportOf,
}) => {
  const report = await reportOf(tab);
  const last = report.locator('.claim').last();
  const sentence = (await last.locator('blockquote').textContent()) ?? '';
  const opened = context.waitForEvent('page');
  await last.getByRole('link', { name: 'Open the page at this sentence' }).click();
  const landed = await opened;
  await landed.waitForFunction(() => scrollY > 0);
  const paragraph = landed.getByText(sentence.slice(0, 40));
  await expect(paragraph).toBeInViewport();
});

test('notes and dismissed claims are kept, survive a reload and are exported', async ({
  tab,
  reportOf,
}) => {
  const report = await reportOf(tab);
  const first = report.locator('.claim').first();
  await first.getByLabel('Note').fill('Asked the clinic on Monday');
  await first.getByLabel('Not a match').check();
  await expect(report.getByText('Kept on this device.')).toBeVisible();
  await expect(report).toHaveURL(/#kept=/);
  await tab.close();
  await report.reload();
  await expect(first.getByLabel('Note')).toHaveValue('Asked the clinic on Monday');
  await expect(first.locator('.stamp')).toHaveText('dismissed: not a match');

  await report.getByText('Save as').click();
  const expected = [
    ['Markdown', /\.md$/, 'Asked the clinic on Monday'],
    ['CSV', /\.csv$/, 'Asked the clinic on Monday'],
    ['JSON, whole', /\.json$/, '"note": "Asked the clinic on Monday"'],
    ['ClaimReview', /\.jsonld$/, '"@type": "ClaimReview"'],
    ['RIS', /\.ris$/, 'TY  - '],
    ['BibTeX', /\.bib$/, '@article{'],
    ['CSL-JSON', /\.csl\.json$/, '"DOI"'],
  ] as const;
  for (const [name, file, words] of expected) {
    const download = report.waitForEvent('download');
    await report.getByRole('button', { name }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(file);
    expect(readFileSync(await saved.path(), 'utf8')).toContain(words);
  }
});

test('a claim dismissed on its card is in the report, marked so', async ({
  context,
  tab,
  reportOf,
}) => {
  const { claims } = await readTab(context, tab);
  await clickMark(tab, claims[0]?.text ?? '');
  await pressInCard(tab, 'Not a match');
  await expect.poll(() => paintedText(tab)).not.toContain(claims[0]?.text);
  const report = await reportOf(tab);
  await expect(report.locator('.claim')).toHaveCount(claims.length);
  await expect(report.locator('.claim').first().locator('.stamp')).toHaveText(
    'dismissed: not a match',
  );
});

test('copies the whole report as rich text and as Markdown', async ({ context, tab, reportOf }) => {
  const { claims } = await readTab(context, tab);
  const report = await reportOf(tab);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await report.bringToFront();
  await report.getByRole('button', { name: 'Copy report' }).click();
  await expect(report.getByText('Copied.')).toBeVisible();
  const [html, text] = await copied(report);
  for (const claim of claims) expect(text).toContain(claim.text);
  expect(html).toContain(`<blockquote>${claims.at(-1)?.text}</blockquote>`);
});

test('copies one claim as rich text and as Markdown', async ({ context, tab, reportOf }) => {
  const report = await reportOf(tab);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await report.bringToFront();
  const claim = report.locator('.claim').first();
  const sentence = await claim.locator('blockquote').textContent();
  await claim.getByRole('button', { name: 'Copy claim' }).click();
  await expect(claim.getByText('Copied.')).toBeVisible();
  const [html, text] = await copied(report);
  expect(html).toContain(`<blockquote>${sentence}</blockquote>`);
  expect(text).toContain('### Claim 1');
});

test('prints on A4 and Letter without controls', async ({ tab, reportOf }) => {
  const report = await reportOf(tab);
  await report.emulateMedia({ media: 'print' });
  await expect(report.getByRole('button')).toHaveCount(0);
  await expect(report.getByRole('textbox')).toHaveCount(0);
  for (const format of ['A4', 'Letter'] as const) {
    const width = format === 'A4' ? 794 : 816;
    await report.setViewportSize({ width, height: 1000 });
    const overflow = await report.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, format).toBe(0);
    await report.pdf({ path: `test-results/report-${format}.pdf`, format });
  }
});

test('the keyboard reaches every part; a contents link moves there', async ({ tab, reportOf }) => {
  const report = await reportOf(tab);
  await report.bringToFront();
  await report.getByRole('link', { name: 'Sources', exact: true }).focus();
  await report.keyboard.press('Enter');
  await expect(report.getByRole('heading', { name: 'Sources' })).toBeInViewport();
  await expect(report.getByRole('heading', { name: 'Sources' })).toBeFocused();
  await report.getByText('Save as').focus();
  await report.keyboard.press('Enter');
  await report.keyboard.press('Tab');
  await expect(report.getByRole('button', { name: /^Markdown/ })).toBeFocused();
});
