import { useState } from 'preact/hooks';
import { citationOf, sourceOrder } from '../../lib/evidence/citation.ts';
import type { Evidence, RatedClaim } from '../../lib/messages.ts';
import { toneLabel } from '../../lib/ui/labels.ts';
import { formatDate, t } from '../../lib/ui/text.ts';

/** A claim, its answer and its sources, as a journalist would quote them. */
function citeClaim(claim: RatedClaim, { topic, sources }: Evidence): string {
  const works = sourceOrder(topic).flatMap((id) => (sources[id] ? [citationOf(sources[id])] : []));
  return t(
    'citation',
    claim.text,
    document.title,
    location.href,
    `${toneLabel(topic.rating)}.`,
    topic.bottomLine,
    formatDate(topic.reviewed),
    works.join(' '),
  );
}

/** Things to take along: the citation, and the questions for a clinic or a neurologist. */
export function CardActions({ claim, evidence }: { claim: RatedClaim; evidence: Evidence }) {
  const [copied, setCopied] = useState('');
  const copy = (name: string, text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(name),
      () => setCopied(''),
    );
  const questions = evidence.topic.askTheClinic.map((question) => `- ${question}`).join('\n');
  return (
    <p class="actions">
      <button type="button" onClick={() => copy('questions', questions)}>
        {t('actionCopyQuestions')}
      </button>
      <button type="button" onClick={() => copy('citation', citeClaim(claim, evidence))}>
        {t('actionCopyCitation')}
      </button>
      <span role="status" class="soft">
        {copied !== '' && t('actionCopied')}
      </span>
    </p>
  );
}
