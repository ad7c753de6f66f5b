/** Pages that mean harm, or look as if they did: ours still works, and so does theirs. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { difference, HOSTILE_PAGES, ownCheck, painted } from './support/hostile.ts';
import { listenIn } from './support/worker.ts';

/** Looks from a world of the test's own, because some pages break theirs. */
async function paintedIn(tab: Page): Promise<string[]> {
  const session = await tab.context().newCDPSession(tab);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'test',
  });
  const { result } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `(${painted})()`,
    returnByValue: true,
  });
  await session.detach();
  return result.value as string[];
}

for (const page of HOSTILE_PAGES) {
  test(`${page.name}: ${page.why}`, async ({ context, site }) => {
    site.pages.set('/', { body: page.html });
    const heard = await listenIn(context);
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(async () => difference(page, await paintedIn(tab))).toEqual([]);
    expect(await tab.evaluate(ownCheck), 'what the page found broken').toEqual([]);
    await expect.poll(async () => difference(page, await paintedIn(tab))).toEqual([]);
    const sent = (await heard()).join('\n');
    for (const word of page.never ?? []) expect(sent).not.toContain(word);
    if (!page.click) return;
    await tab
      .getByText(page.click)
      .last()
      .click({ position: { x: 40, y: 8 } });
    await expect(tab.locator('caveat-card')).toBeVisible();
    await tab.keyboard.press('Escape');
    await expect(tab.locator('caveat-card')).toHaveCount(0);
  });
}
