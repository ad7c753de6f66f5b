/** Random pages, changed at random while they are read; the same ones every time. */
import { chromium, expect, test } from '@playwright/test';
import { bundle } from '../../scripts/bench/bundle.ts';
import { findBrowser } from '../../scripts/setup/browsers.ts';

const SEEDS = [1, 2026];
const RUNS = 1000;

for (const seed of SEEDS) {
  test(`${RUNS} random pages (seed ${seed}): offsets fit, changes are followed, nothing is left behind`, async () => {
    test.setTimeout(300_000);
    const browser = await chromium.launch({
      executablePath: findBrowser('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="en"><title>t</title><body></body></html>');
    await page.evaluate(await bundle("export * from './tests/browser/fuzz/in-page.ts'", 'fuzzing'));
    const ran = await page.evaluate(
      ([at, runs]) =>
        (
          globalThis as never as { fuzzing: { fuzz(seed: number, runs: number): Promise<number> } }
        ).fuzzing.fuzz(at, runs),
      [seed, RUNS] as const,
    );
    expect(ran).toBe(RUNS);
    await browser.close();
  });
}
