import regulation from 'bootstrap-icons/icons/bank.svg?raw';
import findings from 'bootstrap-icons/icons/clipboard-data.svg?raw';
import harms from 'bootstrap-icons/icons/exclamation-triangle.svg?raw';
import trials from 'bootstrap-icons/icons/hourglass-split.svg?raw';
import works from 'bootstrap-icons/icons/journals.svg?raw';
import questions from 'bootstrap-icons/icons/question-circle.svg?raw';
import { registryLink } from '../evidence/citation.ts';
import type { Source, Topic } from '../evidence/schema.ts';
import { Parts } from './parts.tsx';
import { Section } from './section.tsx';
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
      <Section icon={harms} title={t('sectionHarms')}>
        <ul>
          {topic.harms.map((harm) => (
            <li key={harm.text} lang="en">
              {harm.text}
              {refs(harm.sources)}
            </li>
          ))}
        </ul>
      </Section>
      <Section icon={findings} title={t('sectionFindings')}>
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
      </Section>
      <Section icon={regulation} title={t('sectionRegulation')}>
        <ul>
          {topic.regulation.map((each) => (
            <li key={each.region} lang="en">
              <strong>{each.region}</strong> ({each.date}): {each.status}
              {refs(each.sources)}
            </li>
          ))}
        </ul>
      </Section>
      <Section icon={questions} title={t('sectionQuestions')}>
        <ul>
          {topic.askTheClinic.map((question) => (
            <li key={question} lang="en">
              {question}
            </li>
          ))}
        </ul>
      </Section>
      {topic.openTrials.length > 0 && (
        <Section icon={trials} title={t('sectionTrials')}>
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
        </Section>
      )}
      <Section icon={works} title={t('sectionSources')}>
        <SourceList order={order} sources={sources} />
      </Section>
    </>
  );
}
