import type { Dossier } from '../../lib/report/schema.ts';
import { plural, t } from '../../lib/ui/text.ts';
import { goTo } from './claim-view.tsx';

/** The parts of the report, each one key press away. */
export function Contents({ dossier }: { dossier: Dossier }) {
  const { claims, omissions, sources } = dossier;
  const parts = [
    ...(claims.length > 0 ? [{ id: 'summary', title: t('reportSummary') }] : []),
    ...(omissions.length > 0 ? [{ id: 'omissions', title: t('popupOmissions') }] : []),
    ...(claims.length > 0 ? [{ id: 'claims', title: t('reportHeading') }] : []),
    ...(sources.length > 0 ? [{ id: 'sources', title: t('sectionSources') }] : []),
  ];
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{t('reportContents')}</h2>
      <ol>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {title}
            </a>
            {id === 'claims' && (
              <span class="soft"> {plural('reportClaimCount', claims.length)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
