/** One work as one readable line, for the citation list people print and check. */
import type { Source } from '../../lib/evidence/schema.ts';

const author = (each: NonNullable<Source['author']>[number]): string =>
  'literal' in each ? each.literal : [each.family, each.given].filter(Boolean).join(' ');

/** Authors, or the body that published it; a few works name neither. */
function authors(source: Source): string {
  const names = (source.author ?? []).map(author);
  return names.length > 0 ? names.join(', ') : (source.publisher ?? 'No author named');
}

/** Journal with volume, issue and pages, in the usual short form. */
function place(source: Source): string {
  const volume = `${source.volume ?? ''}${source.issue === undefined ? '' : `(${source.issue})`}`;
  const pages = source.page === undefined ? '' : `${volume === '' ? ' ' : ':'}${source.page}`;
  const name = source['container-title'] ?? (source.author === undefined ? '' : source.publisher);
  return [name ?? '', `${volume}${pages}`]
    .filter((part) => part !== '')
    .join(' ')
    .trim();
}

/** @returns "Authors (year). Title. Journal. DOI or address", with a retraction first of all. */
export function cite(source: Source): string {
  const year = source.issued['date-parts'][0][0] ?? 'no date';
  const link = source.DOI === undefined ? source.URL : `https://doi.org/${source.DOI}`;
  const parts = [
    `${source.custom.retracted ? 'RETRACTED: ' : ''}${authors(source)} (${year})`,
    source.title,
    place(source),
    link,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
}

/** @returns one line a work, in the order a reader looks a name up. */
export function citationList(sources: Record<string, Source>): string[] {
  return Object.values(sources)
    .map(cite)
    .sort((a, b) => a.localeCompare(b, 'en'));
}
