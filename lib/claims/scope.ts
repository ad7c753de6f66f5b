/** What a denial, a hedge or a speaker reaches in a sentence. */

import { mix } from './hash.ts';
import type { Hit, Lexicon, Word } from './lexicon.ts';

/** Words that colour what follows them. */
const OPENERS = ['negation', 'hedge', 'attribution', 'no-proof', 'promise'] as const;
/** Words after an opener that it still reaches; negation in English rarely reaches further. */
const REACH = 6;
/** Turns that end the reach of what stood before ("not a cure, but ..."). */
const TURN = 'contrast';

/** Openers that turn the words after them round. */
const DENIALS: readonly string[] = ['negation', 'no-proof'];
/** Keeps denied words apart from denied concepts. */
const DENIED = 0x6e6f74;

/** Everything that is denied, hedged or put in somebody's mouth, as number names. */
export function scopedIn(lexicon: Lexicon, hits: readonly Hit[], words: readonly Word[]): number[] {
  return [...scopedConcepts(lexicon, hits), ...deniedWords(lexicon, hits, words)];
}

/** Number names of words a denial reaches ("no drugs needed" against "drugs needed"). */
function deniedWords(lexicon: Lexicon, hits: readonly Hit[], words: readonly Word[]): number[] {
  const found: number[] = [];
  const turn = lexicon.index.get(TURN);
  let until = 0;
  let at = 0;
  for (const hit of hits) {
    if (!DENIALS.includes(lexicon.names[hit.concept] ?? '')) continue;
    at = Math.max(at, hit.to);
    until = Math.max(until, hit.to + REACH);
    const end = hits.find((each) => each.concept === turn && each.from >= hit.to)?.from ?? until;
    for (; at < Math.min(until, end, words.length); at++)
      found.push(mix(words[at]?.stem ?? 0, DENIED));
  }
  return found;
}

/** Number names of (opener, concept) pairs, the opener before the concept and near it. */
function scopedConcepts(lexicon: Lexicon, hits: readonly Hit[]): number[] {
  const found: number[] = [];
  const turn = lexicon.index.get(TURN);
  OPENERS.forEach((name, kind) => {
    const opener = lexicon.index.get(name);
    for (let i = 0; i < hits.length; i++) {
      const from = hits[i];
      if (!from || from.concept !== opener) continue;
      for (let j = i + 1; j < hits.length; j++) {
        const hit = hits[j];
        if (!hit || hit.from > from.to + REACH || hit.concept === turn) break;
        if (hit.concept !== opener) found.push(mix(hit.concept, kind));
      }
    }
  });
  return found;
}
