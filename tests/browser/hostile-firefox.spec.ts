/** The hostile pages that any browser runs, in a real Firefox. */
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup/browsers.ts';
import { serve } from '../../scripts/setup/serve.ts';
import { difference, HOSTILE_PAGES, ownCheck, painted } from './support/hostile.ts';

const EXTENSION = new URL('../../.output/firefox-mv3', import.meta.url).pathname;

// One browser for all of them, one after the other.
test.describe.configure({ mode: 'default' });

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

test.beforeAll(async () => {
  site = await serve((path) => {
    const page = HOSTILE_PAGES.find(({ name }) => path === `/${name}`);
    return page && { body: page.html };
  });
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

for (const page of HOSTILE_PAGES.filter(({ firefox }) => firefox)) {
  test(`Firefox, ${page.name}: ${page.why}`, async () => {
    const tab = await browser.newPage();
    const problems: string[] = [];
    tab.on('pageerror', (error) => problems.push(String(error)));
    await tab.goto(`${site.origin}/${page.name}`);
    await expect.poll(async () => difference(page, await tab.evaluate(painted))).toEqual([]);
    expect(await tab.evaluate(ownCheck), 'what the page found broken').toEqual([]);
    await expect.poll(async () => difference(page, await tab.evaluate(painted))).toEqual([]);
    expect(problems).toEqual([]);
    await tab.close();
  });
}
