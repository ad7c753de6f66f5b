/** The report in a real Firefox: from a saved page and from a PDF. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type ElementHandle } from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browsers.ts';
import { makePdf } from './support/pdf.ts';

const EXTENSION = new URL('../../.output/firefox-mv3', import.meta.url).pathname;
/** Firefox gives each extension an address by chance, unless it has one already. */
const HOST = '5e0b1f6e-6f0c-4d52-9a63-0f6f1f3a8c11';

let browser: Browser;
let dir: string;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'caveat-firefox-'));
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    // Without it Firefox keeps WebDriver out of extension pages.
    args: ['--remote-allow-system-access'],
    enableExtensions: true,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'caveat@caveat.example': HOST }),
    },
  });
  await browser.installExtension(EXTENSION);
});

test.afterAll(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true, force: true });
});

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

for (const [name, bytes] of [
  ['article.html', article],
  ['advert.pdf', advert],
] as const) {
  test(`Firefox: the report of ${name}`, async () => {
    const path = join(dir, name);
    writeFileSync(path, bytes);
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    const address = `moz-extension://${HOST}/report.html`;
    // Firefox never tells WebDriver that an extension page has loaded, so the page itself is asked.
    page.goto(address).catch(() => {});
    await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(address);
    const input = await page.waitForSelector('input[type="file"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await page.waitForSelector('.claim blockquote');
    const facts = await page.$eval('.facts', (element) => element.textContent);
    expect(facts).toContain(name);
    await page.screenshot({ path: `test-results/report-firefox-${name}.png` });
    expect(problems).toEqual([]);
  });
}
