/** The order of a sentence's topics, by one rule on whole pages and in a few lines alike. */
import type { Lexicon } from './lexicon.ts';
import type { Text } from './prepare.ts';
import { createApart } from './transplant.ts';
import type { TopicScore } from './types.ts';

/** Topics returned for a claim. */
const KEPT = 3;

/**
 * Puts scored topics in order, highest first, and keeps the first three that the database knows.
 * What is said of a transplant never leads to the summary of another product (`transplant.ts`).
 */
export function createRanking(
  lexicon: Lexicon,
  known: ReadonlySet<string>,
): (text: Text, scored: readonly TopicScore[]) => TopicScore[] {
  const apart = createApart(lexicon);
  return (text, scored) => {
    const ranked = scored
      .filter(({ id }) => known.has(id))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return apart(text, ranked).slice(0, KEPT);
  };
}
