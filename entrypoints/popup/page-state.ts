import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askFrame } from '../../lib/messages.ts';
import { getSettings, readsAutomatically, siteOf, watchSettings } from '../../lib/settings.ts';
import { type FrameReport, reportsOf, watchReports } from '../../lib/tab-reports.ts';

/** What the popup can say about the page in the active tab. */
export type PageState =
  | { kind: 'loading' }
  | { kind: 'cannot' }
  | { kind: 'off'; site: string }
  | { kind: 'paused'; tabId: number; site: string }
  | { kind: 'other'; site: string }
  | { kind: 'reading'; site: string }
  | { kind: 'read'; tabId: number; site: string; reports: FrameReport[] };

async function findState(): Promise<PageState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOf(tab?.url);
  if (tab?.id === undefined || site === undefined) return { kind: 'cannot' };
  const settings = await getSettings();
  if (settings.sitesOff.includes(site)) return { kind: 'off', site };
  const reports = await reportsOf(tab.id);
  if (reports.some(({ aboutSubject }) => aboutSubject))
    return { kind: 'read', tabId: tab.id, site, reports };
  if (reports.length > 0) return { kind: 'other', site };
  const scout = await askFrame(tab.id, 0, 'scout-status', null).catch(() => undefined);
  if (!scout) return { kind: 'cannot' };
  if (!readsAutomatically(settings, tab.url)) return { kind: 'paused', tabId: tab.id, site };
  return { kind: scout.aboutSubject ? 'reading' : 'other', site };
}

/** The state of the active tab's page, kept true while the popup is open. */
export function usePageState(): PageState {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  useEffect(() => {
    const refresh = () => void findState().then(setState);
    refresh();
    const stopReports = watchReports(refresh);
    const stopSettings = watchSettings(refresh);
    return () => {
      stopReports();
      stopSettings();
    };
  }, []);
  return state;
}
