/** What a page that promotes a treatment never mentions. */
import type { Lexicon } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import type { Claim, Omission } from './types.ts';

/** Any of these topics among the claims, or concepts among the words, counts as a mention. */
export const MENTIONS: Record<
  Omission,
  { topics: readonly string[]; concepts: readonly string[] }
> = {
  risks: { topics: ['hsct-side-effects', 'hsct-mortality'], concepts: ['named-risk'] },
  'experimental-status': { topics: ['clinical-trial-status'], concepts: ['experimental'] },
  regulation: { topics: ['regulatory-approval'], concepts: ['regulator'] },
  price: { topics: ['cost-price'], concepts: ['currency'] },
  evidence: { topics: ['clinical-trial-status'], concepts: ['published-evidence'] },
  alternatives: {
    topics: ['ms-drugs', 'hsct-versus-drugs'],
    concepts: ['drug-name', 'standard-care'],
  },
  'follow-up': { topics: [], concepts: ['follow-up'] },
};

/** Promoting claims a page needs before silence on the rest counts against it. */
const PROMOTING = 2;

/** Topics promoted that are not a treatment's effect; they alone do not make a page an advert. */
const NOT_TREATMENT: ReadonlySet<string> = new Set([
  'cost-price',
  'insurance-coverage',
  'informed-consent',
  'equitable-access',
]);

export function findOmissions(
  lexicon: Lexicon,
  page: Prepared,
  claims: readonly Claim[],
): Omission[] {
  const promoting = claims.filter(
    (claim) => claim.stance === 'promotes' && !NOT_TREATMENT.has(claim.topics[0]?.id ?? ''),
  );
  if (promoting.length < PROMOTING) return [];
  const topics = new Set(claims.map((claim) => claim.topics[0]?.id ?? ''));
  const named = (concept: string) => (page.share[lexicon.index.get(concept) ?? -1] ?? 0) > 0;
  return (Object.keys(MENTIONS) as Omission[]).filter((omission) => {
    const { topics: ids, concepts } = MENTIONS[omission];
    return !ids.some((id) => topics.has(id)) && !concepts.some(named);
  });
}
