/** Tabs that the browser puts away to save memory, and brings back. */
import { backgroundWorker } from '../../scripts/setup/read-tab.ts';
import { clickMark } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';
import type { WorkerScope } from './support/worker.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';

test('a discarded tab keeps its list, and is read afresh when it comes back', async ({
  context,
  site,
  openPopup,
}) => {
  site.pages.set('/', {
    body: `<!doctype html><html lang="en"><head><title>Stem cells for MS</title></head><body><p>${CLAIM}</p>
      <p>Multiple sclerosis is a disease of the brain and the spinal cord.</p></body></html>`,
  });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
  const front = await context.newPage();
  await front.bringToFront();
  const worker = await backgroundWorker(context);
  const discarded = await worker.evaluate(async (origin) => {
    const { tabs } = (globalThis as WorkerScope).chrome;
    const [found] = await tabs.query({ url: `${origin.replace(/:\d+$/, '')}/*` });
    await tabs.discard(found?.id ?? -1);
    const all = await tabs.query({ discarded: true });
    return all.length;
  }, site.origin);
  expect(discarded).toBe(1);
  // Coming to the front loads it anew, in a target of its own.
  await worker.evaluate(async () => {
    const { tabs } = (globalThis as WorkerScope).chrome;
    const [found] = await tabs.query({ discarded: true });
    await tabs.update(found?.id, { active: true });
  });
  const again = () => context.pages().find((page) => page.url() === `${site.origin}/`);
  await expect.poll(() => again() !== undefined).toBe(true);
  const back = again();
  if (!back) throw new Error('the tab did not come back');
  await expect.poll(() => paintedText(back)).toEqual([CLAIM]);
  await clickMark(back, 'Mesenchymal');
  await expect(back.locator('caveat-card')).toBeVisible();
  const popup = await openPopup(back);
  await expect(popup.locator('.claims li')).toHaveCount(1);
});
