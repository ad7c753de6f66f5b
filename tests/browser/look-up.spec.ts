/** Look up: while typing, by keyboard, a passage claim by claim, recent ones, and one summary's address. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { type Chrome, CONTEXT, pageAt, stored } from './support/own-pages.ts';

const SENTENCES = [
  'Mesenchymal stem cells cure multiple sclerosis in 90% of patients.',
  'The treatment has no side effects.',
  'There is no proof that stem cells cure MS.',
];
/** Lines without full stops between them would run together in a one-line field. */
const PASSAGE = [CONTEXT, ...SENTENCES].join('\n');

/** The results; the filter's drop-down lists have options too. */
const hits = (popup: Page) => popup.locator('.hits').getByRole('option');

/** Types a query and opens its first summary; returns the field. */
async function lookedUp(popup: Page, query: string) {
  const field = popup.getByRole('searchbox');
  await field.fill(query);
  await expect(hits(popup).first()).toBeVisible();
  await field.press('Enter');
  await expect(popup.locator('.evidence')).toBeVisible();
  return field;
}

/** Opens the popup at its look-up, above an ordinary tab. */
const opened = test.extend<{ popup: Page }>({
  popup: async ({ context, openPopup }, use) => {
    const tab = await context.newPage();
    const popup = await openPopup(tab);
    await popup.getByRole('tab', { name: 'Look up' }).click();
    await use(popup);
  },
});

opened(
  'results come while typing, their words marked; arrow keys and Enter open one',
  async ({ popup }) => {
    const field = popup.getByRole('searchbox');
    await field.pressSequentially('stem cells ms cost mexico');
    const options = hits(popup);
    await expect(options.first()).toContainText('What does stem-cell treatment for MS cost?');
    expect(await options.first().locator('mark').allInnerTexts()).toContain('cost');
    await field.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await field.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', /^hit-\d$/);
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();
    await popup.keyboard.press('Escape');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('stem cells ms cost mexico');
    await field.press('Escape');
    await expect(field).toHaveValue('');
  },
);

opened('a summary has an address of its own', async ({ context, popup }) => {
  await popup.getByRole('searchbox').fill('can stem cells cure ms');
  await hits(popup).filter({ hasText: 'Can stem cells cure MS' }).click();
  await popup.getByRole('link', { name: 'Open in its own tab' }).click();
  const own = await pageAt(context, /summary/);
  await expect(own).toHaveURL(/\/summary\.html#cure$/);
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Can stem cells cure MS?');
  await own.evaluate(() => {
    location.hash = 'exosomes';
  });
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Do exosomes help MS?');
  await own.evaluate(() => {
    location.hash = '<img src=x>';
  });
  await expect(own.getByRole('heading', { level: 1 })).toHaveText(
    'There is no summary at this address.',
  );
});

opened('nothing fits: said, with the nearest names, not as a match', async ({ popup }) => {
  await popup.getByRole('searchbox').fill('qwertzuiop');
  await expect(popup.getByText('Caveat has no summary that fits.')).toBeVisible();
  await expect(hits(popup)).toHaveCount(0);
  await expect(popup.locator('.nearest button')).toHaveCount(3);
  await popup.locator('.nearest button').first().click();
  await expect(popup.locator('.evidence')).toBeVisible();
});

opened('filters narrow results, and alone list all that fit', async ({ popup }) => {
  await popup.getByText('Filter', { exact: true }).click();
  await popup.getByLabel('Kind of treatment').selectOption('hsct');
  const options = hits(popup);
  await expect(options).not.toHaveCount(0);
  const all = await options.count();
  await popup.getByLabel('Rating').selectOption('supported-for-some');
  await expect(options).not.toHaveCount(all);
  await popup.getByLabel('Names prices').check();
  await popup.getByLabel('Says how often harm happened').check();
  await expect(options).not.toHaveCount(0);
  for (const text of await options.allInnerTexts()) expect(text).toContain('Supported for some');
  await popup.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(options).toHaveCount(0);
  await popup.getByRole('button', { name: 'Show all summaries' }).click();
  await expect(options).toHaveCount(42);
});

opened('a pasted passage is read claim by claim', async ({ popup }) => {
  const field = popup.getByRole('searchbox');
  await field.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, PASSAGE);
  await expect(popup.locator('.coverage')).toContainText('4 sentences read');
  const claims = popup.locator('.claims button');
  for (const sentence of SENTENCES)
    await expect(claims.filter({ hasText: sentence })).toHaveCount(1);
  await expect(claims.last()).toContainText('A fair warning');
  await expect(claims.locator('mark.overstated')).not.toHaveCount(0);
  await claims.filter({ hasText: 'in 90% of patients' }).click();
  await expect(popup.locator('blockquote')).toContainText('cure multiple sclerosis');
  await popup.getByRole('button', { name: 'Back to results' }).click();
  await expect(claims.last()).toBeVisible();
});

opened(
  'look-ups that led somewhere are kept here, and can be cleared',
  async ({ context, popup }) => {
    const field = await lookedUp(popup, 'exosomes');
    expect(await stored(context, 'recent')).toEqual(['exosomes']);
    await popup.keyboard.press('Escape');
    await field.fill('');
    await popup.getByRole('button', { name: 'exosomes' }).click();
    await expect(field).toHaveValue('exosomes');
    await field.fill('');
    await popup.getByRole('button', { name: 'Clear this list' }).click();
    await expect(popup.getByText('Looked up before')).toHaveCount(0);
    expect(await stored(context, 'recent')).toBeNull();
  },
);

opened('nothing is kept of a private window', async ({ context, popup }) => {
  // The browser keeps extensions out of private windows here, so its answer is changed instead.
  await popup.addInitScript(() => {
    const { tabs } = (globalThis as never as Chrome).chrome;
    const query = tabs.query.bind(tabs);
    tabs.query = async (wanted) =>
      (await query(wanted)).map((tab) => ({ ...tab, incognito: true }));
  });
  await popup.reload();
  await popup.getByRole('tab', { name: 'Look up' }).click();
  await lookedUp(popup, 'exosomes');
  expect(await stored(context, 'recent')).toBeNull();
});

opened('nothing is kept when the reader says so', async ({ context, popup }) => {
  await popup.evaluate(() =>
    (globalThis as never as Chrome).chrome.storage.local.set({ settings: { keepRecent: false } }),
  );
  await lookedUp(popup, 'exosomes');
  expect(await stored(context, 'recent')).toBeNull();
});

opened('markup in a query stays text', async ({ popup }) => {
  const markup = 'stem cells <img src=x> cure ms';
  await popup.getByRole('searchbox').fill(markup);
  await expect(hits(popup).first()).toBeVisible();
  await expect(popup.locator('img')).toHaveCount(0);
});
