/** Claims as schema.org ClaimReview, https://schema.org/ClaimReview. */
import type { ClaimReview, WithContext } from 'schema-dts';
import * as v from 'valibot';
import { linkOf } from '../evidence/citation.ts';
import type { Rating } from '../evidence/schema.ts';
import { verdictOf } from '../evidence/verdict.ts';
import { toneLabel } from '../ui/labels.ts';
import { refsOf, topicOf, topicSources } from './dossier.ts';
import type { Dossier, DossierClaim } from './schema.ts';

/** 5 is the best. `information` gives no verdict, so such claims are no reviews. */
const VALUES: Partial<Record<Rating, number>> = {
  supported: 5,
  'supported-for-some': 4,
  mixed: 3,
  unproven: 2,
  contradicted: 1,
};

const text = v.pipe(v.string(), v.nonEmpty());
const thing = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ '@type': v.literal(type), ...entries });

/** The parts of ClaimReview we write: what search engines ask for, and no more. */
export const claimReviewSchema = v.strictObject({
  '@context': v.literal('https://schema.org'),
  '@type': v.literal('ClaimReview'),
  url: text,
  datePublished: v.pipe(v.string(), v.isoDate()),
  claimReviewed: text,
  author: thing('Organization', { name: text }),
  itemReviewed: thing('Claim', {
    text,
    appearance: v.optional(
      thing('CreativeWork', {
        url: v.optional(v.pipe(v.string(), v.url())),
        headline: v.optional(text),
        datePublished: v.optional(text),
        inLanguage: v.optional(text),
        author: v.optional(thing('Person', { name: text })),
      }),
    ),
  }),
  reviewRating: thing('Rating', {
    ratingValue: v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
    bestRating: v.literal(5),
    worstRating: v.literal(1),
    alternateName: text,
    ratingExplanation: text,
  }),
  citation: v.array(v.pipe(v.string(), v.url())),
});

/**
 * A review of every claim with a verdict. Left out: dismissed claims, topics without a verdict on the
 * sentence, and warnings, since the verdict is on the treatment's promise and not on the warning.
 */
export function claimReviews(dossier: Dossier): WithContext<ClaimReview>[] {
  return dossier.claims.flatMap((claim, i) => {
    const value = VALUES[verdictOf(topicOf(dossier, claim), claim)];
    if (value === undefined || claim.dismissed || claim.stance === 'cautions') return [];
    const review = reviewOf(dossier, claim, i + 1, value);
    v.assert(claimReviewSchema, review);
    return [review as WithContext<ClaimReview>];
  });
}

function reviewOf(dossier: Dossier, claim: DossierClaim, number: number, value: number) {
  const topic = topicOf(dossier, claim);
  const works = refsOf(dossier, topicSources(topic)).flatMap(
    (ref) => dossier.sources[ref - 1] ?? [],
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    // Relative: the place of this claim in whatever page the review is published on.
    url: `#claim-${number}`,
    datePublished: dossier.readAt.slice(0, 10),
    claimReviewed: claim.text,
    author: { '@type': 'Organization', name: 'Caveat' },
    itemReviewed: { '@type': 'Claim', text: claim.text, appearance: appearanceOf(dossier, claim) },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: value,
      bestRating: 5,
      worstRating: 1,
      alternateName: toneLabel(topic.rating),
      ratingExplanation: topic.bottomLine,
    },
    citation: works.map(linkOf),
  };
}

function appearanceOf({ page }: Dossier, claim: DossierClaim) {
  return {
    '@type': 'CreativeWork',
    ...(claim.link !== null && { url: claim.link }),
    ...(page.title !== '' && { headline: page.title }),
    ...(page.published && { datePublished: page.published }),
    ...(page.language && { inLanguage: page.language }),
    ...(page.author && { author: { '@type': 'Person', name: page.author } }),
  };
}

/** JSON-LD, ready for a `script` element: `<` cannot end it. */
export const linkedData = (data: object): string =>
  JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');

/** Every review of the report, as one JSON-LD list. */
export function toClaimReview(dossier: Dossier): string {
  return `${linkedData(claimReviews(dossier))}\n`;
}
