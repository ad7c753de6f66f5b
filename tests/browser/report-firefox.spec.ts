/** The report in a real Firefox: from a saved page, from a PDF, and kept. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from './support/firefox.ts';
import { makePdf } from './support/pdf.ts';

// One Firefox for all of them, one after the other.
test.describe.configure({ mode: 'default' });

let dir: string;
test.beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'caveat-firefox-'));
});
test.afterAll(() => rmSync(dir, { recursive: true, force: true }));

const article = readFileSync(new URL('../pages/article-overview/index.html', import.meta.url));
const advert = makePdf([
  ['Nothing here.'],
  [
    '# Stem cell therapy for multiple sclerosis',
    'Our stem cell therapy can cure multiple sclerosis (MS).',
    'Mesenchymal stem cells repair myelin and stop MS relapses.',
    'Patients with MS walk better after stem cell treatment.',
  ],
]);

async function readFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const path = join(dir, name);
  writeFileSync(path, bytes);
  const input = await page.waitForSelector('input[type="file"]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  await page.waitForSelector('.claim blockquote');
}

for (const [name, bytes] of [
  ['article.html', article],
  ['advert.pdf', advert],
] as const) {
  test(`Firefox: the report of ${name}`, async ({ openOwn }) => {
    const page = await openOwn('report.html');
    await readFile(page, name, bytes);
    const facts = await page.$eval('.facts', (element) => element.textContent);
    expect(facts).toContain(name);
    await page.screenshot({ path: `test-results/report-firefox-${name}.png` });
  });
}

test('Firefox: a report is kept with its note, listed, and deleted', async ({ openOwn }) => {
  const page = await openOwn('report.html');
  await readFile(page, 'article.html', article);
  const note = await page.waitForSelector('textarea');
  await note?.type('Rang the clinic');
  await expect
    .poll(() => page.$eval('body', (body) => body.textContent))
    .toContain('Kept on this device.');
  const shelf = await openOwn('report.html');
  shelf.on('dialog', (dialog) => void dialog.accept());
  await shelf.waitForSelector('.reports li');
  const listed = () => shelf.$$eval('.reports li', (all) => all.length);
  expect(await listed()).toBe(1);
  await shelf.click('.reports li button');
  await expect.poll(listed).toBe(0);
});
