/** What a denial, a hedge or a speaker reaches in a sentence. */

import { mix } from './hash.ts';
import type { Hit, Lexicon } from './lexicon.ts';

/** Words that colour what follows them. */
const OPENERS = ['negation', 'hedge', 'attribution', 'no-proof', 'promise'] as const;
/** Words after an opener that it still reaches; negation in English rarely reaches further. */
const REACH = 6;
/** Turns that end the reach of what stood before ("not a cure, but ..."). */
const TURN = 'contrast';

/** Number names of (opener, concept) pairs, the opener before the concept and near it. */
export function scopedConcepts(lexicon: Lexicon, hits: readonly Hit[]): number[] {
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
