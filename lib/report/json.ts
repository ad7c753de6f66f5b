import { type Dossier, parseDossier, ReportError } from './schema.ts';

const LIBRARY_FORMAT = 'caveat-library';

export function toJson(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 2)}\n`;
}

/** What stands before and after the reports of a library, with commas between them. */
export const LIBRARY_START = `{\n"format": "${LIBRARY_FORMAT}",\n"version": 1,\n"reports": [\n`;
export const LIBRARY_END = ']}\n';

/** Every report of a library in one file. */
export function libraryToJson(reports: readonly Dossier[]): string {
  return `${LIBRARY_START}${reports.map(toJson).join(',\n')}${LIBRARY_END}`;
}

/** Whether a text may be a report written by us, so that it is not read as a page. */
export function looksLikeReport(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"caveat-(report|library)"/.test(text.slice(0, 200));
}

/**
 * Reports from a file that `toJson` or `libraryToJson` wrote.
 * @throws ReportError in one line when it is not such a file.
 */
export function readJson(text: string): Dossier[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ReportError('is cut short or damaged');
  }
  const isLibrary =
    typeof data === 'object' &&
    data !== null &&
    'format' in data &&
    data.format === LIBRARY_FORMAT &&
    'reports' in data &&
    Array.isArray(data.reports);
  return isLibrary
    ? (data as { reports: unknown[] }).reports.map(parseDossier)
    : [parseDossier(data)];
}
