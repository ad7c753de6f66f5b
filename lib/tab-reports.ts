/**
 * What was read in each frame of each tab. Kept in the browser's session storage (memory only,
 * never on disk), because the background worker may be stopped at any time.
 */
import { browser } from 'wxt/browser';
import type { RatedReading } from './messages.ts';

export interface FrameReport extends RatedReading {
  frameId: number;
  /** Which of the frame's readers read it: a frame shows many documents in its life. */
  reader: number;
  url: string;
  title: string;
}

const keyOf = (tabId: number, frameId: number) => `frame:${tabId}:${frameId}`;

/**
 * Keeps a report. When the browser's memory for us is full (10 MB), the reports of other tabs make
 * room; they come back when those pages are read again. Without room even then, the report is
 * left out and the page keeps its marks.
 */
export async function saveReport(tabId: number, report: FrameReport): Promise<void> {
  const save = () => browser.storage.session.set({ [keyOf(tabId, report.frameId)]: report });
  try {
    await save();
  } catch {
    const others = Object.keys(await browser.storage.session.get(null)).filter(
      (key) => key.startsWith('frame:') && !key.startsWith(`frame:${tabId}:`),
    );
    await browser.storage.session.remove(others);
    await save().catch(() => {});
  }
}

/** Drops what one reader read; the report of a reader that came after it stays. */
export async function dropReport(tabId: number, frameId: number, reader: number): Promise<void> {
  const key = keyOf(tabId, frameId);
  const { [key]: report } = await browser.storage.session.get(key);
  if ((report as FrameReport | undefined)?.reader === reader)
    await browser.storage.session.remove(key);
}

/** The reports of one tab, the top frame first. */
export async function reportsOf(tabId: number): Promise<FrameReport[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(`frame:${tabId}:`))
    .map(([, report]) => report as FrameReport)
    .sort((a, b) => a.frameId - b.frameId);
}

export async function dropTab(tabId: number): Promise<void> {
  const reports = await reportsOf(tabId);
  await browser.storage.session.remove(reports.map(({ frameId }) => keyOf(tabId, frameId)));
}

/** Calls back when any report changes. @returns stops watching. */
export function watchReports(onChange: () => void): () => void {
  const listener = (_: unknown, area: string) => {
    if (area === 'session') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
