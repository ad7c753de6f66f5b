import figures from 'bootstrap-icons/icons/bar-chart.svg?raw';
import cost from 'bootstrap-icons/icons/cash-coin.svg?raw';
import people from 'bootstrap-icons/icons/people.svg?raw';
import rights from 'bootstrap-icons/icons/person-raised-hand.svg?raw';
import { sourceOrder } from '../evidence/citation.ts';
import type { Evidence } from '../messages.ts';
import { CaveatBox } from './caveat-box.tsx';
import { EvidenceDetails } from './evidence-details.tsx';
import { IconArray } from './icon-array.tsx';
import { certaintyLabel } from './labels.ts';
import { Parts } from './parts.tsx';
import { Section } from './section.tsx';
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
      <CaveatBox icon={cost} title={t('sectionCost')} text={topic.costCaveat.text}>
        {refs(topic.costCaveat.sources)}
      </CaveatBox>
      <CaveatBox icon={rights} title={t('sectionEthics')} text={topic.ethicsCaveat.text}>
        {refs(topic.ethicsCaveat.sources)}
      </CaveatBox>
      <Section icon={people} title={t('sectionForWhom')}>
        <p lang="en">{topic.appliesTo}</p>
        <p class="soft">
          <Parts of={tParts('sectionNotFor', topic.notFor)} />
        </p>
        <p class="soft">
          <strong>{certaintyLabel(topic.certainty.level)}.</strong>{' '}
          <span lang="en">{topic.certainty.why}</span>
          {refs(topic.certainty.sources ?? [])}
        </p>
      </Section>
      {topic.numbers && (
        <Section icon={figures} title={t('sectionNumbers')}>
          {topic.numbers.map((numbers) => (
            <IconArray key={numbers.label + numbers.source} numbers={numbers}>
              {refs([numbers.source])}
            </IconArray>
          ))}
        </Section>
      )}
      <EvidenceDetails topic={topic} sources={sources} order={order} />
      <p class="soft">{t('reviewedOn', formatDate(topic.reviewed))}</p>
    </div>
  );
}
