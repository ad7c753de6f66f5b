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
const saved = (text: string) => ({
  name: 'saved.html',
  mimeType: 'text/html',
  buffer: Buffer.from(
    `<!-- saved from url=(0021)https://example.org/a --><title>A saved page</title><h1>Stem cells for MS</h1><p>${text}</p>`,
  ),
});
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
  const readings = [
    ADVERT.slice(1).join(' '),
    `${ADVERT[1]} ${ADVERT[3]?.replace('better', 'and run better')}`,
  ];
  for (const text of readings) {
    await files(shelf).setInputFiles(saved(text));
    await shelf.getByRole('button', { name: 'Keep this report' }).click();
    await expect(shelf.getByText('Kept on this device.')).toBeVisible();
    await shelf.getByRole('link', { name: 'All reports' }).click();
  }
  await expect(shelf.locator('.reports li')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page: shelf as never }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await shelf.screenshot({ path: 'test-results/report-shelf.png' });
  await shelf.getByLabel(/^Search/).fill('relapses');
  await expect(shelf.locator('.reports li')).toHaveCount(1);
  await shelf.getByLabel(/^Search/).fill('');

  await shelf.getByRole('link', { name: /^Compare with/ }).click();
  await expect(shelf.getByRole('heading', { name: 'Claims no longer there (1)' })).toBeVisible();
  await expect(shelf.locator('ins')).toContainText('run');
  const compared = await new AxeBuilder({ page: shelf as never }).analyze();
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
    .getByRole('button', { name: /^Delete A saved page/ })
    .first()
    .click();
  await expect(shelf.locator('.reports li')).toHaveCount(1);
});

test('a full device is told plainly and loses nothing', async ({ context, extensionId }) => {
  await files(shelf).setInputFiles(saved(ADVERT.slice(1).join(' ')));
  await shelf.getByLabel('Note on the whole page').fill('Before');
  await expect(shelf.getByText('Kept on this device.')).toBeVisible();
  const session = await context.newCDPSession(shelf);
  const origin = `chrome-extension://${extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await shelf.getByLabel('Note on the whole page').fill('After');
  await expect(shelf.getByText(/^There is no room left on this device/)).toBeVisible();
  await expect(shelf.getByLabel('Note on the whole page')).toHaveValue('After');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await shelf.reload();
  await expect(shelf.getByLabel('Note on the whole page')).toHaveValue('Before');
});
