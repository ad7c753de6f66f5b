import { useEffect, useState } from 'preact/hooks';
import { citationOf, linkOf, sourceOrder } from '../../lib/evidence/citation.ts';
import { askWorker, type Evidence } from '../../lib/messages.ts';
import { type Dossier, makeDossier } from '../../lib/report/dossier.ts';
import { toMarkdown } from '../../lib/report/markdown.ts';
import { reportsOf } from '../../lib/tab-reports.ts';
import { omissionLabel, stanceLabel, toneOf } from '../../lib/ui/labels.ts';
import { plural, t } from '../../lib/ui/text.ts';
import { ToneChip } from '../../lib/ui/tone-chip.tsx';
import './report.css';

const cite = ({ topic, sources }: Evidence) =>
  sourceOrder(topic).flatMap((id) => {
    const source = sources[id];
    return source ? [{ citation: citationOf(source), url: linkOf(source) }] : [];
  });

async function load(tabId: number): Promise<Dossier | null> {
  const reports = await reportsOf(tabId);
  if (reports.length === 0) return null;
  const ids = [
    ...new Set(reports.flatMap(({ claims }) => claims.map(({ topics }) => topics[0]?.id ?? ''))),
  ];
  const [evidence, about] = await Promise.all([
    askWorker('get-evidence', { ids }),
    askWorker('about-evidence', null),
  ]);
  return makeDossier({
    reports,
    evidence: new Map(evidence.map((each) => [each.topic.id, each])),
    readAt: new Date().toISOString(),
    evidenceDate: about.date,
    cite,
  });
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** One page, all its claims, ready to print or file. */
export function Report() {
  const [dossier, setDossier] = useState<Dossier | null | undefined>();
  useEffect(() => {
    void load(Number(location.hash.slice(1))).then(setDossier, () => setDossier(null));
  }, []);
  if (dossier === undefined) return null;
  if (dossier === null) return <main class="sheet">{t('reportNone')}</main>;
  return (
    <main class="sheet report">
      <h1>{t('reportTitle')}</h1>
      <p class="actions">
        <button type="button" onClick={() => print()}>
          {t('reportPrint')}
        </button>{' '}
        <button
          type="button"
          onClick={() => save('caveat-report.md', 'text/markdown', toMarkdown(dossier))}
        >
          {t('reportMarkdown')}
        </button>{' '}
        <button
          type="button"
          onClick={() =>
            save('caveat-report.json', 'application/json', JSON.stringify(dossier, null, 2))
          }
        >
          {t('reportJson')}
        </button>
      </p>
      <dl>
        <dt>{t('reportFor')}</dt>
        <dd>
          {dossier.title}
          <br />
          <a href={dossier.url}>{dossier.url}</a>
        </dd>
        <dt>{t('reportRead')}</dt>
        <dd>{new Date(dossier.readAt).toLocaleString()}</dd>
      </dl>
      <p>
        {plural('coverage', dossier.sentencesRead, dossier.claims.length)} {t('coverageUnmarked')}
      </p>
      {dossier.omissions.length > 0 && (
        <section>
          <h2>{t('popupOmissions')}</h2>
          <ul>
            {dossier.omissions.map((omission) => (
              <li key={omission}>{omissionLabel(omission)}</li>
            ))}
          </ul>
        </section>
      )}
      <h2>{t('reportHeading')}</h2>
      <ol class="claims">
        {dossier.claims.map((claim, i) => (
          <li key={i}>
            <blockquote>{claim.text}</blockquote>
            <p>
              <ToneChip tone={toneOf(claim)} />{' '}
              <span class="soft">{stanceLabel(claim.stance)}</span>
            </p>
            <h3>{claim.title}</h3>
            <p>{claim.bottomLine}</p>
            <p>
              <strong>{t('sectionCost')}.</strong> {claim.cost}
            </p>
            <p>
              <strong>{t('sectionEthics')}.</strong> {claim.ethics}
            </p>
            <ul class="soft">
              {claim.sources.map(({ citation, url }) => (
                <li key={url}>
                  <a href={url}>{citation}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p class="soft">{t('notAdvice')}</p>
    </main>
  );
}
