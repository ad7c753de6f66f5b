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

/** Results at the distance that suits the baseline best on these very pages, and time per sentence in ms. */
export function naiveResults(pages: readonly LabelledPage[], topics: readonly TopicWords[]) {
  const naive = createNaive(topics);
  const started = performance.now();
  const found = pages.map((page) => page.units.map(({ text }) => naive(text)));
  const count = pages.reduce((sum, { units }) => sum + units.length, 0);
  const perSentence = (performance.now() - started) / count;
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
  return { at, perSentence };
}
