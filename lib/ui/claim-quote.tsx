import type { Evidence, RatedClaim } from '../messages.ts';
import { warningLabel } from './labels.ts';
import { splitAtWords } from './overstated-spans.ts';
import { Overstatements } from './overstatements.tsx';
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
export function ClaimQuote({ claim, evidence }: { claim: RatedClaim; evidence: Evidence }) {
  return (
    <section class="quote" aria-label={t('quoteLabel')}>
      <blockquote lang="en">
        <ClaimText claim={claim} />
      </blockquote>
      {claim.tone === 'caution' && <p>{warningLabel(evidence.topic)}</p>}
      <Overstatements claim={claim} evidence={[evidence]} />
    </section>
  );
}
