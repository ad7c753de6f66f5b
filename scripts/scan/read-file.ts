/** Files for the command line: read, decoded, and turned into what the detector and the report need. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from '../../lib/claims/types.ts';
import { readBlocks } from '../../lib/page/blocks.ts';
import { styleByTag } from '../../lib/page/style.ts';
import { NO_FACTS } from '../../lib/report/dossier.ts';
import { checkSize, decode, isHtml, isPdf } from '../../lib/report/files/decode.ts';
import { readPdf } from '../../lib/report/files/pdf.ts';
import { pageFromText } from '../../lib/report/files/plain-text.ts';
import { factsOf, savedFrom } from '../../lib/report/page-facts.ts';
import { type FileFacts, type PageFacts, ReportError } from '../../lib/report/schema.ts';

export interface ReadFile {
  facts: PageFacts;
  file: FileFacts;
  page: Page;
  /** Page number of each block of a PDF. */
  pageNumbers?: number[];
}

/** @param path a file, or `-` for standard input. */
function readInput(path: string): Uint8Array {
  try {
    if (path !== '-') checkSize(statSync(path).size);
    const bytes = readFileSync(path === '-' ? 0 : path);
    checkSize(bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof ReportError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ReportError('no such file; check the name');
    if (code === 'EISDIR')
      throw new ReportError('is a folder; name a file, or use --corpus for labelled pages');
    throw new ReportError(`cannot be read (${code ?? String(error)})`);
  }
}

/**
 * Reads one HTML, text or PDF file.
 * @throws ReportError in one line, without the name of the file.
 */
export async function readFile(path: string): Promise<ReadFile> {
  const bytes = readInput(path);
  const name = path === '-' ? 'standard input' : basename(path);
  if (isPdf(bytes)) {
    const { page, pageNumbers, author, pages } = await readPdf(new Uint8Array(bytes));
    const facts = { ...NO_FACTS, title: page.title, author };
    return { facts, file: { name, kind: 'pdf', pages }, page, pageNumbers };
  }
  const text = decode(bytes);
  if (isHtml(text)) return { ...fromHtml(text), file: { name, kind: 'html', pages: null } };
  const page = pageFromText(text);
  return {
    page,
    facts: { ...NO_FACTS, title: page.title },
    file: { name, kind: 'text', pages: null },
  };
}

/** A page from HTML or plain text, as the extension would read it where no style sheet applies. */
export function pageOf(text: string): Page {
  return isHtml(text) ? fromHtml(text).page : pageFromText(text);
}

function fromHtml(html: string): { facts: PageFacts; page: Page } {
  // Without an <html> element linkedom builds no body.
  const { document } = parseHTML(
    /<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`,
  );
  const root = document.body ?? document.documentElement;
  const blocks = [...readBlocks(root as unknown as Element, styleByTag)].filter(
    (each) => each !== null,
  );
  return {
    facts: factsOf(document, savedFrom(document, html)),
    page: {
      title: document.title,
      blocks: blocks.map(({ text, role, headings }) => ({ text, role, headings })),
    },
  };
}
