/** Baseline: every sentence searched for among the curated phrasings with Fuse as it comes. */
import Fuse from 'fuse.js';
import type { TopicWords } from '../../lib/claims/knowledge.ts';
import type { LabelledPage, UnitResult } from '../corpus.ts';

/** Prepares the naive search: a sentence in, topics with their distance out, nearest first. */
export function createNaive(topics: readonly TopicWords[]) {
  const entries = topics.flatMap(({ id, phrasings }) => phrasings.map((text) => ({ id, text })));
  const fuse = new Fuse(entries, { keys: ['text'], includeScore: true, ignoreLocation: true });
  return (sentence: string) => {
    const found = new Map<string, number>();
    for (const { item, score = 1 } of fuse.search(sentence))
      if (!found.has(item.id)) found.set(item.id, score);
    return [...found].slice(0, 3).map(([id, score]) => ({ id, score }));
  };
}

/** Distances tried; they are taken from those found, since whole sentences are all far from a phrasing. */
const LIMITS = 24;

/** Results at the distance that suits the baseline best on these very pages, and time per sentence in ms. */
export function naiveResults(pages: readonly LabelledPage[], topics: readonly TopicWords[]) {
  const naive = createNaive(topics);
  const started = performance.now();
  const found = pages.map((page) => page.units.map(({ text }) => naive(text)));
  const count = pages.reduce((sum, { units }) => sum + units.length, 0);
  const perSentence = (performance.now() - started) / count;
  const distances = found
    .flatMap((page) => page.flatMap((each) => each[0]?.score ?? []))
    .sort((a, b) => a - b);
  const limits = Array.from(
    { length: LIMITS },
    (_, i) => distances[Math.floor(((i + 1) * (distances.length - 1)) / LIMITS)] ?? 1,
  );
  const at = (limit: number) =>
    Object.fromEntries(
      pages.map((page, p) => [
        page.id,
        (found[p] ?? []).map(
          (each): UnitResult =>
            each[0] && each[0].score <= limit
              ? { topics: each, stance: 'promotes', overstated: [] }
              : null,
        ),
      ]),
    );
  return { at, limits, perSentence };
}
