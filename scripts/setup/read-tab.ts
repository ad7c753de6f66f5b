import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { FrameReport } from '../../lib/tab-reports.ts';

/** The extension's background worker, once the browser has started it. */
export async function backgroundWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** The part of the browser's interface that is called inside the worker. */
interface WorkerScope {
  chrome: {
    storage: {
      session: { get(keys: null): Promise<Record<string, FrameReport>> };
      onChanged: { addListener(listener: (value: unknown) => void): void };
    };
  };
}

/**
 * Waits until the page's top frame has been read, by asking the extension's own session storage.
 * @returns what was read.
 */
export async function readTab(context: BrowserContext, page: Page): Promise<FrameReport> {
  const worker = await backgroundWorker(context);
  return worker.evaluate(async (address) => {
    const { storage } = (globalThis as unknown as WorkerScope).chrome;
    for (;;) {
      const changed = new Promise((resolve) => storage.onChanged.addListener(resolve));
      const reports = Object.values(await storage.session.get(null));
      const found = reports.find(({ url, frameId }) => url === address && frameId === 0);
      if (found) return found;
      await changed;
    }
  }, page.url());
}
