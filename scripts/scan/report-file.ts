/** One report file for any number of pages, written as they come, so that memory stays flat. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { citations } from '../../lib/report/citations.ts';
import { claimReviews, linkedData } from '../../lib/report/claim-review.ts';
import { toCsv } from '../../lib/report/csv.ts';
import { FORMATS, type FormatName } from '../../lib/report/formats.ts';
import { LIBRARY_END, LIBRARY_START, toJson } from '../../lib/report/json.ts';
import { toMarkdown } from '../../lib/report/markdown.ts';
import { type Dossier, ReportError } from '../../lib/report/schema.ts';

type Source = Dossier['sources'][number];

/** How the reports of many pages stand in one file. */
interface Form {
  start?: string;
  /** Goes between what two pages gave. */
  between?: string;
  each(dossier: Dossier): string;
  end?: () => string | Promise<string>;
}

/** A work that several pages lead to is listed once. */
function references(format: 'ris' | 'bibtex' | 'csl'): Form {
  const works = new Map<string, Source>();
  return {
    each: ({ sources }) => {
      for (const source of sources) works.set(source.id, source);
      return '';
    },
    end: () => citations([...works.values()], format),
  };
}

/** The names of columns stand over the first page that has claims. */
function table(): Form {
  let headed = false;
  return {
    each: (dossier) => {
      const text = toCsv(dossier, !headed);
      headed ||= text !== '';
      return text;
    },
  };
}

const FORMS: Record<FormatName, () => Form> = {
  markdown: () => ({ between: '\n---\n\n', each: toMarkdown }),
  csv: table,
  json: () => ({ start: LIBRARY_START, between: ',\n', each: toJson, end: () => LIBRARY_END }),
  'claim-review': () => ({
    start: '[\n',
    between: ',\n',
    each: (dossier) => claimReviews(dossier).map(linkedData).join(',\n'),
    end: () => '\n]\n',
  }),
  ris: () => references('ris'),
  bibtex: () => references('bibtex'),
  csl: () => references('csl'),
};

/** One page in a file of its own is written as the extension writes it. */
const alone = (name: FormatName): Form => {
  let text: string | Promise<string> = '';
  return {
    each: (dossier) => {
      text = FORMATS[name].write(dossier);
      return '';
    },
    end: () => text,
  };
};

/** The format that the end of a file name asks for. */
function formatOf(path: string): FormatName {
  const names = Object.keys(FORMATS) as FormatName[];
  const ends = (name: FormatName) => path.toLowerCase().endsWith(`.${FORMATS[name].extension}`);
  // ".csl.json" also ends in ".json".
  const [found] = names
    .filter(ends)
    .sort((a, b) => FORMATS[b].extension.length - FORMATS[a].extension.length);
  if (found) return found;
  const known = names.map((name) => `.${FORMATS[name].extension}`).join(', ');
  throw new ReportError(`${path}: name a report file that ends in ${known}`);
}

/** A file that appears whole when `finish` is called, or not at all. */
export class ReportFile {
  private readonly part: string;
  private readonly file: number;
  private readonly form: Form;
  private written = false;
  private pages = 0;

  /** @param many whether more than one page will be added. */
  constructor(
    private readonly path: string,
    many: boolean,
  ) {
    const format = formatOf(path);
    this.form = many ? FORMS[format]() : alone(format);
    this.part = `${path}.part`;
    try {
      this.file = openSync(this.part, 'w');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new ReportError(`${path}: cannot be written (${code}); check the folder`);
    }
    writeSync(this.file, this.form.start ?? '');
  }

  add(dossier: Dossier): void {
    this.pages += 1;
    const text = this.form.each(dossier);
    if (text === '') return;
    writeSync(this.file, (this.written ? (this.form.between ?? '') : '') + text);
    this.written = true;
  }

  /** Puts the file under its name; where no page could be read, what stood there before stays. */
  async finish(): Promise<void> {
    if (this.pages === 0) return this.drop();
    writeSync(this.file, (await this.form.end?.()) ?? '');
    closeSync(this.file);
    renameSync(this.part, this.path);
  }

  /** Leaves what stood under the name before. */
  drop(): void {
    closeSync(this.file);
    rmSync(this.part, { force: true });
  }
}
