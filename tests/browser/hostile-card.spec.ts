/** A page that forges the card, reads it, hides it, moves it, closes it or takes it away. */
import type { Page } from '@playwright/test';
import { accessibleText, clickMark, inCard } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';
/** What only the real card says. */
const TELLING = 'What it costs';

const html = (body = '') =>
  `<!doctype html><html lang="en"><head><title>Stem cells for MS</title></head><body style="padding-top: 300px">
  <p>${CLAIM}</p><p>Multiple sclerosis is a disease of the brain and the spinal cord.</p>${body}</body></html>`;

const attacked = test.extend<{ tab: Page }>({
  tab: async ({ context, site }, use) => {
    site.pages.set('/', { body: html() });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
    await use(tab);
  },
});

const open = async (tab: Page) => {
  await clickMark(tab, 'Mesenchymal');
  await expect.poll(() => accessibleText(tab)).toContain(TELLING);
};

attacked('the page cannot read the card', async ({ tab }) => {
  await open(tab);
  const seen = await tab.evaluate(() => {
    const host = document.querySelector('caveat-card') as HTMLElement;
    const { x, y } = host.getBoundingClientRect();
    getSelection()?.selectAllChildren(document.documentElement);
    return {
      root: host.shadowRoot,
      inner: host.innerHTML,
      text: host.textContent,
      selected: String(getSelection()).includes('What it costs'),
      hit: document.elementFromPoint(x + 20, y + 20)?.localName,
    };
  });
  expect(seen).toEqual({
    root: null,
    inner: '',
    text: '',
    selected: false,
    hit: 'caveat-card',
  });
});

const ATTACKS: { name: string; attack: (host: HTMLElement) => void }[] = [
  {
    name: 'keys, clicks and events of the page’s own making do not close it',
    attack: (host) => {
      for (const key of ['Escape', 'Enter'])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      for (const type of ['click', 'pointerdown', 'mousedown', 'toggle', 'close', 'cancel', 'blur'])
        host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    },
  },
  {
    name: 'styles on its element and a stolen focus do not hide it',
    attack: (host) => {
      host.style.cssText +=
        ';display:none!important;visibility:hidden!important;opacity:0!important;clip-path:inset(50%)!important;inline-size:0!important;pointer-events:none!important';
      host.className = 'hidden';
      host.hidden = true;
      host.blur();
    },
  },
];

for (const { name, attack } of ATTACKS) {
  attacked(name, async ({ tab }) => {
    await open(tab);
    await tab.locator('caveat-card').evaluate(attack);
    expect(await accessibleText(tab)).toContain(TELLING);
    const looks = await inCard<{ width: number; seen: boolean }>(
      tab,
      `const card = this.querySelector('.card'); const box = card.getBoundingClientRect();
       return { width: box.width, seen: card.checkVisibility({ opacityProperty: true, visibilityProperty: true }) };`,
    );
    expect(looks.width).toBeGreaterThan(300);
    expect(looks.seen).toBe(true);
    await tab.keyboard.press('Escape');
    await expect(tab.locator('caveat-card')).toHaveCount(0);
  });
}

const TAKEN: { name: string; attack: (host: HTMLElement) => void }[] = [
  { name: 'removed', attack: (host) => host.remove() },
  { name: 'taken out of the top layer', attack: (host) => host.hidePopover() },
  {
    name: 'put into something hidden',
    attack: (host) => {
      const cellar = document.createElement('div');
      cellar.style.display = 'none';
      document.body.append(cellar);
      cellar.append(host);
    },
  },
];

for (const { name, attack } of TAKEN) {
  attacked(`${name}, the card comes back at the next click on a claim`, async ({ tab }) => {
    await open(tab);
    await tab.locator('caveat-card').evaluate(attack);
    await open(tab);
    const isOnTop = () =>
      tab.locator('caveat-card').evaluate((host) => host.matches(':popover-open'));
    // The card's element is still there, so only the answer to the click tells.
    await expect.poll(isOnTop).toBe(true);
    await expect(tab.locator('caveat-card')).toHaveCount(1);
    await tab.keyboard.press('Escape');
    await expect(tab.locator('caveat-card')).toHaveCount(0);
  });
}

attacked(
  'a forged card is the page’s own: ours stands beside it and leaves it alone',
  async ({ tab }) => {
    await tab.evaluate(() => {
      const fake = document.createElement('caveat-card');
      fake.id = 'fake';
      fake.attachShadow({ mode: 'open' }).innerHTML = '<div role="dialog">All is well</div>';
      document.documentElement.append(fake);
    });
    await clickMark(tab, 'Mesenchymal');
    await expect(tab.locator('caveat-card:not(#fake)')).toBeVisible();
    await tab.keyboard.press('Escape');
    await expect(tab.locator('caveat-card')).toHaveCount(1);
    await expect(tab.locator('#fake')).toHaveText('All is well');
  },
);

attacked(
  'a page that takes every card away does so once a click, and the list still stands',
  async ({ tab, openPopup }) => {
    await tab.evaluate(() => {
      const taken = { count: 0 };
      Object.assign(globalThis, { taken });
      new MutationObserver(() => {
        const host = document.querySelector('caveat-card');
        if (!host) return;
        taken.count++;
        host.remove();
      }).observe(document.documentElement, { childList: true });
    });
    const taken = () =>
      tab.evaluate(() => (globalThis as never as { taken: { count: number } }).taken.count);
    await clickMark(tab, 'Mesenchymal');
    await expect.poll(taken).toBe(1);
    const popup = await openPopup(tab);
    await expect(popup.locator('.claims li')).toHaveCount(1);
    expect(await taken()).toBe(1);
    expect(await paintedText(tab)).toEqual([CLAIM]);
  },
);
