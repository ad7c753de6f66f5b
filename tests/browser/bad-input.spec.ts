/** Bad input: a clear state in the popup or a quiet stop; never an exception, never a broken page. */
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

const FACTS =
  'Multiple sclerosis is a disease of the brain and the spinal cord. It is more common in women than in men. Many people first notice blurred vision or numb hands. An MRI scan shows where the nerves are inflamed. Fatigue is one of the most common symptoms. Most people are diagnosed between the ages of 20 and 40.';

const BIG_PAGES = [
  {
    name: 'data for scripts',
    body: `<p>${FACTS}</p><script type="application/json">"${'x'.repeat(10_000_000)}"</script><p>${CLAIM}</p>`,
  },
  {
    // A megabyte of text in nine of markup, one sentence in 18,000 a claim.
    name: 'plain facts about MS',
    body: Array.from(
      { length: 3000 },
      (_, i) =>
        `<div class="${'x'.repeat(3000)}"><p>${FACTS}</p>${i === 1500 ? `<p>${CLAIM}</p>` : ''}</div>`,
    ).join(''),
  },
];

for (const { name, body } of BIG_PAGES) {
  test(`10 MB of ${name}: the one claim in it is found`, async ({ context, site }) => {
    site.pages.set('/', { body: html(body) });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(() => paintedText(tab), { timeout: 45_000 }).toEqual([CLAIM]);
  });
}

test('scripts that remove what is being read do no harm', async ({ context, site }) => {
  const paragraphs = Array.from({ length: 3000 }, (_, i) => `<p class="p">${CLAIM} (${i})</p>`);
  site.pages.set('/', {
    body: html(`${paragraphs.join('')}<p id="last">${CLAIM}</p><script>
      const all = [...document.querySelectorAll('.p')];
      const tick = () => { for (let i = 0; i < 50; i++) all.pop()?.remove(); if (all.length) requestAnimationFrame(tick); };
      requestAnimationFrame(tick);
    </script>`),
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  // Behind the welcome page it would be drawn once a second.
  await tab.bringToFront();
  // What has gone leaves with the next reading, and three thousand claims take their time.
  await expect.poll(() => paintedText(tab), { timeout: 45_000 }).toEqual([CLAIM]);
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
