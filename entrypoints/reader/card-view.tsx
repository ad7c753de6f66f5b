import about from 'bootstrap-icons/icons/info-circle.svg?raw';
import others from 'bootstrap-icons/icons/signpost-split.svg?raw';
import { useState } from 'preact/hooks';
import type { Evidence, RatedClaim } from '../../lib/messages.ts';
import { ClaimText } from '../../lib/ui/claim-quote.tsx';
import { EvidenceView } from '../../lib/ui/evidence-view.tsx';
import { certaintyLabel, toneLabel, toneOf, warningLabel } from '../../lib/ui/labels.ts';
import { Overstatements } from '../../lib/ui/overstatements.tsx';
import { Section } from '../../lib/ui/section.tsx';
import { direction, language, t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';
import { CardActions } from './card-actions.tsx';
import { CardHeader } from './card-header.tsx';

interface Props {
  claim: RatedClaim;
  /** The claim's topics, best first. */
  evidence: readonly Evidence[];
  position: number;
  total: number;
  onClose: () => void;
  onGo: (step: 1 | -1) => void;
  /** The reader says the topic does not fit this claim, or takes that back. */
  onDismiss: (topic: string, dismissed: boolean) => void;
}

/** What the card says about one claim. */
export function CardView({ claim, evidence, position, total, onClose, onGo, onDismiss }: Props) {
  const [chosen, choose] = useState({ claim, index: 0 });
  const shown = evidence[chosen.claim === claim ? chosen.index : 0];
  if (!shown) return null;
  const { topic } = shown;
  const tone = toneOf(topic, claim);
  return (
    <div
      class="card"
      lang={language()}
      dir={direction()}
      role="dialog"
      aria-label={t('cardLabel', position, total, toneLabel(tone))}
      tabIndex={-1}
    >
      <CardHeader position={position} total={total} onClose={onClose} onGo={onGo}>
        <ToneChip tone={tone} />
      </CardHeader>
      <blockquote title={claim.text} lang="en">
        <ClaimText claim={claim} />
      </blockquote>
      <div class="evidence">
        <Overstatements claim={claim} evidence={evidence} />
        <h2 lang="en">{topic.title}</h2>
        <p class="soft">{certaintyLabel(topic.certainty.level)}</p>
        {tone === 'caution' && <p class="agrees">{warningLabel(topic)}</p>}
      </div>
      <EvidenceView key={topic.id} evidence={shown} today={new Date().toISOString().slice(0, 10)} />
      <div class="evidence">
        <Section icon={about} title={t('sectionWhy')}>
          <ul>
            {claim.why.map((reason) => (
              <li key={reason} lang="en">
                {reason}
              </li>
            ))}
          </ul>
        </Section>
        {evidence.length > 1 && (
          <Section icon={others} title={t('cardAlso')}>
            <div class="topics">
              {evidence.map((each, index) => (
                <button
                  key={each.topic.id}
                  type="button"
                  lang="en"
                  aria-pressed={each === shown}
                  onClick={() => choose({ claim, index })}
                >
                  {each.topic.shortTitle}
                </button>
              ))}
            </div>
          </Section>
        )}
        <CardActions
          key={claim.text + topic.id}
          claim={claim}
          evidence={shown}
          onDismiss={(dismissed) => onDismiss(claim.topics[0]?.id ?? topic.id, dismissed)}
        />
        <p class="soft">{t('notAdvice')}</p>
      </div>
    </div>
  );
}
