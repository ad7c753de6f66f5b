/** A report as plain HTML, for pasting into a document; everything quoted is escaped by Preact. */
import { renderToStaticMarkup } from 'preact-render-to-string';
import { citationOf, linkOf } from '../evidence/citation.ts';
import { omissionLabel } from '../ui/labels.ts';
import { t } from '../ui/text.ts';
import { topicOf } from './dossier.ts';
import { coverageText, openingFacts, titleOf } from './opening.ts';
import { claimRows, evidenceGivenAt, evidenceRows, type Row, refText } from './rows.ts';
import type { Dossier } from './schema.ts';

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <ul>
    {rows.map(({ label, text, refs }) => (
      <li key={text}>
        <b>{label}:</b> {text} {refText(refs)}
      </li>
    ))}
  </ul>
);

function Claim({ dossier, index, full }: { dossier: Dossier; index: number; full: boolean }) {
  const claim = dossier.claims[index];
  if (!claim) return null;
  const before = full ? undefined : evidenceGivenAt(dossier, index);
  const rows = before === undefined ? evidenceRows(dossier, topicOf(dossier, claim)) : [];
  return (
    <>
      <h3>
        {t('reportClaim', index + 1)}
        {claim.dismissed && ` (${t('reportDismissed')})`}
      </h3>
      <blockquote>{claim.text}</blockquote>
      {claim.link !== null && (
        <p>
          <a href={claim.link}>{t(claim.atSentence ? 'reportOpenSentence' : 'reportOpenPage')}</a>
        </p>
      )}
      <Rows rows={[...claimRows(dossier, claim), ...rows]} />
      {before !== undefined && <p>{t('reportEvidenceAt', before)}</p>}
    </>
  );
}

const Sources = ({ dossier }: { dossier: Dossier }) => (
  <>
    <h2>{t('sectionSources')}</h2>
    <ol>
      {dossier.sources.map((source) => (
        <li key={source.id}>
          {citationOf(source)} <a href={linkOf(source)}>{linkOf(source)}</a>
          {source.custom.retracted && <b> {t('sourceRetracted')}</b>}
        </li>
      ))}
    </ol>
  </>
);

/** One claim with all its evidence. */
export const claimHtml = (dossier: Dossier, index: number): string =>
  renderToStaticMarkup(
    <>
      <Claim dossier={dossier} index={index} full />
      <Sources dossier={dossier} />
    </>,
  );

/** The whole report. */
export const reportHtml = (dossier: Dossier): string =>
  renderToStaticMarkup(
    <>
      <h1>{titleOf(dossier)}</h1>
      <ul>
        {openingFacts(dossier).map(({ label, text, url }) => (
          <li key={label}>
            <b>{label}:</b> {url ? <a href={url}>{text}</a> : text}
          </li>
        ))}
      </ul>
      <p>{coverageText(dossier)}</p>
      {dossier.note.trim() !== '' && <p>{dossier.note}</p>}
      {dossier.omissions.length > 0 && (
        <>
          <h2>{t('popupOmissions')}</h2>
          <ul>
            {dossier.omissions.map((omission) => (
              <li key={omission}>{omissionLabel(omission)}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('reportHeading')}</h2>
      {dossier.claims.map((_, i) => (
        <Claim key={i} dossier={dossier} index={i} full={false} />
      ))}
      <Sources dossier={dossier} />
      <p>{t('notAdvice')}</p>
    </>,
  );
