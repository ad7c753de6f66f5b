/** Reports from files, and the library of kept reports. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { makePdf } from './support/pdf.ts';

const ADVERT = [
  '# Stem cell therapy for multiple sclerosis',
  'Our stem cell therapy can cure multiple sclerosis (MS).',
  'Mesenchymal stem cells repair myelin and stop MS relapses.',
  'Patients with MS walk better after stem cell treatment.',
];
const article = readFileSync(new URL('../pages/article-overview/index.html', import.meta.url));

/** A library file with an older and a newer reading of one address. */
function twoReadings() {
  const path = new URL('../pages/article-overview/report.json', import.meta.url);
  const older = JSON.parse(readFileSync(path, 'utf8'));
  const newer = structuredClone(older);
  older.note = 'Rang the clinic on Monday';
  newer.readAt = '2026-12-24T10:00:00.000Z';
  newer.claims.pop();
  newer.claims[2].text = newer.claims[2].text.replace('possible', 'possible mild');
  const library = { format: 'caveat-library', version: 1, reports: [older, newer] };
  return { name: 'two.json', mimeType: '', buffer: Buffer.from(JSON.stringify(library)) };
}

const files = (page: Page) => page.getByLabel(/^Saved pages/);

let shelf: Page;
test.beforeEach(async ({ context, extensionId }) => {
  shelf = await context.newPage();
  await shelf.goto(`chrome-extension://${extensionId}/report.html`);
  await expect(shelf.getByText('No reports are kept yet.')).toBeVisible();
});

test('a PDF is read under the extension policy, with page numbers', async () => {
  const buffer = makePdf([['Nothing here.'], ADVERT]);
  await files(shelf).setInputFiles({ name: 'advert.pdf', mimeType: 'application/pdf', buffer });
  await expect(shelf.locator('.claim').first()).toContainText('Page2');
  await expect(shelf.locator('.facts')).toContainText('advert.pdf (2 pages)');
});

test('a saved page keeps its address and links to its sentences', async () => {
  const buffer = Buffer.concat([
    Buffer.from('<!-- saved from url=(0021)https://example.org/a -->'),
    article,
  ]);
  await files(shelf).setInputFiles({ name: 'saved.html', mimeType: 'text/html', buffer });
  const links = shelf.getByRole('link', { name: 'Open the page at this sentence' });
  await expect(links).toHaveCount(await shelf.locator('.claim').count());
  await expect(links.first()).toHaveAttribute('href', /^https:\/\/example\.org\/a#:~:text=/);
});

test('pasted text is read; bad files are told in one line each and the others kept', async () => {
  await shelf.getByLabel('Or paste an article').fill(ADVERT.join('\n').replace('# ', ''));
  await shelf.getByRole('button', { name: 'Read pasted text' }).click();
  await expect(shelf.locator('.claim')).not.toHaveCount(0);
  await shelf.getByRole('link', { name: 'All reports' }).click();
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
  await files(shelf).setInputFiles([
    file('empty.html', Buffer.alloc(0)),
    file('locked.pdf', makePdf([['Secret']], true)),
    file('pictures.pdf', makePdf([[]])),
    file('broken.pdf', Buffer.from('%PDF-1.7\n')),
    file('binary.txt', Buffer.from([1, 0, 0, 2, 0, 0, 3])),
    file('good.html', article),
  ]);
  await expect(shelf.getByRole('alert').getByRole('listitem')).toHaveText([
    /^empty.html: is empty$/,
    /^locked.pdf: is locked/,
    /^pictures.pdf: is a PDF of pictures/,
    /^broken.pdf: is a PDF that is damaged/,
    /^binary.txt: is not a page/,
  ]);
  await expect(shelf.getByText('1 report kept.')).toBeVisible();
  await expect(shelf.locator('.reports li')).toHaveCount(1);
});

test('searches, compares two readings, exports, opens again and deletes', async () => {
  await files(shelf).setInputFiles(twoReadings());
  await expect(shelf.locator('.reports li')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page: shelf }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await shelf.screenshot({ path: 'test-results/report-shelf.png' });
  await shelf.getByLabel(/^Search/).fill('MONDAY rang');
  await expect(shelf.locator('.reports li')).toHaveCount(1);
  await shelf.getByLabel(/^Search/).fill('');

  await shelf.getByRole('link', { name: /^Compare with/ }).click();
  await expect(shelf.getByRole('heading', { name: 'New claims (0)' })).toBeVisible();
  await expect(shelf.getByRole('heading', { name: 'Claims no longer there (1)' })).toBeVisible();
  await expect(shelf.getByRole('heading', { name: 'Claims that changed (1)' })).toBeVisible();
  await expect(shelf.locator('ins')).toHaveText(/mild/);
  const compared = await new AxeBuilder({ page: shelf }).analyze();
  expect(compared.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await shelf.screenshot({ path: 'test-results/report-compare.png', fullPage: true });
  await shelf.getByRole('link', { name: 'All reports' }).click();

  const download = shelf.waitForEvent('download');
  await shelf.getByRole('button', { name: 'Save all as one file' }).click();
  const library = readFileSync(await (await download).path());
  shelf.on('dialog', (dialog) => void dialog.accept());
  await shelf.getByRole('button', { name: 'Delete all reports' }).click();
  await expect(shelf.locator('.reports li')).toHaveCount(0);
  await files(shelf).setInputFiles({ name: 'all.json', mimeType: '', buffer: library });
  await expect(shelf.locator('.reports li')).toHaveCount(2);
  await shelf
    .getByRole('button', { name: /^Delete Stem Cell/ })
    .first()
    .click();
  await expect(shelf.locator('.reports li')).toHaveCount(1);
});
