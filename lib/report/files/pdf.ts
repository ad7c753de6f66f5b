/** The text layer of a PDF, through pdf.js. Large, so it is loaded when a PDF is opened. */
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Page } from '../../claims/types.ts';
import { t } from '../../ui/text.ts';
import { ReportError } from '../schema.ts';
import { blocksOf, type Line } from './pdf-blocks.ts';

export interface PdfPage {
  page: Page;
  /** Page number of each block. */
  pageNumbers: number[];
  author: string | null;
  pages: number;
}

/** Text only: no fonts, pictures, scripts or forms, and nothing that is fetched or compiled. */
const TEXT_ONLY = {
  isEvalSupported: false,
  useWorkerFetch: false,
  useWasm: false,
  disableFontFace: true,
  enableXfa: false,
  verbosity: 0,
} as const;

/**
 * @param workerSrc address of pdf.js's worker; where there is none it runs in the caller's thread.
 * @throws ReportError in one plain line when it is locked, broken, or pictures of pages.
 */
export async function readPdf(data: Uint8Array, workerSrc?: string): Promise<PdfPage> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (workerSrc !== undefined) pdfjs.GlobalWorkerOptions.workerSrc = workerSrc;
  const task = pdfjs.getDocument({ data, ...TEXT_ONLY });
  try {
    const document = await task.promise;
    const lines: Line[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(...linesOf(items.filter((item) => 'str' in item) as TextItem[], number));
      page.cleanup();
    }
    const blocks = blocksOf(lines);
    if (blocks.length === 0) throw new ReportError(t('fileScanned'));
    const { info } = await document.getMetadata();
    return {
      page: { title: titleOf(info, blocks), blocks: blocks.map(({ page: _, ...block }) => block) },
      pageNumbers: blocks.map(({ page }) => page),
      author: textOf(info, 'Author'),
      pages: document.numPages,
    };
  } catch (error) {
    if (error instanceof ReportError) throw error;
    const locked = (error as Error).name === 'PasswordException';
    throw new ReportError(t(locked ? 'fileLocked' : 'fileBrokenPdf'));
  } finally {
    await task.destroy();
  }
}

const textOf = (info: object, key: string): string | null => {
  const value = (info as Record<string, unknown>)[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};

/** Programs write their own name or that of the file where a title ought to stand. */
const NO_TITLE = /^(untitled|microsoft word|.*\.(docx?|pdf|indd|qxd|tex)$)/i;

function titleOf(info: object, blocks: readonly { role: string; text: string }[]): string {
  const written = textOf(info, 'Title');
  if (written && !NO_TITLE.test(written)) return written;
  return blocks.find(({ role }) => role === 'title')?.text ?? blocks[0]?.text.slice(0, 120) ?? '';
}

/** Pieces of text to lines: a piece that stands lower, or the end of a line, starts a new one. */
function linesOf(items: readonly TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const { str, height, transform, hasEOL } of items) {
    const y = Number(transform[5]);
    if (open && Math.abs(open.y - y) > open.size / 2) open = undefined;
    if (str.trim() !== '' && !open) {
      open = { text: '', size: height || 1, y, page };
      lines.push(open);
    }
    if (open) open.text += str;
    if (hasEOL) open = undefined;
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() }));
}
