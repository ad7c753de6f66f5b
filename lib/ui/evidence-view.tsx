import { sourceOrder } from '../evidence/citation.ts';
import type { Evidence } from '../messages.ts';
import { CaveatBox } from './caveat-box.tsx';
import { EvidenceDetails } from './evidence-details.tsx';
import { IconArray } from './icon-array.tsx';
import { certaintyLabel } from './labels.ts';
import { Parts } from './parts.tsx';
import { Refs } from './sources.tsx';
import { formatDate, t, tParts } from './text.ts';

/** One evidence summary: the short answer and its caveats first, depth on demand. */
export function EvidenceView({ evidence, today }: { evidence: Evidence; today: string }) {
  const { topic, sources } = evidence;
  const order = sourceOrder(topic);
  const refs = (ids: readonly string[]) => <Refs ids={ids} order={order} sources={sources} />;
  return (
    <div class="evidence">
      <p class="lead" lang="en">
        {topic.bottomLine}
        {refs(topic.bottomLineSources ?? [])}
      </p>
      {topic.nextReview < today && (
        <p class="soft">{t('reviewOverdue', formatDate(topic.nextReview))}</p>
      )}
      <CaveatBox title={t('sectionCost')} text={topic.costCaveat.text}>
        {refs(topic.costCaveat.sources)}
      </CaveatBox>
      <CaveatBox title={t('sectionEthics')} text={topic.ethicsCaveat.text}>
        {refs(topic.ethicsCaveat.sources)}
      </CaveatBox>
      <details>
        <summary>{t('sectionForWhom')}</summary>
        <p lang="en">{topic.appliesTo}</p>
        <p class="soft">
          <Parts of={tParts('sectionNotFor', topic.notFor)} />
        </p>
        <p class="soft">
          <strong>{certaintyLabel(topic.certainty.level)}.</strong>{' '}
          <span lang="en">{topic.certainty.why}</span>
          {refs(topic.certainty.sources ?? [])}
        </p>
      </details>
      {topic.numbers && (
        <details>
          <summary>{t('sectionNumbers')}</summary>
          {topic.numbers.map((numbers) => (
            <IconArray key={numbers.label + numbers.source} numbers={numbers}>
              {refs([numbers.source])}
            </IconArray>
          ))}
        </details>
      )}
      <EvidenceDetails topic={topic} sources={sources} order={order} />
      <p class="soft">{t('reviewedOn', formatDate(topic.reviewed))}</p>
    </div>
  );
}
