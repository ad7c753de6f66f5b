/** What a test does to the background worker: listens in, kills it, writes to its storage. */
import type { BrowserContext } from '@playwright/test';
import { backgroundWorker } from '../../../scripts/setup/read-tab.ts';

/** The browser's own interface, as the worker sees it. */
export type WorkerScope = typeof globalThis & {
  chrome: typeof import('webextension-polyfill');
  heard?: string[];
};

/** Notes every message the worker is sent from now on, as JSON, beside its own listeners. */
export async function listenIn(context: BrowserContext): Promise<() => Promise<string[]>> {
  const worker = await backgroundWorker(context);
  await worker.evaluate(() => {
    const scope = globalThis as WorkerScope;
    scope.heard = [];
    scope.chrome.runtime.onMessage.addListener(((message: unknown) => {
      scope.heard?.push(JSON.stringify(message));
    }) as never);
  });
  return () => worker.evaluate(() => (globalThis as WorkerScope).heard ?? []);
}

/**
 * Makes a way to kill the extension's background worker as the browser does when it likes.
 * Killing one that is not running does nothing; the extension's next message starts it again.
 */
export async function workerKiller(context: BrowserContext): Promise<() => Promise<void>> {
  const { host } = new URL((await backgroundWorker(context)).url());
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this browser was not launched by the test');
  return async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    const running = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(host),
    );
    if (running)
      await session.send('Target.closeTarget', { targetId: running.targetId }).catch(() => {});
  };
}
