import { content } from 'virtual:caveat-content';
import { createDetector, type Detector } from '../../lib/claims/index.ts';
import type { Page, Strictness } from '../../lib/claims/types.ts';
import { dismissedTest } from '../../lib/dismissals.ts';
import { sourceOrder } from '../../lib/evidence/citation.ts';
import {
  type AboutEvidence,
  askFrame,
  type Evidence,
  type RatedReading,
  type Sender,
} from '../../lib/messages.ts';
import { getSettings } from '../../lib/settings.ts';
import { dropReport, saveReport } from '../../lib/tab-reports.ts';
import { toneOf } from '../../lib/ui/labels.ts';
import { showBadge } from './badge.ts';
import { knowledge, topics } from './knowledge.ts';

/** Built when first needed, so that a worker woken for something small starts at once. */
let detector: Detector | undefined;

/** Finds the claims of one page and adds what the page side needs to show them. */
export async function rate(page: Page, chosen?: Strictness): Promise<RatedReading> {
  detector ??= createDetector(knowledge);
  const [{ marks, textSize, language, strictness }, isDismissed] = await Promise.all([
    getSettings(),
    dismissedTest(),
  ]);
  const { claims, ...reading } = detector.read(page, chosen ?? strictness);
  const rated = claims.flatMap((claim) => {
    const id = claim.topics[0]?.id ?? '';
    const topic = topics.get(id);
    if (!topic) return [];
    const tone = toneOf(topic, claim);
    const dismissed = isDismissed(id, claim.text);
    return [{ ...claim, tone, dismissed }];
  });
  return { ...reading, claims: rated, marks, textSize, language };
}

const withoutDismissed = (reading: RatedReading): RatedReading => ({
  ...reading,
  claims: reading.claims.filter(({ dismissed }) => !dismissed),
});

/** Answers a frame, and notes what was read for the popup and the badge. */
export async function readPage(page: Page, reader: number, sender: Sender): Promise<RatedReading> {
  const { tabId, frameId = 0, url = '' } = sender;
  try {
    const reading = withoutDismissed(await rate(page));
    if (tabId !== undefined) {
      await saveReport(tabId, { ...reading, frameId, reader, url, title: page.title });
      // A page left while it was read may have said so before there was anything to forget.
      const stillThere = await askFrame(tabId, frameId, 'is-reading', { reader }).catch(
        () => false,
      );
      if (stillThere) await showBadge(tabId);
      else await forget(reader, sender);
    }
    return reading;
  } catch (error) {
    if (tabId !== undefined) await showBadge(tabId, 'error');
    throw error;
  }
}

/** Drops what a reader read, when its page has gone. */
export async function forget(reader: number, { tabId, frameId = 0 }: Sender): Promise<null> {
  if (tabId === undefined) return null;
  await dropReport(tabId, frameId, reader);
  await showBadge(tabId);
  return null;
}

/**
 * Checks a pasted or selected passage as a page of its own. Somebody asked about these very words
 * and they stand without their page, so a claim passed over would cost more than one too many.
 */
export async function checkText(text: string, title = ''): Promise<RatedReading> {
  const blocks = text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, role: 'text' as const, headings: [] }));
  return withoutDismissed(await rate({ title, blocks }, 'more'));
}

/** The summaries of the given ids, unknown ids left out. */
export function evidenceOf(ids: readonly string[]): Evidence[] {
  return ids.flatMap((id) => {
    const topic = topics.get(id);
    if (!topic) return [];
    const sources = Object.fromEntries(
      sourceOrder(topic).flatMap((source) => {
        const found = content.database.sources[source];
        return found ? [[source, found]] : [];
      }),
    );
    return [{ topic, sources }];
  });
}

export function aboutEvidence(): AboutEvidence {
  return { topics: topics.size, date: content.database.date, strictness: content.strictness };
}

export function topicNames(): Record<string, string> {
  return Object.fromEntries(content.database.topics.map(({ id, title }) => [id, title]));
}
