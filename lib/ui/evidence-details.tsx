import { registryLink } from '../evidence/citation.ts';
import type { Source, Topic } from '../evidence/schema.ts';
import { Parts } from './parts.tsx';
import { Refs, SourceList } from './sources.tsx';
import { t, tParts } from './text.ts';

interface Props {
  topic: Topic;
  sources: Record<string, Source>;
  /** Source ids in the order of their numbers. */
  order: readonly string[];
}

/** Harms, studies, regulators, questions, trials and sources, each opened on demand. */
export function EvidenceDetails({ topic, sources, order }: Props) {
  const refs = (ids: readonly string[]) => <Refs ids={ids} order={order} sources={sources} />;
  return (
    <>
      <details>
        <summary>{t('sectionHarms')}</summary>
        <ul>
          {topic.harms.map((harm) => (
            <li key={harm.text} lang="en">
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
              <span lang="en">{finding.text}</span>
              {refs(finding.sources)}
              <p class="soft">
                <Parts of={tParts('findingWho', finding.population)} />
              </p>
              <p class="soft">
                <Parts of={tParts('findingCompared', finding.comparator)} />
              </p>
              <p class="soft">
                <Parts of={tParts('findingFollowed', finding.followUp)} />
              </p>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('sectionRegulation')}</summary>
        <ul>
          {topic.regulation.map((each) => (
            <li key={each.region} lang="en">
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
            <li key={question} lang="en">
              {question}
            </li>
          ))}
        </ul>
      </details>
      {topic.openTrials.length > 0 && (
        <details>
          <summary>{t('sectionTrials')}</summary>
          <ul>
            {topic.openTrials.map((trial) => (
              <li key={trial.id} lang="en">
                <a href={registryLink(trial.id)} target="_blank" rel="noreferrer noopener">
                  {trial.id}
                </a>
                : {trial.settles} {trial.expected}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t('sectionSources')}</summary>
        <SourceList order={order} sources={sources} />
      </details>
    </>
  );
}
