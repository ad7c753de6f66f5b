/** What the card lets people take along, and the card by keyboard alone. */
import { demoAnswer } from '../../scripts/setup/serve.ts';
import {
  accessibleText,
  cardOf,
  clickMark,
  focusedInCard,
  inCard,
  pressInCard,
} from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';
import { expectAccessible, fire, pageAt, tabOf } from './support/own-pages.ts';

const HERO = 'Our revolutionary mesenchymal';

test.beforeEach(async ({ site }) => {
  const { body } = demoAnswer();
  site.pages.set('/', { body: String(body).replace('<footer>', '<textarea></textarea><footer>') });
});

async function openCard(context: import('@playwright/test').BrowserContext, address: string) {
  const tab = await context.newPage();
  await tab.goto(address);
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
  await clickMark(tab, HERO);
  await expect(cardOf(tab)).toBeVisible();
  return tab;
}

test.describe('without HTTPS, where pages have no clipboard', () => {
  test.use({ launchArguments: ['--host-resolver-rules=MAP clinic.test 127.0.0.1'] });

  test('the questions and a citation are copied all the same', async ({ context, site }) => {
    const address = site.origin.replace('127.0.0.1', 'clinic.test');
    const tab = await openCard(context, address);
    expect(await tab.evaluate(() => 'clipboard' in navigator)).toBe(false);
    await tab.evaluate(() =>
      document.addEventListener('copy', (event) => event.clipboardData?.setData('text/plain', 'x')),
    );
    const paste = async () => {
      await tab.locator('textarea').fill('');
      await tab.locator('textarea').press('ControlOrMeta+v');
      return tab.locator('textarea').inputValue();
    };
    await pressInCard(tab, 'Copy the questions');
    await expect.poll(() => accessibleText(tab)).toContain('Copied.');
    expect(await paste()).toMatch(/^- .+\?\n- .+\?/);
    await pressInCard(tab, 'Copy as citation');
    await expect.poll(paste).toContain(`${HERO} stem cell treatment can reverse`);
  });
});

test('the questions are printed from a sheet of their own', async ({ context, site }) => {
  await context.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  const tab = await openCard(context, `${site.origin}/`);
  await pressInCard(tab, 'Print the questions');
  const sheet = await pageAt(context, /summary\.html#msc-efficacy\/questions$/);
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(/mesenchymal/i);
  expect(await sheet.getByRole('listitem').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/\?$/)]),
  );
  // A page that an extension opens may be loaded before the test can listen; loaded again, it prints again.
  await sheet.reload();
  await expect(sheet.locator('html')).toHaveAttribute('data-printed', 'yes');
  await expectAccessible(sheet, 'question sheet');
  await sheet.emulateMedia({ media: 'print' });
  await expect(sheet.getByRole('button', { name: 'Print' })).toBeHidden();
});

test('the whole card by keyboard, and back to where one was', async ({ context, site }) => {
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect.poll(() => paintedText(tab)).not.toEqual([]);
  await tab.locator('nav a').first().focus();
  const next = async () =>
    fire(context, 'commands.onCommand', 'next-claim', await tabOf(context, site.origin));
  await next();
  await expect(cardOf(tab)).toBeVisible();
  expect(await inCard(tab, 'return this.activeElement?.getAttribute("role")')).toBe('dialog');
  const reached: string[] = [];
  // Every stop once; the card's last stop leads out of it, and no part is a trap.
  for (let i = 0; i < 40 && !reached.includes('Not a match'); i++) {
    await tab.keyboard.press('Tab');
    reached.push(await focusedInCard(tab));
  }
  expect(reached.slice(0, 3)).toEqual(['Previous claim', 'Next claim', 'Close']);
  for (const name of ['Who this is about', 'In numbers', 'What can go wrong', 'Sources'])
    expect(reached).toContain(name);
  expect(reached).toContain('Copy the questions');
  await next();
  await expect.poll(() => accessibleText(tab)).toMatch(/Evidence for claim 2 of \d+/);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await expect.poll(() => accessibleText(tab)).toMatch(/Evidence for claim 3 of \d+/);
  await tab.keyboard.press('Escape');
  await expect(cardOf(tab)).toHaveCount(0);
  await expect(tab.locator('nav a').first()).toBeFocused();
});
