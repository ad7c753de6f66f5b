import undo from 'bootstrap-icons/icons/arrow-counterclockwise.svg?raw';
import quote from 'bootstrap-icons/icons/chat-quote.svg?raw';
import sheets from 'bootstrap-icons/icons/copy.svg?raw';
import printer from 'bootstrap-icons/icons/printer.svg?raw';
import wrong from 'bootstrap-icons/icons/slash-circle.svg?raw';
import { useState } from 'preact/hooks';
import { citationOf, sourceOrder } from '../../lib/evidence/citation.ts';
import { verdictOf } from '../../lib/evidence/verdict.ts';
import { askWorker, type Evidence, type RatedClaim } from '../../lib/messages.ts';
import { copyText } from '../../lib/page/copy.ts';
import { Icon } from '../../lib/ui/icon.tsx';
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
    `${toneLabel(verdictOf(topic, claim))}.`,
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
  const [copied, setCopied] = useState<boolean>();
  const [dismissed, setDismissed] = useState(false);
  const copy = (text: string) => void copyText(text).then(setCopied);
  const questions = evidence.topic.askTheClinic.map((question) => `- ${question}`).join('\n');
  return (
    <p class="actions">
      <button type="button" onClick={() => copy(questions)}>
        <Icon svg={sheets} />
        {t('actionCopyQuestions')}
      </button>
      <button
        type="button"
        onClick={() => {
          askWorker('print-questions', { id: evidence.topic.id }).catch(() => {});
        }}
      >
        <Icon svg={printer} />
        {t('actionPrintQuestions')}
      </button>
      <button type="button" onClick={() => copy(citeClaim(claim, evidence))}>
        <Icon svg={quote} />
        {t('actionCopyCitation')}
      </button>
      <button
        type="button"
        onClick={() => {
          setDismissed(!dismissed);
          onDismiss(!dismissed);
        }}
      >
        <Icon svg={dismissed ? undo : wrong} />
        {t(dismissed ? 'actionUndo' : 'actionNotMatch')}
      </button>
      <span role="status" class="soft">
        {dismissed && t('actionDismissed')}
        {!dismissed && copied !== undefined && t(copied ? 'actionCopied' : 'actionCopyFailed')}
      </span>
    </p>
  );
}
