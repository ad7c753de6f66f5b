import before from 'bootstrap-icons/icons/chevron-left.svg?raw';
import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askWorker, type Evidence, type RatedClaim } from '../messages.ts';
import { ClaimQuote } from './claim-quote.tsx';
import { EvidenceView } from './evidence-view.tsx';
import { Icon } from './icon.tsx';
import { t } from './text.ts';
import { ToneChip } from './tone-chip.tsx';
import { useAsked } from './use-asked.ts';

interface Props {
  id: string;
  /** The claim that led here, quoted above the summary. */
  claim?: RatedClaim | undefined;
  /** Words of the way back, and what takes it; Esc does too. */
  back?: { label: string; go: () => void };
}

/** One full summary, with a way back and an address of its own. */
export function Summary({ id, claim, back }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useAsked(async () => (await askWorker('get-evidence', { ids: [id] }))[0], [id]);
  const evidence = asked.state === 'here' ? asked.value : undefined;
  useEffect(() => heading.current?.focus(), [evidence]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !back) return;
      // In a popup, Esc would close the window.
      event.preventDefault();
      back.go();
    };
    // Wherever the focus is: it may still be on its way to the heading.
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [back]);
  return (
    <article class="summary">
      {back && (
        <button type="button" class="back" onClick={back.go}>
          <Icon svg={before} turns />
          {back.label}
        </button>
      )}
      {evidence && (
        <>
          {claim && <ClaimQuote claim={claim} evidence={evidence} />}
          <h1 ref={heading} tabIndex={-1} lang="en">
            {evidence.topic.title}
          </h1>
          <Details evidence={evidence} />
        </>
      )}
      {asked.state === 'here' && !evidence && <h1>{t('summaryNone')}</h1>}
      {asked.state === 'failed' && <p role="alert">{t('problemWorker')}</p>}
    </article>
  );
}

function Details({ evidence }: { evidence: Evidence }) {
  const { id, rating } = evidence.topic;
  const address = browser.runtime.getURL(`/summary.html#${id}`);
  return (
    <>
      <ToneChip tone={rating} />
      <h2 class="unseen">{t('summaryEvidence')}</h2>
      <EvidenceView evidence={evidence} today={new Date().toISOString().slice(0, 10)} />
      <p>
        <a href={`${address}/questions`} target="_blank" rel="noopener">
          {t('actionPrintQuestions')}
        </a>
      </p>
      <p class="soft">{t('notAdvice')}</p>
      {location.href !== address && (
        <p>
          <a href={address} target="_blank" rel="noopener">
            {t('summaryOwnTab')}
          </a>
        </p>
      )}
    </>
  );
}
