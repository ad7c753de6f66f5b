/** Every way a report leaves Caveat. */
import { citations } from './citations.ts';
import { toClaimReview } from './claim-review.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import type { Dossier } from './schema.ts';

export interface Format {
  /** End of the file name. */
  extension: string;
  type: string;
  write(dossier: Dossier): string | Promise<string>;
}

export const FORMATS = {
  markdown: { extension: 'md', type: 'text/markdown', write: toMarkdown },
  csv: {
    extension: 'csv',
    type: 'text/csv',
    write: async (dossier) => (await import('./csv.ts')).toCsv(dossier),
  },
  json: { extension: 'json', type: 'application/json', write: toJson },
  'claim-review': { extension: 'jsonld', type: 'application/ld+json', write: toClaimReview },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: ({ sources }) => citations(sources, 'ris'),
  },
  bibtex: {
    extension: 'bib',
    type: 'application/x-bibtex',
    write: ({ sources }) => citations(sources, 'bibtex'),
  },
  csl: {
    extension: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: ({ sources }) => citations(sources, 'csl'),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
