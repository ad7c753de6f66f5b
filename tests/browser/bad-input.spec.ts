/** Bad input: a clear state in the popup or a quiet stop; never an exception, never a broken page. */
import { readFileSync } from 'node:fs';
import { backgroundWorker, readTab } from '../../scripts/setup/read-tab.ts';
import { expect, paintedText, test } from './support/extension.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';
const html = (body: string, title = 'Stem cells for MS') =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

const OTHER = 'Not about MS and its treatments';

const QUIET_PAGES = [
  { name: 'an empty page', answer: { body: '' }, state: OTHER },
  {
    name: 'a page about something else',
    answer: { body: html('<p>How to bake bread.</p>', 'Bread') },
    state: OTHER,
  },
  {
    name: 'a page with a frameset and no body',
    answer: {
      body: '<!doctype html><html><head><title>Frames</title></head><frameset></frameset></html>',
    },
    state: OTHER,
  },
  {
    name: 'an XML document',
    answer: { body: `<?xml version="1.0"?><doc><p>${CLAIM}</p></doc>`, type: 'application/xml' },
    state: OTHER,
  },
  {
    name: 'plain text about something else',
    answer: { body: 'nothing to see', type: 'text/plain' },
    state: OTHER,
  },
];

for (const { name, answer, state } of QUIET_PAGES) {
  test(`${name}: stays untouched, and the popup says so`, async ({ context, site, openPopup }) => {
    site.pages.set('/', answer);
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    const popup = await openPopup(tab);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(state);
    expect(await paintedText(tab)).toEqual([]);
  });
}

for (const address of ['about:blank', 'chrome://version/']) {
  test(`${address}: the popup says whose page this is`, async ({ context, openPopup }) => {
    const tab = await context.newPage();
    await tab.goto(address);
    const popup = await openPopup(tab);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
      'This page belongs to the browser',
    );
    await popup.getByRole('button', { name: 'Look something up' }).click();
    await expect(popup.getByRole('searchbox')).toBeFocused();
  });
}

test('a 10 MB page is read', async ({ context, site }) => {
  // As real pages of this size are: an article, and megabytes of data for scripts.
  const article = readFileSync(
    new URL('../pages/article-whats-new/index.html', import.meta.url),
    'utf8',
  );
  const data = `<script type="application/json">${JSON.stringify('x'.repeat(10_000_000))}</script>`;
  site.pages.set('/', { body: article.replace('<h1>', `${data}<h1>`) });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect
    .poll(async () => (await paintedText(tab)).join('\n'))
    .toContain('halted in over 70–80% of patients');
});

test('scripts that remove what is being read do no harm', async ({ context, site }) => {
  const paragraphs = Array.from({ length: 600 }, (_, i) => `<p class="p">${CLAIM} (${i})</p>`);
  site.pages.set('/', {
    body: html(`${paragraphs.join('')}<p id="last">${CLAIM}</p><script>
      const all = [...document.querySelectorAll('.p')];
      const tick = () => { for (let i = 0; i < 50; i++) all.pop()?.remove(); if (all.length) requestAnimationFrame(tick); };
      requestAnimationFrame(tick);
    </script>`),
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
});

test('a worker killed between two pages starts again', async ({ context, site }) => {
  site.pages.set('/', { body: html(`<p>${CLAIM}</p>`) });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  const worker = await backgroundWorker(context);
  const session = await tab.context().browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
  const target = targetInfos.find(({ url }) => url === worker.url());
  await session?.send('Target.closeTarget', { targetId: target?.targetId ?? '' });
  await tab.reload();
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
});

test('a corrupt settings store falls back to defaults', async ({ context, site }) => {
  const worker = await backgroundWorker(context);
  await worker.evaluate(() =>
    (
      globalThis as never as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
    ).chrome.storage.local.set({
      settings: { mode: 7, sitesOff: 'all', marks: null },
    }),
  );
  site.pages.set('/', { body: html(`<p>${CLAIM}</p>`) });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
});
