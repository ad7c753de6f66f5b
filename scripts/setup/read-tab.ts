import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { FrameReport } from '../../lib/tab-reports.ts';

/** The extension's background worker, once the browser has started it. */
export async function backgroundWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

interface SessionStorage {
  get(keys: null): Promise<Record<string, unknown>>;
}

/**
 * Waits until the page's top frame has been read, by asking the extension's own session storage.
 * @returns what was read.
 */
export async function readTab(context: BrowserContext, page: Page): Promise<FrameReport> {
  const worker = await backgroundWorker(context);
  const url = page.url();
  return worker.evaluate(
    (address) =>
      new Promise<FrameReport>((resolve) => {
        const { storage } = (
          globalThis as unknown as {
            chrome: {
              storage: {
                session: SessionStorage;
                onChanged: {
                  addListener(f: () => void): void;
                  removeListener(f: () => void): void;
                };
              };
            };
          }
        ).chrome;
        const look = async () => {
          const found = Object.values(await storage.session.get(null)).find(
            (value) =>
              (value as FrameReport).url === address && (value as FrameReport).frameId === 0,
          );
          if (!found) return;
          storage.onChanged.removeListener(look);
          resolve(found as FrameReport);
        };
        storage.onChanged.addListener(look);
        void look();
      }),
    url,
  );
}
