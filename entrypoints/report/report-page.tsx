import { useEffect } from 'preact/hooks';
import { coverageText, openingFacts, titleOf } from '../../lib/report/opening.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { omissionLabel } from '../../lib/ui/labels.ts';
import { t } from '../../lib/ui/text.ts';
import { ClaimView } from './claim-view.tsx';
import { Contents } from './contents.tsx';
import { useKeeping } from './keeping.ts';
import { NoteField } from './note-field.tsx';
import { SourcesView } from './sources-view.tsx';
import { SummaryView } from './summary-view.tsx';
import { Toolbar } from './toolbar.tsx';

interface Props {
  first: Dossier;
  /** Id under which it is kept already. */
  keptAs: string | undefined;
}

/** One page, all its claims, ready to print or file. */
export function ReportPage({ first, keptAs }: Props) {
  const { dossier, state, keepNow, setNote, changeClaim } = useKeeping(first, keptAs);
  const title = titleOf(dossier);
  useEffect(() => {
    document.title = t('reportWindow', title);
  }, [title]);
  return (
    <>
      <Toolbar dossier={dossier} state={state} onKeep={keepNow} />
      <div class="desk">
        <Contents dossier={dossier} />
        <main class="paper">
          <header>
            <p class="kind">{t('reportTitle')}</p>
            <h1 lang={dossier.page.language ?? undefined}>{title}</h1>
            <dl class="facts">
              {openingFacts(dossier).map(({ label, text, url }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{url ? <a href={url}>{text}</a> : text}</dd>
                </div>
              ))}
            </dl>
          </header>
          <p class="coverage">{coverageText(dossier)}</p>
          <NoteField label={t('reportNotePage')} text={dossier.note} onChange={setNote} />
          {dossier.claims.length > 0 ? (
            <SummaryView dossier={dossier} />
          ) : (
            <p>{t('stateNothingText')}</p>
          )}
          {dossier.omissions.length > 0 && (
            <section aria-labelledby="omissions">
              <h2 id="omissions">{t('popupOmissions')}</h2>
              <ul>
                {dossier.omissions.map((omission) => (
                  <li key={omission}>{omissionLabel(omission)}</li>
                ))}
              </ul>
            </section>
          )}
          {dossier.claims.length > 0 && (
            <section aria-labelledby="claims">
              <h2 id="claims">{t('reportHeading')}</h2>
              {dossier.claims.map((_, i) => (
                <ClaimView
                  key={i}
                  dossier={dossier}
                  index={i}
                  onChange={(part) => changeClaim(i, part)}
                />
              ))}
            </section>
          )}
          {dossier.sources.length > 0 && <SourcesView dossier={dossier} />}
          <p class="soft">{t('notAdvice')}</p>
        </main>
      </div>
    </>
  );
}
