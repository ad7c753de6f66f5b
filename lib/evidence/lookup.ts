/** From a few typed words, or a whole pasted sentence, to the topics that answer them. */
import Fuse from 'fuse.js';
import type { Knowledge } from '../claims/knowledge.ts';
import { createLexicon } from '../claims/lexicon.ts';
import { readText } from '../claims/prepare.ts';

export interface LookupResult {
  id: string;
  /** 0 to 1; only the order means anything. */
  score: number;
  /** Words of the query that led here. */
  matched: string[];
}

export type Lookup = (query: string, limit?: number) => LookupResult[];

/** Results shown unless told otherwise. */
const LIMIT = 8;

/** Prepares the look-up; each query then takes a few milliseconds at most. */
export function createLookup({ topics, vocabulary }: Pick<Knowledge, 'topics' | 'vocabulary'>): Lookup {
  const lexicon = createLexicon(vocabulary);
  const entries = topics.flatMap(({ id, title, shortTitle, question, phrasings }) =>
    [title, shortTitle, question, ...phrasings].map((text) => ({ id, text })),
  );
  const fuse = new Fuse(entries, { keys: ['text'], includeScore: true, useTokenSearch: true, ignoreLocation: true });
  return (query, limit = LIMIT) => {
    const read = readText(lexicon, query);
    if (read.hits.length === 0) return [];
    const best = new Map<string, number>();
    for (const { item, score = 1 } of fuse.search(query)) {
      if (!best.has(item.id)) best.set(item.id, 1 - score);
    }
    const matched = [...new Set(read.hits.flatMap(({ from, to }) => read.words.slice(from, to).map((w) => w.text)))];
    return [...best].slice(0, limit).map(([id, score]) => ({ id, score, matched }));
  };
}
