/** Pages of a few lines and pasted sentences: no context to read from, so the words must say it all. */
import { isLookalike, namesSubject } from './about.ts';
import { alone } from './alone.ts';
import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { LinearModels } from './margins.ts';
import type { Prepared } from './prepare.ts';
import type { createRanking } from './ranking.ts';
import { scoreAll, scoreWords } from './scoring.ts';
import { decideStance } from './stance.ts';
import { probability } from './trees.ts';
import type { Role } from './types.ts';

/** How much a clear topic, by the words alone, adds to the score of being a claim. */
const TOPIC = 0.6;
/** Score to be marked; between most curated phrasings (97 in 100 are above) and plain facts about MS (below -0.35). */
const MARK_AT = -0.3;
/** A lone sentence that states an effect presents it as fact; a plain report (a price) leads a promise by far. */
const CLEARLY = 0.6;
/** Lines that name things and claim nothing by themselves. */
export const FURNITURE: ReadonlySet<Role> = new Set([
  'nav',
  'button',
  'footer',
  'title',
  'heading',
]);

/**
 * Whether a text reads as a claim by its words alone, whatever stands around it.
 * @param claim its score of being a claim
 * @param topics its topic scores; without any it claims nothing
 */
export function readsAsClaim(claim: number, topics: Iterable<number>): boolean {
  return claim + TOPIC * Math.max(...topics) >= MARK_AT;
}

/** A reader of small pages; undefined where the subject is not named at all. */
export function createSmallReader(
  lexicon: Lexicon,
  linear: LinearModels,
  ranking: ReturnType<typeof createRanking>,
) {
  return (page: Prepared): Finding[] | undefined => {
    if (!namesSubject(lexicon, page) || isLookalike(lexicon, page)) return undefined;
    return page.lines.flatMap((line): Finding[] => {
      if (FURNITURE.has(line.role) && page.lines.length > 1) return [];
      const bag = alone(lexicon, line);
      const words = scoreWords('topic', linear.topic, bag);
      const claim = scoreAll('markWords', linear.markWords, bag)[0] ?? 0;
      if (!readsAsClaim(claim, words)) return [];
      const scored = Array.from(words, (score, i) => ({
        id: linear.topic.classes[i] ?? '',
        score: probability(score),
      }));
      const topics = ranking(line, scored);
      if (topics.length === 0) return [];
      const stance = decideStance(scoreAll('stance', linear.stance, bag), line.raw, CLEARLY);
      return [{ line, topics, stance }];
    });
  };
}
