/** The curated vocabulary, compiled so that one pass over a sentence finds every concept in it. */
import { type Chunk, groupBuckets } from './bag.ts';
import { fuzzyWord } from './fuzzy.ts';
import { hashText, mix } from './hash.ts';
import { stem } from './tokens.ts';

/** One concept of `content-db/vocabulary/*.yaml`. */
interface Concept {
  /** What a reader is told; concepts without one never appear in `why`. */
  label?: string;
  /** Lower-case words or phrases; a word may end in `*` for any ending. */
  terms: string[];
}

export type Vocabulary = Record<string, Concept>;

/** Where a concept was met in a sentence, in tokens. */
export interface Hit {
  concept: number;
  from: number;
  to: number;
}

/** What is known about one word, worked out once and kept. */
export interface Word {
  text: string;
  stem: number;
  /** Its runs of letters, as features. */
  letters: Chunk;
  /** Pattern words of the vocabulary this word satisfies. */
  patterns: readonly number[];
}

interface Node {
  next: Map<number, Node>;
  concepts: number[];
}

/** Shortest and longest letter runs taken from a word; shorter ones say nothing, longer ones are the word. */
const GRAM_MIN = 3;
const GRAM_MAX = 5;
/** Keeps letter runs apart from words that spell the same; mixed in once a word, not once a sentence. */
const LETTERS_SALT = 0x6c657474;
/** Words kept in the cache before it starts afresh; bounds memory on endless feeds. */
const CACHE_LIMIT = 20_000;

export interface Lexicon {
  names: readonly string[];
  labels: readonly (string | undefined)[];
  index: ReadonlyMap<string, number>;
  word(token: string): Word;
  /** Every concept in the words, phrases included, in order of position. */
  match(words: readonly Word[]): Hit[];
}

/** Compiles the vocabulary. Cost is linear in its size; do it once. */
export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const names = Object.keys(vocabulary).sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const patterns = new Map<string, number>();
  const root: Node = { next: new Map(), concepts: [] };
  names.forEach((name, concept) => {
    for (const term of vocabulary[name]?.terms ?? []) addTerm(root, patterns, term, concept);
  });
  const nearest = fuzzyWord(patterns.keys());
  const cache = new Map<string, Word>();

  const satisfied = (token: string): number[] => {
    const found: number[] = [];
    const exact = patterns.get(token);
    if (exact !== undefined) found.push(exact);
    for (let length = 1; length <= token.length; length++) {
      const prefix = patterns.get(`${token.slice(0, length)}*`);
      if (prefix !== undefined) found.push(prefix);
    }
    return found;
  };
  const word = (token: string): Word => {
    const known = cache.get(token);
    if (known) return known;
    let found = satisfied(token);
    if (found.length === 0) {
      const close = nearest(token);
      if (close !== undefined) found = satisfied(close);
    }
    const made: Word = {
      text: token,
      stem: hashText(stem(token)),
      letters: groupBuckets('letters', grams(token)),
      patterns: found,
    };
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(token, made);
    return made;
  };
  return {
    names,
    labels: names.map((name) => vocabulary[name]?.label),
    index,
    word,
    match: (words) => matchFrom(root, words),
  };
}

function addTerm(root: Node, patterns: Map<string, number>, term: string, concept: number): void {
  let node = root;
  for (const part of term.split(' ')) {
    let id = patterns.get(part);
    if (id === undefined) {
      id = patterns.size;
      patterns.set(part, id);
    }
    let next = node.next.get(id);
    if (!next) {
      next = { next: new Map(), concepts: [] };
      node.next.set(id, next);
    }
    node = next;
  }
  if (!node.concepts.includes(concept)) node.concepts.push(concept);
}

function matchFrom(root: Node, words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++)
    if ((words[i]?.patterns.length ?? 0) > 0) walk(root, words, i, i, hits);
  return hits;
}

function walk(node: Node, words: readonly Word[], from: number, at: number, hits: Hit[]): void {
  for (const concept of node.concepts) hits.push({ concept, from, to: at });
  if (node.next.size === 0) return;
  for (const pattern of words[at]?.patterns ?? []) {
    const next = node.next.get(pattern);
    if (next) walk(next, words, from, at + 1, hits);
  }
}

function grams(token: string): number[] {
  const padded = `^${token}$`;
  const found: number[] = [];
  for (let size = GRAM_MIN; size <= GRAM_MAX; size++) {
    for (let i = 0; i + size <= padded.length; i++)
      found.push(mix(LETTERS_SALT, hashText(padded.slice(i, i + size))));
  }
  return found;
}
