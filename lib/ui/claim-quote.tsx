import type { Topic } from '../evidence/schema.ts';
import type { RatedClaim } from '../messages.ts';
import { splitAtWords } from './overstated-spans.ts';
import { t } from './text.ts';

/** A claim's words, those that go beyond the evidence underlined. */
export function ClaimText({ claim }: { claim: Pick<RatedClaim, 'text' | 'overstated'> }) {
  return (
    <>
      {splitAtWords(claim.text, claim.overstated).map((part, i) =>
        part.overstated ? (
          <mark key={i} class="overstated">
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}

/** The claim that led to a summary, and what is wrong with its strongest words. */
export function ClaimQuote({ claim, topic }: { claim: RatedClaim; topic: Topic }) {
  const problems = claim.overstated.flatMap(({ words }) => {
    const found = topic.overstatements.find((each) => each.words.includes(words.toLowerCase()));
    return found ? [{ words, problem: found.problem }] : [];
  });
  return (
    <section class="quote" aria-label={t('quoteLabel')}>
      <blockquote lang="en">
        <ClaimText claim={claim} />
      </blockquote>
      {claim.stance === 'cautions' && <p>{t('cautionAgrees')}</p>}
      {problems.map(({ words, problem }) => (
        <p key={words} class="soft" lang="en">
          {t('cardOverstated', words, problem)}
        </p>
      ))}
    </section>
  );
}
