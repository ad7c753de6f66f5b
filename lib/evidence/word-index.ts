/** The words of the curated wordings, weighed by how rare they are. */
import { fuzzyWord } from '../claims/fuzzy.ts';
import type { TopicWords } from '../claims/knowledge.ts';
import { stem, tokenize } from '../claims/tokens.ts';

/** Words that carry nothing alone. */
const STOP = new Set(
  'a an the of and or to in on at for from with by is are was were be been being it its this that these those there here i you he she we they my your his her our their me him them do does did can could will would shall should may might must have has had not no so as than then too very just about into over up out if but what which who whom how when where why get got am s t'
    .split(' ')
    .concat(['?', '!', ':', '%', '$']),
);
/** A word being typed stands for the words it begins from this many letters on. */
const PREFIX_MIN = 3;
/** Words a prefix stands for at most. */
const PREFIX_MOST = 12;
/** A guessed word counts for a little less than one typed as it is written. */
const GUESSED = 0.85;
/** Part of the score that comes from the best single wording; the rest from all of a topic's words. */
const BEST_WORDING = 0.65;

/** A query word and the index words it stands for. */
interface Term {
  token: string;
  stems: ReadonlyMap<string, number>;
  weight: number;
}

export interface Query {
  terms: Term[];
  /** Telling words in the query, and how many of them the index knows. */
  all: number;
  known: number;
  /** Misspelt words and what they were read as. */
  mended: Map<string, string>;
}

export function createIndex(topics: readonly TopicWords[]) {
  const wordings = topics.map(({ title, shortTitle, question, phrasings }) =>
    [title, shortTitle, question, ...phrasings].map((text) => new Set(stems(text))),
  );
  const inTopics = new Map<string, number>();
  const surfaces = new Map<string, string>();
  topics.forEach(({ title, shortTitle, question, phrasings }) => {
    for (const token of [title, shortTitle, question, ...phrasings].flatMap(tokenize))
      surfaces.set(token, stem(token));
  });
  const whole = wordings.map((sets) => new Set(sets.flatMap((set) => [...set])));
  for (const set of whole)
    for (const each of set) inTopics.set(each, (inTopics.get(each) ?? 0) + 1);
  const rarity = (each: string) =>
    Math.log(1 + topics.length / (inTopics.get(each) ?? topics.length));
  const nearest = fuzzyWord(surfaces.keys());
  const words = [...surfaces.keys()].sort();
  const mends = new Map<string, string | undefined>();

  const stand = (
    token: string,
    last: boolean,
    mended: Map<string, string>,
  ): Map<string, number> => {
    const found = new Map<string, number>();
    if (inTopics.has(stem(token))) found.set(stem(token), 1);
    if (last && token.length >= PREFIX_MIN && found.size === 0) {
      const begun = words.filter((word) => word.startsWith(token)).slice(0, PREFIX_MOST);
      for (const word of begun) found.set(stem(word), GUESSED);
    }
    if (found.size > 0) return found;
    if (!mends.has(token)) mends.set(token, nearest(token));
    const guess = mends.get(token);
    if (guess) {
      found.set(stem(guess), GUESSED);
      mended.set(token, guess);
    }
    return found;
  };

  return {
    /** Finds what each word of a query stands for. */
    resolve(tokens: readonly string[]): Query {
      const telling = [...new Set(tokens)].filter((token) => !STOP.has(token));
      const mended = new Map<string, string>();
      const terms = telling.flatMap((token): Term[] => {
        const stood = stand(token, token === tokens.at(-1), mended);
        if (stood.size === 0) return [];
        return [{ token, stems: stood, weight: Math.max(...[...stood.keys()].map(rarity)) }];
      });
      return { terms, all: telling.length, known: terms.length, mended };
    },
    /** How well topic `t` is worded like the query, 0 to 1. */
    match(terms: readonly Term[], t: number): number {
      const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
      const covered = (set: ReadonlySet<string>) => {
        let sum = 0;
        for (const { stems: own, weight } of terms) {
          let best = 0;
          for (const [each, sure] of own) if (sure > best && set.has(each)) best = sure;
          sum += best * weight;
        }
        return sum / total;
      };
      const best = Math.max(
        0,
        ...(wordings[t] ?? []).map(
          (set) => covered(set) * (0.7 + 0.3 * Math.min(1, terms.length / set.size)),
        ),
      );
      return BEST_WORDING * best + (1 - BEST_WORDING) * covered(whole[t] ?? new Set());
    },
    /** Words of the query topic `t` knows. */
    matched({ terms }: Query, t: number): string[] {
      return terms
        .filter(({ stems: own }) => [...own.keys()].some((each) => whole[t]?.has(each)))
        .map(({ token }) => token);
    },
  };
}

function stems(text: string): string[] {
  return tokenize(text)
    .filter((token) => !STOP.has(token))
    .map(stem);
}
