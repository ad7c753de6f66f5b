import { browser } from 'wxt/browser';
import { askWorker } from '../../lib/messages.ts';
import type { ReadPart } from '../../lib/report/dossier.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { reportsOf } from '../../lib/tab-reports.ts';
import type { ReaderScope } from '../report-reader/page-reader.ts';
import { dossierOf } from './dossier-of.ts';

const READER = '/report-reader.js';

/**
 * Reads the page in a tab anew: itself, and the frames in it that are about the subject.
 * @returns null where the tab has gone or may not be read.
 */
export async function readTab(tabId: number): Promise<Dossier | null> {
  const reports = await reportsOf(tabId);
  const about = reports.filter(({ aboutSubject }) => aboutSubject).map(({ frameId }) => frameId);
  const parts = await Promise.all([...new Set([0, ...about])].map((id) => readFrame(tabId, id)));
  if (!parts[0]) return null;
  return dossierOf(parts.filter((part) => part !== null));
}

async function readFrame(tabId: number, frameId: number): Promise<ReadPart | null> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: [READER] });
    const [read] = await browser.scripting.executeScript({
      target,
      func: () => (globalThis as ReaderScope).caveatPageReader?.read(),
    });
    if (!read?.result) return null;
    const { facts, page } = read.result;
    const reading = await askWorker('check-page', page);
    const places = reading.claims.map(({ block, start, end }) => ({ block, start, end }));
    const [found] = await browser.scripting.executeScript({
      target,
      func: (claims: typeof places) =>
        (globalThis as ReaderScope).caveatPageReader?.fragments(claims),
      args: [places],
    });
    return { facts, page, reading, fragments: found?.result ?? [] };
  } catch {
    // The frame has gone, or the browser keeps extensions out of it.
    return null;
  }
}
