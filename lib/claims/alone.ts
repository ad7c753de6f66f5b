import type { Bag } from './bag.ts';
import { features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { prepareText, type Text } from './prepare.ts';

/** Features of a text seen on its own, without a page around it. */
export function alone(lexicon: Lexicon, text: Text): Bag {
  return features(prepareText(lexicon, text), 0);
}
