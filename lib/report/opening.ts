/** What stands above the claims of a report: which page, by whom, when read, with which evidence. */
import { formatDate, formatTime, languageName, plural, t } from '../ui/text.ts';
import type { Dossier } from './schema.ts';

export interface Fact {
  label: string;
  text: string;
  /** Set where the text is to be a link. */
  url?: string;
}

/** The name a report goes by. */
export function titleOf({ page, file }: Dossier): string {
  return page.title.trim() || file?.name || page.url || t('reportUntitled');
}

/** A date as the page writes it, made readable where it is an ISO date. */
function pageDate(written: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0];
  return day && !Number.isNaN(Date.parse(day)) ? formatDate(day) : written;
}

/** Only what the page gives is listed; a report never guesses an author or a date. */
export function openingFacts({ page, file, readAt, evidence }: Dossier): Fact[] {
  const given = (label: string, text: string | null): Fact[] =>
    text === null || text === '' ? [] : [{ label, text }];
  return [
    ...(page.url === null ? [] : [{ label: t('reportAddress'), text: page.url, url: page.url }]),
    ...given(t('reportFile'), file && fileText(file)),
    ...given(t('reportSite'), page.site),
    ...given(t('reportAuthor'), page.author),
    ...given(t('reportPublished'), page.published && pageDate(page.published)),
    ...given(t('reportModified'), page.modified && pageDate(page.modified)),
    ...given(t('reportLanguage'), page.language && languageName(page.language)),
    { label: t('reportRead'), text: formatTime(readAt) },
    {
      label: t('reportEvidence'),
      text: t('reportEvidenceVersion', evidence.version, formatDate(evidence.date)),
    },
  ];
}

function fileText({ name, kind, pages }: NonNullable<Dossier['file']>): string {
  if (kind === 'pasted') return t('reportPasted');
  return pages === null ? name : `${name} (${plural('reportPages', pages)})`;
}

/** How much was read, so that silence is not taken for approval. */
export function coverageText({ sentencesRead, claims }: Dossier): string {
  const dismissed = claims.filter((claim) => claim.dismissed).length;
  const counts = plural('coverage', sentencesRead, claims.length);
  const put = dismissed > 0 ? ` ${plural('reportDismissedCount', dismissed)}` : '';
  return `${counts} ${t('coverageUnmarked')}${put}`;
}
