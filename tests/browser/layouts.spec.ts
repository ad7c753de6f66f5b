/** Marks stand where the text stands, however the page is built. Each case is one claim in one layout. */

import { cardOf, clickMark } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';
const BEFORE = '<p>Multiple sclerosis is a disease of the nervous system.</p>';
const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stem cells for multiple sclerosis</title>${head}</head><body><h1>Stem cells for multiple sclerosis</h1>${BEFORE}${body}<p>Call us today to book.</p></body></html>`;

const LAYOUTS: [name: string, body: string, head?: string][] = [
  ['inline elements', CLAIM.replace('stem cells', '<b>stem</b> <i>ce<span>lls</span></i>')],
  ['a line break inside the sentence', CLAIM.replace(' and help', '<br>and help')],
  ['text that cannot be selected', `<p style="user-select: none">${CLAIM}</p>`],
  ['columns', `<div style="columns: 3; width: 400px">${CLAIM}</div>`],
  ['right to left', `<p dir="rtl">${CLAIM}</p>`],
  ['vertical text', `<p style="writing-mode: vertical-rl; height: 300px">${CLAIM}</p>`],
  [
    'a transformed container',
    `<div style="transform: rotate(3deg) scale(0.8); width: 500px"><p>${CLAIM}</p></div>`,
  ],
  [
    'a scrolled container',
    `<div style="height: 120px; overflow: auto"><p style="margin-top: 600px">${CLAIM}</p></div>`,
  ],
  [
    'an open shadow root',
    '<x-shadow></x-shadow><script>document.querySelector("x-shadow").attachShadow({mode:"open"}).innerHTML="<p>CLAIM</p>"</script>'.replace(
      'CLAIM',
      CLAIM,
    ),
  ],
  ['a dark page', `<p>${CLAIM}</p>`, '<style>body { background: #101418; color: #eee }</style>'],
  ['a table cell', `<table><tr><td>${CLAIM}</td></tr></table>`],
  ['a definition list', `<dl><dt>Effect</dt><dd>${CLAIM}</dd></dl>`],
];

for (const [name, body, head] of LAYOUTS) {
  test(`${name}: painted in place, and a click opens the card`, async ({ context, site }) => {
    site.pages.set('/', { body: html(body.startsWith('<') ? body : `<p>${body}</p>`, head) });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    // A line break is no character of a range, so white space is left out of the comparison.
    const solid = (text: string) => text.replace(/\s+/g, '');
    await expect.poll(async () => (await paintedText(tab)).map(solid)).toContain(solid(CLAIM));
    await clickMark(tab, 'Mesenchymal');
    await expect(cardOf(tab)).toBeVisible();
    await tab.keyboard.press('Escape');
    await expect(cardOf(tab)).toHaveCount(0);
  });
}

test('a dark page gets the light ink', async ({ context, site }) => {
  site.pages.set('/', {
    body: html(`<p>${CLAIM}</p>`, '<style>body { background: #000; color: #fff }</style>'),
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect
    .poll(() => tab.evaluate(() => [...CSS.highlights.keys()]))
    .toContain('caveat-unproven-on-dark');
});

test('frames of the same and of another origin are read where they stand', async ({
  context,
  site,
}) => {
  site.pages.set('/inner', { body: html(`<p>${CLAIM}</p>`) });
  const other = site.origin.replace('127.0.0.1', 'localhost');
  site.pages.set('/', {
    body: `<!doctype html><title>Frames</title><iframe src="/inner"></iframe><iframe src="${other}/inner"></iframe>`,
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  for (const frame of tab.frames().slice(1)) {
    await expect
      .poll(() =>
        frame.evaluate(() =>
          [...CSS.highlights.values()].flatMap((group) => [...group].map(String)),
        ),
      )
      .toContain(CLAIM);
  }
});
