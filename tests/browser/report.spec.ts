/** The report of an open page: made, linked, noted, kept, compared, printed, saved. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { expect, test } from './support/extension.ts';

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
  const opened = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Full report' }).click();
  const report = await opened;
  await report.getByRole('heading', { level: 1 }).waitFor();
  await popup.close();
  return report;
}

test.beforeEach(({ site }) => {
  site.pages.set('/', { body: article });
});

test('lists every claim with its heading, link and evidence; no axe violations', async ({
  context,
  site,
  openPopup,
}) => {
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const { claims } = await readTab(context, tab);
  const report = await openReport(context, tab, openPopup);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(
    'Stem Cell Therapy for Multiple Sclerosis',
  );
  await expect(report.locator('.claim')).toHaveCount(claims.length);
  await expect(report.locator('.claim blockquote')).toHaveText(claims.map(({ text }) => text));
  await expect(report.locator('.claim').first()).toContainText('Introduction to Stem Cell Therapy');
  await expect(report.getByRole('link', { name: 'Open the page at this sentence' })).toHaveCount(
    claims.length,
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await report.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: report as never }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await report.screenshot({ path: `test-results/report-${colorScheme}.png` });
  }
  await report.setViewportSize({ width: 390, height: 844 });
  await report.screenshot({ path: 'test-results/report-phone.png' });
});
