import { browser } from 'wxt/browser';
import { dropCopy } from './sync-settings.ts';

/** Forgets everything this extension ever kept: settings, look-ups, dismissals, readings, databases. */
export async function clearAll(): Promise<void> {
  await dropCopy().catch(() => {});
  await browser.storage.session.clear();
  await browser.storage.local.clear();
  const databases = await indexedDB.databases();
  for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
}
