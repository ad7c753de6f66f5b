import { browser } from 'wxt/browser';
import { type Sender, tellTab } from '../../lib/messages.ts';
import { getSettings, readsAutomatically, type Settings } from '../../lib/settings.ts';
import { dropTab } from '../../lib/tab-reports.ts';
import { showBadge } from './badge.ts';

const STYLES = '/assets/marks.css';
const READER = '/reader.js';

async function inject(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.insertCSS({ target, files: [STYLES] });
    await browser.scripting.executeScript({ target, files: [READER] });
  } catch {
    // The frame has gone, or the browser keeps extensions out of it: there is nothing to read.
  }
}

/** Starts the reader in a frame whose scout found the subject, unless a setting says no. */
export async function injectReader({ tabId, frameId = 0, url }: Sender): Promise<null> {
  if (tabId !== undefined && readsAutomatically(await getSettings(), await siteUrl(tabId, url)))
    await inject(tabId, frameId);
  return null;
}

/** A site's setting holds for the frames inside its pages too, so the tab's address counts. */
async function siteUrl(tabId: number, frameUrl: string | undefined): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url ?? frameUrl;
}

/**
 * A style sheet of the browser's own making, so that no attribute of the page changes; elements
 * that choose a pointer themselves keep it.
 */
const POINTER = 'html { cursor: pointer }';

export async function showPointer(on: boolean, { tabId, frameId = 0 }: Sender): Promise<null> {
  if (tabId === undefined) return null;
  const injection = { target: { tabId, frameIds: [frameId] }, css: POINTER };
  const { scripting } = browser;
  await (on ? scripting.insertCSS(injection) : scripting.removeCSS(injection)).catch(() => {});
  return null;
}

/** Reads the top frame because the user asked, whatever the settings. */
export async function readTabNow(tabId: number): Promise<null> {
  await inject(tabId, 0);
  return null;
}

/** Takes a changed setting to every open tab: stops readers that are off now, starts others. */
export async function followSettings(settings: Settings, before: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const marksChanged = settings.marks !== before.marks;
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      const was = readsAutomatically(before, url);
      const is = readsAutomatically(settings, url);
      if (was && !is) await stopTab(id);
      else if (is && (!was || marksChanged)) await tellTab(id, 'scout-again', null);
    }),
  );
}

/** Ends reading in every frame of a tab and takes away all that it left there. */
async function stopTab(tabId: number): Promise<void> {
  await tellTab(tabId, 'stop-reading', null);
  await browser.scripting
    .removeCSS({ target: { tabId, allFrames: true }, files: [STYLES] })
    .catch(() => {});
  await dropTab(tabId);
  await showBadge(tabId);
}
