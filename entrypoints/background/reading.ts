import { browser } from 'wxt/browser';
import { type Sender, tellTab } from '../../lib/messages.ts';
import { getSettings, readsAutomatically, type Settings } from '../../lib/settings.ts';
import { dropTab, reportsOf } from '../../lib/tab-reports.ts';
import { type BadgeState, showBadge } from './badge.ts';

const STYLES = '/assets/marks.css';
const READER = '/reader.js';
const SCOUT = '/content-scripts/scout.js';
const PAGES = ['http://*/*', 'https://*/*'];

type Target =
  | { tabId: number; documentIds: string[] }
  | { tabId: number; frameIds: number[] }
  | { tabId: number; allFrames: true };

async function inject(target: Target): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target, files: [STYLES] });
    await browser.scripting.executeScript({ target, files: [READER] });
  } catch {
    // The frame has gone, or the browser keeps extensions out of it: there is nothing to read.
  }
}

/** Starts the reader in a frame whose scout found the subject, unless a setting says no. */
export async function injectReader(sender: Sender): Promise<null> {
  const { tabId, frameId = 0, documentId, url } = sender;
  if (tabId === undefined) return null;
  const settings = await getSettings();
  const site = await siteUrl(tabId, url);
  if (readsAutomatically(settings, site))
    await inject(
      documentId ? { tabId, documentIds: [documentId] } : { tabId, frameIds: [frameId] },
    );
  else if ((await reportsOf(tabId)).length === 0) await showBadge(tabId, restingAs(settings, site));
  return null;
}

/** Why a page about the subject is not read. */
function restingAs(settings: Settings, url: string | undefined): BadgeState {
  const asks =
    settings.mode === 'on-click' && readsAutomatically({ ...settings, mode: 'automatic' }, url);
  return asks ? 'on-click' : 'off';
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

/** Reads a tab with all its frames because the user asked, whatever the settings. */
export async function readTabNow(tabId: number): Promise<null> {
  await inject({ tabId, allFrames: true });
  return null;
}

/** After an install or update, Chromium runs content scripts only in pages opened from then on. */
export async function startScoutInOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (const { id } of await browser.tabs.query({ url: PAGES }))
    if (id !== undefined)
      // A sleeping tab, an error page, a store: it is read when it is next opened, or never.
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: [SCOUT] })
        .catch(() => {});
}

/** Every reader asks for its claims again, e.g. after a match was dismissed. */
export async function readAgain(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) await tellTab(id, 'read-again', null);
}

/** Takes a changed setting to every open tab: stops readers that are off now, starts others. */
export async function followSettings(settings: Settings, before: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES });
  const shown = ['marks', 'strictness', 'textSize', 'language'] as const;
  const changed = shown.some((name) => settings[name] !== before[name]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      const was = readsAutomatically(before, url);
      const is = readsAutomatically(settings, url);
      if (was && !is) await stopTab(id, restingAs(settings, url));
      else if (is && !was) await tellTab(id, 'scout-again', null);
      else if (is && changed) await tellTab(id, 'read-again', null);
    }),
  );
}

/** Ends reading in every frame of a tab and takes away all that it left there. */
async function stopTab(tabId: number, state: BadgeState): Promise<void> {
  const wasRead = (await reportsOf(tabId)).some(({ aboutSubject }) => aboutSubject);
  await tellTab(tabId, 'stop-reading', null);
  await browser.scripting
    .removeCSS({ target: { tabId, allFrames: true }, files: [STYLES] })
    .catch(() => {});
  await dropTab(tabId);
  await showBadge(tabId, wasRead ? state : undefined);
}
