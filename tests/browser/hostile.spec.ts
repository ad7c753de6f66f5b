/** Pages that mean harm, or look as if they did: ours still works, and so does theirs. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { difference, HOSTILE_PAGES, ownCheck, painted, placeOfText } from './support/hostile.ts';
import { listenIn } from './support/worker.ts';

/**
 * Evaluates past the test tool's own helpers, which some pages break: in a world of the test's
 * own, or in the page's.
 */
async function evaluate<T>(tab: Page, expression: string, world: 'own' | 'page'): Promise<T> {
  const session = await tab.context().newCDPSession(tab);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const own = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'test' });
  const { result } = await session.send('Runtime.evaluate', {
    ...(world === 'own' && { contextId: own.executionContextId }),
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value as T;
}

const paintedIn = (tab: Page) => evaluate<string[]>(tab, `(${painted})()`, 'own');

for (const page of HOSTILE_PAGES) {
  test(`${page.name}: ${page.why}`, async ({ context, site }) => {
    site.pages.set('/', { body: page.html });
    const heard = await listenIn(context);
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(async () => difference(page, await paintedIn(tab))).toEqual([]);
    expect(await evaluate(tab, `(${ownCheck})()`, 'page'), 'what the page found broken').toEqual(
      [],
    );
    await expect.poll(async () => difference(page, await paintedIn(tab))).toEqual([]);
    const sent = (await heard()).join('\n');
    for (const word of page.never ?? []) expect(sent).not.toContain(word);
    if (!page.click) return;
    const { x, y } = await evaluate<{ x: number; y: number }>(
      tab,
      `(${placeOfText})(${JSON.stringify(page.click)})`,
      'own',
    );
    await tab.mouse.click(x, y);
    await expect(tab.locator('caveat-card')).toBeVisible();
    await tab.keyboard.press('Escape');
    await expect(tab.locator('caveat-card')).toHaveCount(0);
  });
}
