import { citationOf, linkOf } from '../../lib/evidence/citation.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { t } from '../../lib/ui/text.ts';

/** The works of the report, by the numbers that stand behind each statement. */
export function SourcesView({ dossier }: { dossier: Dossier }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('sectionSources')}</h2>
      <ol class="sources">
        {dossier.sources.map((source, i) => (
          <li key={source.id} id={`source-${i + 1}`}>
            <span lang="en">{citationOf(source)}</span>{' '}
            <a href={linkOf(source)} target="_blank" rel="noreferrer noopener">
              {linkOf(source)}
            </a>
            {source.custom.retracted && <strong> {t('sourceRetracted')}</strong>}
          </li>
        ))}
      </ol>
    </section>
  );
}
