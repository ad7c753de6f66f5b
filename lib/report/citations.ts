/** Works as RIS, BibTeX and CSL-JSON, by Citation.js. Large, so it is loaded when asked for. */
import type { Source } from '../evidence/schema.ts';

export type CitationFormat = 'ris' | 'bibtex' | 'csl';

const FORMATS = { ris: 'ris', bibtex: 'bibtex', csl: 'data' } as const;

/** Our own notes on a work are no part of a citation, save that it was retracted. */
function clean({ custom, ...source }: Source): object {
  return custom.retracted ? { ...source, note: 'Retracted' } : source;
}

/** A reference list in one of the formats that reference managers read. */
export async function citations(
  sources: readonly Source[],
  format: CitationFormat,
): Promise<string> {
  const [{ Cite, plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-ris'),
    import('@citation-js/plugin-bibtex'),
  ]);
  // Two works of one author and year must not share a key; our ids are unique.
  plugins.config.get('@bibtex').format.useIdAsLabel = true;
  const text = new Cite(sources.map(clean)).format(FORMATS[format], { format: 'text' });
  // Only line ends are cut: a RIS record ends in a space.
  return `${text.replace(/\n+$/, '')}\n`;
}
