import { useState } from 'preact/hooks';
import { citationOf, sourceOrder } from '../../lib/evidence/citation.ts';
import { verdictOf } from '../../lib/evidence/verdict.ts';
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
    `${toneLabel(verdictOf(topic))}.`,
    topic.bottomLine,
    formatDate(topic.reviewed),
    works.join(' '),
  );
}

interface Props {
  claim: RatedClaim;
  evidence: Evidence;
  onDismiss: (dismissed: boolean) => void;
}

/** Things to take along, and a way to say that Caveat was wrong here. */
export function CardActions({ claim, evidence, onDismiss }: Props) {
  const [copied, setCopied] = useState('');
  const [dismissed, setDismissed] = useState(false);
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
      <button
        type="button"
        onClick={() => {
          setDismissed(!dismissed);
          onDismiss(!dismissed);
        }}
      >
        {t(dismissed ? 'actionUndo' : 'actionNotMatch')}
      </button>
      <span role="status" class="soft">
        {dismissed ? t('actionDismissed') : copied !== '' && t('actionCopied')}
      </span>
    </p>
  );
}
