import { topicOf } from '../../lib/report/dossier.ts';
import {
  claimRows,
  evidenceGivenAt,
  evidenceRows,
  grouped,
  type Row,
} from '../../lib/report/rows.ts';
import type { Dossier, DossierClaim } from '../../lib/report/schema.ts';
import { toneOfClaim } from '../../lib/report/summary.ts';
import { splitAtWords } from '../../lib/ui/overstated-spans.ts';
import { Parts } from '../../lib/ui/parts.tsx';
import { t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';
import { CopyButton } from './copy-button.tsx';
import { NoteField } from './note-field.tsx';

interface Props {
  dossier: Dossier;
  index: number;
  onChange: (part: Partial<Pick<DossierClaim, 'note' | 'dismissed'>>) => void;
}

/** One claim: the sentence, what is known about it, and what the reader says of it. */
export function ClaimView({ dossier, index, onChange }: Props) {
  const claim = dossier.claims[index];
  if (!claim) return null;
  const before = evidenceGivenAt(dossier, index);
  const id = `claim-${index + 1}`;
  return (
    <article
      id={id}
      class={claim.dismissed ? 'claim dismissed' : 'claim'}
      aria-labelledby={`${id}-h`}
    >
      <header>
        <h3 id={`${id}-h`}>{t('reportClaim', index + 1)}</h3>
        <ToneChip tone={toneOfClaim(dossier, claim)} />
        {claim.dismissed && <span class="stamp">{t('reportDismissed')}</span>}
      </header>
      <blockquote lang={dossier.page.language ?? undefined}>
        {splitAtWords(claim.text, overstatedOf(claim)).map(({ text, overstated }, i) =>
          overstated ? <em key={i}>{text}</em> : text,
        )}
      </blockquote>
      {claim.link !== null && (
        <p class="soft screen">
          <a href={claim.link} target="_blank" rel="noreferrer noopener">
            {t(claim.atSentence ? 'reportOpenSentence' : 'reportOpenPage')}
          </a>
        </p>
      )}
      <Rows rows={claimRows({ ...dossier }, { ...claim, note: '' })} />
      {before === undefined ? (
        <Rows rows={evidenceRows(dossier, topicOf(dossier, claim))} />
      ) : (
        <p class="soft">
          <a href={`#claim-${before}`} onClick={(event) => goTo(event, `claim-${before}`)}>
            {t('reportEvidenceAt', before)}
          </a>
        </p>
      )}
      <NoteField
        label={t('reportNote')}
        text={claim.note}
        onChange={(note) => onChange({ note })}
      />
      <p class="actions screen">
        <label>
          <input
            type="checkbox"
            checked={claim.dismissed}
            onChange={(event) => onChange({ dismissed: event.currentTarget.checked })}
          />{' '}
          {t('reportDismiss')}
        </label>
        <CopyButton dossier={dossier} index={index} />
      </p>
    </article>
  );
}

const overstatedOf = (claim: DossierClaim) =>
  claim.overstated.map(({ words }) => ({ id: claim.topic, words }));

/** Moves within the report without changing its address, which says what is shown. */
export function goTo(event: Event, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.scrollIntoView();
  target?.setAttribute('tabindex', '-1');
  target?.focus({ preventScroll: true });
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="rows">
      {grouped(rows).map(({ label, rows: members }) => (
        <div key={label}>
          <dt>{label}</dt>
          {members.map(({ text, parts, refs }) => (
            <dd key={text}>
              <Parts of={parts} />{' '}
              {refs.length > 0 && (
                <span class="refs">
                  [
                  {refs.map((number, i) => (
                    <>
                      {i > 0 && ', '}
                      <a
                        href={`#source-${number}`}
                        onClick={(event) => goTo(event, `source-${number}`)}
                      >
                        {number}
                      </a>
                    </>
                  ))}
                  ]
                </span>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
