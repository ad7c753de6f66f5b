import { sourceOrder } from '../evidence/citation.ts';
import type { Evidence, RatedClaim } from '../messages.ts';
import { Refs } from './sources.tsx';
import { t } from './text.ts';

/** The words of a claim that go beyond the evidence, and what is wrong with each. */
export function Overstatements({
  claim,
  evidence,
}: {
  claim: Pick<RatedClaim, 'overstated'>;
  evidence: readonly Evidence[];
}) {
  return (
    <>
      {claim.overstated.map(({ id, words }) => {
        const about = evidence.find(({ topic }) => topic.id === id);
        const wanted = words.toLowerCase();
        const found = about?.topic.overstatements.find((each) =>
          each.words.some((word) => word.toLowerCase() === wanted),
        );
        if (!about || !found) return null;
        return (
          <p key={words} class="soft over" lang="en">
            {t('cardOverstated', words, found.problem)}
            <Refs
              ids={found.sources ?? []}
              order={sourceOrder(about.topic)}
              sources={about.sources}
            />
          </p>
        );
      })}
    </>
  );
}
