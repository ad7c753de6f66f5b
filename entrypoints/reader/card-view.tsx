import { useState } from 'preact/hooks';
import type { Evidence, RatedClaim } from '../../lib/messages.ts';
import { EvidenceView } from '../../lib/ui/evidence-view.tsx';
import { toneLabel, toneOf } from '../../lib/ui/labels.ts';
import { splitAtWords } from '../../lib/ui/overstated-spans.ts';
import { t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';

interface Props {
  claim: RatedClaim;
  /** The claim's topics, best first. */
  evidence: readonly Evidence[];
  position: number;
  total: number;
  onClose: () => void;
  onGo: (step: 1 | -1) => void;
}

/** What the card says about one claim. */
export function CardView({ claim, evidence, position, total, onClose, onGo }: Props) {
  const [chosen, choose] = useState({ claim, index: 0 });
  const index = chosen.claim === claim ? chosen.index : 0;
  const shown = evidence[index];
  if (!shown) return null;
  const tone = toneOf({ rating: shown.topic.rating, stance: claim.stance });
  const problems = claim.overstated.flatMap(({ id, words }) => {
    const topic = evidence.find((each) => each.topic.id === id)?.topic;
    const found = topic?.overstatements.find((each) => each.words.includes(words.toLowerCase()));
    return found ? [{ words, problem: found.problem }] : [];
  });
  return (
    <div
      class="card"
      role="dialog"
      aria-label={t('cardLabel', position, total, toneLabel(tone))}
      tabIndex={-1}
    >
      <header>
        <ToneChip tone={tone} />
        <nav>
          {total > 1 && (
            <>
              <button type="button" aria-label={t('cardPrevious')} onClick={() => onGo(-1)}>
                ‹
              </button>
              <span>{t('cardPosition', position, total)}</span>
              <button type="button" aria-label={t('cardNext')} onClick={() => onGo(1)}>
                ›
              </button>
            </>
          )}
          <button type="button" aria-label={t('cardClose')} onClick={onClose}>
            ×
          </button>
        </nav>
      </header>
      <blockquote>
        <span class="clip" title={claim.text}>
          {splitAtWords(claim.text, claim.overstated).map((part, i) =>
            part.overstated ? <mark key={i}>{part.text}</mark> : part.text,
          )}
        </span>
      </blockquote>
      <div class="evidence">
        <h2>{shown.topic.title}</h2>
        {claim.stance === 'cautions' && <p>{t('cautionAgrees')}</p>}
        {problems.map(({ words, problem }) => (
          <p key={words} class="soft">
            {t('cardOverstated', words, problem)}
          </p>
        ))}
      </div>
      <EvidenceView
        key={shown.topic.id}
        evidence={shown}
        today={new Date().toISOString().slice(0, 10)}
      />
      <div class="evidence">
        {evidence.length > 1 && (
          <details>
            <summary>{t('cardAlso')}</summary>
            <div class="topics">
              {evidence.map(({ topic }, i) => (
                <button
                  key={topic.id}
                  type="button"
                  aria-pressed={i === index}
                  onClick={() => choose({ claim, index: i })}
                >
                  {topic.shortTitle}
                </button>
              ))}
            </div>
          </details>
        )}
        <details>
          <summary>{t('sectionWhy')}</summary>
          <ul>
            {claim.why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
        <p class="soft">{t('notAdvice')}</p>
      </div>
    </div>
  );
}
