import { sourceOrder } from '../evidence/citation.ts';
import type { Evidence } from '../messages.ts';
import { IconArray } from './icon-array.tsx';
import { certaintyLabel } from './labels.ts';
import { Refs, SourceList } from './sources.tsx';
import { formatDate, t } from './text.ts';

/** One evidence summary: the short answer first, depth on demand. */
export function EvidenceView({ evidence, today }: { evidence: Evidence; today: string }) {
  const { topic, sources } = evidence;
  const order = sourceOrder(topic);
  const refs = (ids: readonly string[]) => <Refs ids={ids} order={order} sources={sources} />;
  return (
    <div class="evidence">
      <p class="lead">{topic.bottomLine}</p>
      <p class="soft">
        <strong>{certaintyLabel(topic.certainty.level)}.</strong> {topic.certainty.why}
      </p>
      <div class="boxes">
        <section class="box">
          <h3>{t('sectionCost')}</h3>
          <p>
            {topic.costCaveat.text}
            {refs(topic.costCaveat.sources)}
          </p>
        </section>
        <section class="box">
          <h3>{t('sectionEthics')}</h3>
          <p>
            {topic.ethicsCaveat.text}
            {refs(topic.ethicsCaveat.sources)}
          </p>
        </section>
      </div>
      {topic.numbers?.map((numbers) => (
        <IconArray key={numbers.label + numbers.source} numbers={numbers} />
      ))}
      <details>
        <summary>{t('sectionForWhom')}</summary>
        <p>{topic.appliesTo}</p>
        <p class="soft">{t('sectionNotFor', topic.notFor)}</p>
      </details>
      <details>
        <summary>{t('sectionHarms')}</summary>
        <ul>
          {topic.harms.map((harm) => (
            <li key={harm.text}>
              {harm.text}
              {refs(harm.sources)}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('sectionFindings')}</summary>
        <ul>
          {topic.findings.map((finding) => (
            <li key={finding.text}>
              {finding.text}
              {refs(finding.sources)}
              <p class="soft">{t('findingWho', finding.population)}</p>
              <p class="soft">{t('findingCompared', finding.comparator)}</p>
              <p class="soft">{t('findingFollowed', finding.followUp)}</p>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('sectionRegulation')}</summary>
        <ul>
          {topic.regulation.map((each) => (
            <li key={each.region}>
              <strong>{each.region}</strong> ({each.date}): {each.status}
              {refs(each.sources)}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('sectionQuestions')}</summary>
        <ul>
          {topic.askTheClinic.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </details>
      {topic.openTrials.length > 0 && (
        <details>
          <summary>{t('sectionTrials')}</summary>
          <ul>
            {topic.openTrials.map((trial) => (
              <li key={trial.id}>
                <strong>{trial.id}</strong>: {trial.settles} {trial.expected}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t('sectionSources')}</summary>
        <SourceList order={order} sources={sources} />
      </details>
      <p class="soft">
        {t('reviewedOn', formatDate(topic.reviewed))}{' '}
        {topic.nextReview < today && (
          <strong>{t('reviewOverdue', formatDate(topic.nextReview))}</strong>
        )}
      </p>
    </div>
  );
}
