/** The first sentence of a page that mentions each thing such a page ought to mention. */
import type { Lexicon } from './lexicon.ts';
import { MENTIONS } from './omissions.ts';
import type { Line, Prepared } from './prepare.ts';
import { type Claim, type Mention, OMISSIONS } from './types.ts';

const placeOf = ({ block, start }: Pick<Line, 'block' | 'start'>) => `${block}:${start}`;

/** Asks the same table as the omissions, so that a thing is never both left out and mentioned. */
export function findMentions(
  lexicon: Lexicon,
  page: Prepared,
  claims: readonly Claim[],
): Mention[] {
  const topicAt = new Map(claims.map((claim) => [placeOf(claim), claim.topics[0]?.id ?? '']));
  return OMISSIONS.flatMap((of) => {
    const { topics, concepts } = MENTIONS[of];
    const wanted = new Set(concepts.map((name) => lexicon.index.get(name)));
    const named = page.lines.find(({ concepts: found }) => found.some((each) => wanted.has(each)));
    const line =
      named ?? page.lines.find((each) => topics.includes(topicAt.get(placeOf(each)) ?? ''));
    return line ? [{ of, text: line.raw }] : [];
  });
}
