import { content } from 'virtual:caveat-content';
import { createDetector, type Detector } from '../../lib/claims/index.ts';
import type { Page } from '../../lib/claims/types.ts';
import { sourceOrder } from '../../lib/evidence/citation.ts';
import { createLookup, type Lookup } from '../../lib/evidence/lookup.ts';
import type { Evidence, LookupHit, RatedReading, Sender } from '../../lib/messages.ts';
import { getSettings } from '../../lib/settings.ts';
import { saveReport } from '../../lib/tab-reports.ts';
import { showBadge } from './badge.ts';

const { database, vocabulary, model } = content;
const knowledge = { topics: database.topics, vocabulary, model };
const topics = new Map(database.topics.map((topic) => [topic.id, topic]));

/** Built when first needed, so that a worker woken for something small starts at once. */
let detector: Detector | undefined;
let lookup: Lookup | undefined;

/** Finds the claims of one page and adds what the page side needs to show them. */
export async function rate(page: Page): Promise<RatedReading> {
  detector ??= createDetector(knowledge);
  const { claims, ...reading } = detector.read(page);
  const { marks } = await getSettings();
  const rated = claims.flatMap((claim) => {
    const rating = topics.get(claim.topics[0]?.id ?? '')?.rating;
    return rating ? [{ ...claim, rating }] : [];
  });
  return { ...reading, claims: rated, marks };
}

/** Answers a frame, and notes what was read for the popup and the badge. */
export async function readPage(page: Page, sender: Sender): Promise<RatedReading> {
  const reading = await rate(page);
  const { tabId, frameId = 0, url = '' } = sender;
  if (tabId !== undefined) {
    await saveReport(tabId, { ...reading, frameId, url, title: page.title });
    await showBadge(tabId);
  }
  return reading;
}

/** Checks a pasted or selected passage as a page of its own. */
export function checkText(text: string): Promise<RatedReading> {
  const blocks = text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, role: 'text' as const, headings: [] }));
  return rate({ title: '', blocks });
}

/** The summaries of the given ids, unknown ids left out. */
export function evidenceOf(ids: readonly string[]): Evidence[] {
  return ids.flatMap((id) => {
    const topic = topics.get(id);
    if (!topic) return [];
    const sources = Object.fromEntries(
      sourceOrder(topic).flatMap((source) => {
        const found = database.sources[source];
        return found ? [[source, found]] : [];
      }),
    );
    return [{ topic, sources }];
  });
}

export function aboutEvidence(): { topics: number; date: string } {
  return { topics: topics.size, date: database.date };
}

export function lookUp(query: string): LookupHit[] {
  lookup ??= createLookup(knowledge);
  return lookup(query).flatMap(({ id }) => {
    const topic = topics.get(id);
    return topic
      ? [{ id, title: topic.title, rating: topic.rating, bottomLine: topic.bottomLine }]
      : [];
  });
}
