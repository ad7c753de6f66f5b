/**
 * Settings copied through the reader's browser account, only when asked for. Reading history,
 * look-ups and dismissed matches are never copied.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import {
  changeSettings,
  getSettings,
  parseSettings,
  type Settings,
  watchSettings,
} from './settings.ts';

/** Whether this device takes part; never copied itself. */
const wanted = storage.defineItem<boolean>('local:sync', { fallback: false });
const copy = storage.defineItem<unknown>('sync:settings');

const same = (a: Settings, b: Settings) => JSON.stringify(a) === JSON.stringify(b);

/** Firefox for Android and some Chromium browsers keep no account copy. */
export const canSync = (): boolean => browser.storage.sync !== undefined;

export const isSyncing = (): Promise<boolean> => wanted.getValue();

/**
 * Joins or leaves. Joining takes the account's settings where there are any, else gives it ours.
 * @throws when the browser refuses, e.g. because the list of sites is too long for its account.
 */
export async function setSyncing(on: boolean): Promise<void> {
  if (on) {
    const theirs = await copy.getValue();
    if (theirs) await changeSettings(parseSettings(theirs));
    else await copy.setValue(await getSettings());
  }
  await wanted.setValue(on);
}

/** Takes our copy off the account. */
export async function dropCopy(): Promise<void> {
  if (canSync()) await copy.removeValue();
}

/** Keeps both sides alike from now on; run once, by the background worker. */
export function followSync(): void {
  if (!canSync()) return;
  watchSettings(async (settings) => {
    if (!(await isSyncing())) return;
    const theirs = await copy.getValue();
    if (theirs && same(parseSettings(theirs), settings)) return;
    // Too long for the account: this device keeps its settings, and the options page says so.
    await copy.setValue(settings).catch(() => wanted.setValue(false));
  });
  copy.watch(async (theirs) => {
    if (!theirs || !(await isSyncing())) return;
    const settings = parseSettings(theirs);
    if (!same(settings, await getSettings())) await changeSettings(settings);
  });
}
