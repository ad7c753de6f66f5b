/** Misspelt words to the vocabulary word they are nearest to. */
import Fuse from 'fuse.js';

/** Short words differ by a letter too often ("cost", "most") for a guess to be safe. */
const SHORTEST = 7;
/** Longer strings are codes and addresses, not words. */
const LONGEST = 24;
/** Letter pairs a misspelling must share with its word; keeps Fuse away from the thousands that share few. */
const SHARED_PAIRS = 0.6;
/** Fuse distance allowed, about one slip in five letters. */
const THRESHOLD = 0.22;
/** Looked at by Fuse at most; the ones sharing most pairs come first. */
const SHORTLIST = 6;

/**
 * Prepares a finder over the vocabulary's long words (patterns ending in `*` lose the star).
 * @returns the nearest known word, or undefined when none is near enough.
 */
export function fuzzyWord(patterns: Iterable<string>): (token: string) => string | undefined {
  const entries = [...new Set(patterns)]
    .map((each) => ({ word: each.replace('*', ''), open: each.endsWith('*') }))
    .filter(({ word }) => word.length >= SHORTEST && /^\p{L}+$/u.test(word))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  const words = entries.map(({ word }) => word);
  const byPair = new Map<string, number[]>();
  // Keyed by first letter too: misspellings rarely miss it, look-alikes often do.
  const key = (word: string, pair: string) => `${word[0]}${pair}`;
  words.forEach((word, i) => {
    for (const pair of pairs(word)) {
      const known = byPair.get(key(word, pair));
      if (known) known.push(i);
      else byPair.set(key(word, pair), [i]);
    }
  });
  return (token) => {
    if (token.length < SHORTEST || token.length > LONGEST || !/^\p{L}+$/u.test(token))
      return undefined;
    const shared = new Map<number, number>();
    const own = pairs(token);
    for (const pair of own) {
      for (const i of byPair.get(key(token, pair)) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const close = [...shared]
      .filter(([i, count]) => count >= SHARED_PAIRS * pairs(words[i] ?? '').size)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, SHORTLIST)
      .flatMap(([i]) => entries[i] ?? [])
      .filter(({ word, open }) => open || Math.abs(word.length - token.length) <= word.length / 4);
    for (const { word, open } of close) {
      // A stem stands for any ending: only as much of the token is compared.
      const compared = open ? token.slice(0, word.length) : token;
      const fuse = new Fuse([word], { threshold: THRESHOLD, distance: LONGEST });
      if (fuse.search(compared).length > 0) return word;
    }
    return undefined;
  };
}

function pairs(word: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 2 <= word.length; i++) found.add(word.slice(i, i + 2));
  return found;
}
