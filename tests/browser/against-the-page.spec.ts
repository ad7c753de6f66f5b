/** Pages that, on purpose or not, make it hard: the card still reads right and the page still works. */

import { accessibleText, cardOf, clickMark, inCard } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';

interface Case {
  name: string;
  head?: string;
  body?: string;
  headers?: Record<string, string>;
}

const CASES: Case[] = [
  { name: 'styles unset on everything', head: '<style>* { all: unset !important }</style>' },
  {
    name: 'children of the root hidden',
    head: '<style>html > *:not(body), body > div { display: none !important }</style>',
  },
  {
    name: 'every event taken and cancelled',
    head: `<script>for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'keydown', 'mousemove', 'focusin'])
      document.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.stopPropagation(); }, true);</script>`,
  },
  {
    name: 'a strict content policy with Trusted Types',
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
    },
  },
  {
    name: 'page-side functions replaced',
    head: `<script>
      window.Range = window.Highlight = function () { throw new Error('no'); };
      Element.prototype.attachShadow = () => { throw new Error('no'); };
      Document.prototype.createRange = () => { throw new Error('no'); };
      Element.prototype.matches = Element.prototype.closest = () => { throw new Error('no'); };
    </script>`,
  },
  {
    name: 'the largest layer taken',
    body: '<div popover="manual" id="p" style="inset: 0; margin: auto; width: 100px; height: 60px">x</div><script>document.querySelector("#p").showPopover()</script>',
  },
];

const html = ({ head = '', body = '' }: Case) =>
  `<!doctype html><html lang="en"><head><title>Stem cells for multiple sclerosis</title>${head}</head><body><h1>Stem cells for multiple sclerosis</h1><p>Multiple sclerosis is a disease of the nervous system.</p><p>${CLAIM}</p>${body}</body></html>`;

for (const each of CASES) {
  test(`${each.name}: the card reads right`, async ({ context, site }) => {
    site.pages.set('/', { body: html(each), ...(each.headers && { headers: each.headers }) });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(async () => (await marksOf(tab)).length).toBeGreaterThan(0);
    await clickMark(tab, 'Mesenchymal');
    await expect(cardOf(tab)).toBeVisible();
    expect(await accessibleText(tab)).toContain('What it costs');
    const looks = await inCard<{ width: number; paper: string; display: string }>(
      tab,
      `const card = this.querySelector('.card'); const style = getComputedStyle(card);
       return { width: card.getBoundingClientRect().width, paper: style.backgroundColor, display: style.display };`,
    );
    expect(looks.width).toBeGreaterThan(300);
    expect(looks.paper).toBe('rgb(255, 255, 255)');
    await tab.keyboard.press('Escape');
    await expect(cardOf(tab)).toHaveCount(0);
  });
}

test('markup and length in a claim do no harm', async ({ context, site }) => {
  const long = `Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again ${'and again '.repeat(500)}.`;
  site.pages.set('/', {
    body: html({
      name: '',
      body: `<p>${CLAIM.replace('walk', '&lt;img src=x onerror=alert(1)&gt; walk')}</p><p>${long}</p>`,
    }),
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect
    .poll(() => paintedText(tab).then((marks) => marks.some((text) => text.includes('<img'))))
    .toBe(true);
  await clickMark(tab, '<img');
  await expect(cardOf(tab)).toBeVisible();
  expect(await inCard(tab, 'return this.querySelectorAll("img").length')).toBe(0);
  expect(await accessibleText(tab)).toContain('<img src=x onerror=alert(1)>');
});

/** As `paintedText`, where the page may have replaced the functions it uses. */
function marksOf(tab: import('@playwright/test').Page): Promise<string[]> {
  return tab.evaluate(() => [...CSS.highlights.keys()]);
}
