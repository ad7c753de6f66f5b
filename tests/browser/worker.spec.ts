/** The worker may go at any moment, and its storage may be full, broken or of another version. */
import { backgroundWorker, readTab } from '../../scripts/setup/read-tab.ts';
import { expect, paintedText, test } from './support/extension.ts';
import { type WorkerScope, workerKiller } from './support/worker.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';
const html = (claim: string) =>
  `<!doctype html><html lang="en"><head><title>Stem cells for MS</title></head><body><p>${claim}</p>
  <p>Multiple sclerosis is a disease of the brain and the spinal cord.</p></body></html>`;

const KILLS = 100;
const SEED = 7;
/** Longest wait before the kill, in milliseconds: about as long as a scan takes here. */
const LONGEST_MS = 250;

/** A small repeatable generator (Park and Miller 1988), 0 to 1. */
function* chances(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

test(`killed at random during ${KILLS} scans, every claim still arrives whole`, async ({
  context,
  site,
}) => {
  test.setTimeout(480_000);
  const kill = await workerKiller(context);
  const random = chances(SEED);
  const tab = await context.newPage();
  for (let i = 0; i < KILLS; i++) {
    const claim = `${CLAIM.slice(0, -1)}, says number ${i}.`;
    site.pages.set('/', { body: html(claim) });
    const wait = random.next().value * LONGEST_MS;
    const killed = new Promise((resolve) => setTimeout(resolve, wait)).then(kill);
    await tab.goto(`${site.origin}/`, { waitUntil: 'commit' });
    await killed;
    await expect
      .poll(() => paintedText(tab), { message: `scan ${i}, killed after ${Math.round(wait)} ms` })
      .toEqual([claim]);
  }
});

const DAMAGED = [
  { name: 'full', session: { junk: 'x'.repeat(9_000_000) } },
  {
    name: 'full of reports of other tabs',
    session: Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`frame:${i + 1e9}:0`, 'x'.repeat(1_100_000)]),
    ),
  },
  { name: 'corrupt', session: {}, local: { settings: { mode: 7, sitesOff: 'all' }, settings$: 3 } },
  {
    name: 'of a newer version',
    session: {},
    local: { settings: { mode: 'automatic', colour: 'blue' }, settings$: { v: 99 } },
  },
] as const;

for (const { name, ...stores } of DAMAGED) {
  test(`storage ${name}: the page is read all the same`, async ({ context, site }) => {
    const worker = await backgroundWorker(context);
    await worker.evaluate(async (given) => {
      const { storage } = (globalThis as WorkerScope).chrome;
      const { session, local = {} } = given as { session: object; local?: object };
      await storage.session.set(session as Record<string, unknown>);
      await storage.local.set(local as Record<string, unknown>);
    }, stores);
    site.pages.set('/', { body: html(CLAIM) });
    // A worker that finds the store in this state when it starts.
    await (await workerKiller(context))();
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
  });
}

test('settings of a newer version keep what this version knows', async ({
  context,
  site,
  openPopup,
}) => {
  const worker = await backgroundWorker(context);
  await worker.evaluate(() =>
    (globalThis as WorkerScope).chrome.storage.local.set({
      settings: { mode: 'automatic', sitesOff: ['127.0.0.1'], colour: 'blue' },
      settings$: { v: 99 },
    }),
  );
  await (await workerKiller(context))();
  site.pages.set('/', { body: html(CLAIM) });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const popup = await openPopup(tab);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Off for this site');
  expect(await paintedText(tab)).toEqual([]);
});

test('updated under an open tab, the old side goes quiet', async ({ context, site }) => {
  site.pages.set('/', { body: html(CLAIM) });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
  const worker = await backgroundWorker(context);
  await worker
    .evaluate(() => void (globalThis as WorkerScope).chrome.runtime.reload())
    .catch(() => {});
  await expect.poll(() => context.serviceWorkers().includes(worker)).toBe(false);
  // Everything that would make the old side ask: a hover, a click, a change, a hidden page.
  const box = await tab.locator('p').first().boundingBox();
  await tab.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 8);
  await tab.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 8);
  await tab.evaluate(() =>
    document.body.append('Stem cells and MS, one more line of a treatment.'),
  );
  await expect.poll(() => paintedText(tab)).toEqual([]);
  await expect(tab.locator('caveat-card')).toHaveCount(0);
  await tab.goto('about:blank');
});

test('a page left during its scan leaves nothing behind', async ({ context, site }) => {
  const long = `<p>${CLAIM}</p>`.repeat(3000);
  site.pages.set('/long', { body: html(long) });
  site.pages.set('/bread', {
    body: '<!doctype html><title>Bread</title><p>How to bake bread.</p>',
  });
  const tab = await context.newPage();
  const worker = await backgroundWorker(context);
  for (const wait of [0, 20, 60, 120, 250, 500]) {
    await tab.goto(`${site.origin}/long`, { waitUntil: 'commit' });
    await new Promise((resolve) => setTimeout(resolve, wait));
    await tab.goto(`${site.origin}/bread`);
  }
  const kept = () =>
    worker.evaluate(async () =>
      Object.keys(await (globalThis as WorkerScope).chrome.storage.session.get(null)),
    );
  // The worker answers in order; once it answers this, every scan before it is done.
  await worker.evaluate(() => (globalThis as WorkerScope).chrome.tabs.query({}));
  await expect.poll(kept).toEqual([]);
});
