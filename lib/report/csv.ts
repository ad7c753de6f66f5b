import Papa from 'papaparse';
import { citationOf, linkOf } from '../evidence/citation.ts';
import { verdictOf } from '../evidence/verdict.ts';
import { topicOf, topicSources } from './dossier.ts';
import type { Dossier, DossierClaim } from './schema.ts';

/**
 * Cells that a spreadsheet would run as a formula. They get an apostrophe before them, which
 * spreadsheets show as text. See https://owasp.org/www-community/attacks/CSV_Injection; the wide
 * forms of the signs are taken for the plain ones by some programs.
 */
export const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One line a claim; names of columns stay the same for good, since other people's sheets use them. */
export function csvRows(dossier: Dossier): Record<string, string>[] {
  return dossier.claims.map((claim, i) => ({
    claim_number: String(i + 1),
    ...cells(dossier, claim),
  }));
}

function cells(dossier: Dossier, claim: DossierClaim): Record<string, string> {
  const topic = topicOf(dossier, claim);
  const works = topicSources(topic).flatMap(
    (id) => dossier.sources.find((source) => source.id === id) ?? [],
  );
  const { page, file, readAt, evidence } = dossier;
  return {
    quotation: claim.text,
    headings: claim.headings.join(' › '),
    page_number: claim.pageNumber === null ? '' : String(claim.pageNumber),
    link: claim.link ?? '',
    topic: topic.id,
    topic_title: topic.title,
    rating: verdictOf(topic, claim),
    certainty: topic.certainty.level,
    stance: claim.stance,
    overstated: claim.overstated.map(({ words }) => words).join('; '),
    bottom_line: topic.bottomLine,
    key_figures: topic.findings.map(({ text }) => text).join('\n'),
    harms: topic.harms.map(({ text }) => text).join('\n'),
    cost: topic.costCaveat.text,
    ethics: topic.ethicsCaveat.text,
    regulation: topic.regulation
      .map(({ region, status, date }) => `${region} (${date}): ${status}`)
      .join('\n'),
    sources: works.map((source) => `${citationOf(source)} ${linkOf(source)}`).join('\n'),
    reviewed: topic.reviewed,
    dismissed: claim.dismissed ? 'yes' : 'no',
    note: claim.note,
    page_title: page.title,
    page_address: page.url ?? '',
    file: file?.name ?? '',
    author: page.author ?? '',
    published: page.published ?? '',
    modified: page.modified ?? '',
    language: page.language ?? '',
    read_at: readAt,
    evidence_version: evidence.version,
    evidence_date: evidence.date,
  };
}

/** RFC 4180: comma, CRLF, quotes doubled. @param header false for lines that follow others. */
export function toCsv(dossier: Dossier, header = true): string {
  const rows = csvRows(dossier);
  if (rows.length === 0) return '';
  const text = Papa.unparse(rows, { header, newline: '\r\n', escapeFormulae: FORMULA });
  return `${text}\r\n`;
}
