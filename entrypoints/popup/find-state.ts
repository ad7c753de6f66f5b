import { type Browser, browser } from 'wxt/browser';
import { askFrame, askWorker } from '../../lib/messages.ts';
import { looksLikePdf, placeOf } from '../../lib/place.ts';
import { getSettings, readsAutomatically, type Settings, siteOf } from '../../lib/settings.ts';
import { type FrameReport, reportsOf } from '../../lib/tab-reports.ts';

/** What the popup can say about the page in the active tab. `site`: it may be turned off for it. */
export type PageState =
  | { kind: 'loading' }
  /** The background worker does not answer. */
  | { kind: 'restarting' }
  | { kind: 'browser' | 'store' | 'pdf' | 'file-blocked' | 'blocked' }
  /** The user has taken away the access to web sites. */
  | { kind: 'no-access' }
  | { kind: 'file'; tabId: number }
  /** Open since before the extension was installed or updated. */
  | { kind: 'stale'; tabId: number; site: string }
  | { kind: 'off-everywhere' }
  | { kind: 'off'; site: string }
  | { kind: 'paused'; tabId: number; site: string }
  | { kind: 'other'; site: string }
  | { kind: 'reading'; site: string }
  | { kind: 'read'; tabId: number; site: string | undefined; reports: FrameReport[] };

export const ORIGINS = ['http://*/*', 'https://*/*'];

/** Finds out what can be said about the page in the active tab. */
export async function findState(): Promise<PageState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const answers = await askWorker('about-evidence', null).then(
    () => true,
    () => false,
  );
  if (!answers) return { kind: 'restarting' };
  if (tab?.id === undefined) return { kind: 'browser' };
  const reports = await reportsOf(tab.id);
  const site = siteOf(tab.url);
  if (reports.some(({ aboutSubject }) => aboutSubject))
    return { kind: 'read', tabId: tab.id, site, reports };
  if (site === undefined || placeOf(tab.url) === 'store') return outsideTheWeb(tab.id, tab);
  const settings = await getSettings();
  if (settings.mode === 'off') return { kind: 'off-everywhere' };
  if (settings.sitesOff.includes(site)) return { kind: 'off', site };
  if (reports.length > 0) return { kind: 'other', site };
  return unread(tab.id, tab.url, site, settings);
}

/** Pages that are no web site, or that the browser tells us nothing about. */
async function outsideTheWeb(tabId: number, tab: Browser.tabs.Tab): Promise<PageState> {
  const place = placeOf(tab.url);
  if (place === 'store') return { kind: 'store' };
  if (place === 'file') {
    // Firefox asks for no switch of its own and always answers no.
    const allowed =
      import.meta.env.FIREFOX || (await browser.extension.isAllowedFileSchemeAccess());
    if (!allowed) return { kind: 'file-blocked' };
    return looksLikePdf(tab.url) ? { kind: 'pdf' } : { kind: 'file', tabId };
  }
  const mayRead = await browser.permissions.contains({ origins: ORIGINS });
  return { kind: place === 'unknown' && !mayRead ? 'no-access' : 'browser' };
}

/** A web page that no reader has reported on. */
async function unread(
  tabId: number,
  url: string | undefined,
  site: string,
  settings: Settings,
): Promise<PageState> {
  const scout = await askFrame(tabId, 0, 'scout-status', null).catch(() => undefined);
  if (scout?.pdf || (!scout && looksLikePdf(url))) return { kind: 'pdf' };
  if (!scout) {
    if (!(await browser.permissions.contains({ origins: ORIGINS }))) return { kind: 'no-access' };
    return (await canRun(tabId)) ? { kind: 'stale', tabId, site } : { kind: 'blocked' };
  }
  if (!readsAutomatically(settings, url)) return { kind: 'paused', tabId, site };
  return { kind: scout.aboutSubject ? 'reading' : 'other', site };
}

/** Whether the browser lets us into the page at all. */
async function canRun(tabId: number): Promise<boolean> {
  return browser.scripting
    .executeScript({ target: { tabId }, func: () => true })
    .then(() => true)
    .catch(() => false);
}
