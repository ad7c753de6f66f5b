/** The same build of the same source, in a real Firefox: marks, card and silence elsewhere. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browsers.ts';
import { serve } from '../../scripts/setup/serve.ts';

const EXTENSION = new URL('../../.output/firefox-mv3', import.meta.url).pathname;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

test.beforeAll(async () => {
  const article = readFileSync(new URL('../pages/article-whats-new/index.html', import.meta.url));
  site = await serve((path) =>
    path === '/other'
      ? { body: '<!doctype html><title>Bread</title><p>How to bake bread at home.</p>' }
      : { body: article },
  );
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    enableExtensions: true,
  });
  await browser.installExtension(EXTENSION);
});

test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('Firefox: the article is marked and a click opens its evidence', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${site.origin}/`);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const marked = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((group) => [...group].map(String)),
  );
  expect(marked.join('\n')).toContain('halted in over 70–80% of patients');
  const paragraph = await page.waitForSelector('text/The progression of the disease was halted');
  await paragraph?.click({ offset: { x: 30, y: 10 } });
  await page.waitForSelector('caveat-card');
  await page.screenshot({ path: 'test-results/firefox.png' });
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('caveat-card') === null);
  expect(problems).toEqual([]);
});

test('Firefox: a page about something else stays untouched', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/other`);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});
