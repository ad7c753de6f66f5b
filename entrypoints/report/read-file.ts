import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Page } from '../../lib/claims/types.ts';
import { askWorker } from '../../lib/messages.ts';
import { readBlocks } from '../../lib/page/blocks.ts';
import { styleByTag } from '../../lib/page/style.ts';
import { NO_FACTS } from '../../lib/report/dossier.ts';
import { checkSize, decode, isHtml, isPdf } from '../../lib/report/files/decode.ts';
import { readPdf } from '../../lib/report/files/pdf.ts';
import { pageFromText } from '../../lib/report/files/plain-text.ts';
import { looksLikeReport, readJson } from '../../lib/report/json.ts';
import { factsOf, savedFrom } from '../../lib/report/page-facts.ts';
import type { Dossier, FileFacts, PageFacts } from '../../lib/report/schema.ts';
import { fragmentsInText } from '../../lib/report/text-mount.ts';
import { dossierOf } from './dossier-of.ts';

interface Read {
  facts: PageFacts;
  page: Page;
  pageNumbers?: number[];
}

/**
 * The report of a saved page, text or PDF; or the reports in a file that Caveat saved.
 * @throws ReportError in one plain line.
 */
export async function readFile(file: File): Promise<Dossier[]> {
  checkSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { name } = file;
  if (isPdf(bytes)) {
    const { page, pageNumbers, author, pages } = await readPdf(bytes, workerSrc);
    const facts = { ...NO_FACTS, title: page.title, author };
    return [await report({ facts, page, pageNumbers }, { name, kind: 'pdf', pages })];
  }
  const text = decode(bytes);
  if (looksLikeReport(text)) return readJson(text);
  if (isHtml(text)) return [await report(fromHtml(text), { name, kind: 'html', pages: null })];
  return [await readText(text, { name, kind: 'text', pages: null })];
}

/** The report of plain text, from a file or pasted. */
export function readText(text: string, file: FileFacts): Promise<Dossier> {
  const page = pageFromText(text);
  return report({ facts: { ...NO_FACTS, title: page.title }, page }, file);
}

function fromHtml(html: string): Read {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const blocks = [...readBlocks(document.body, styleByTag)].filter((block) => block !== null);
  return {
    facts: factsOf(document, savedFrom(document, html)),
    page: {
      title: document.title,
      blocks: blocks.map(({ text, role, headings }) => ({ text, role, headings })),
    },
  };
}

async function report(read: Read, file: FileFacts): Promise<Dossier> {
  const reading = await askWorker('check-page', read.page);
  const fragments =
    read.facts.url === null
      ? []
      : aside(() => fragmentsInText(document.body, read.page, reading.claims));
  return dossierOf([{ ...read, reading, fragments }], file);
}

/** Takes our own text out of sight while `work` reads the document, all before anything is drawn. */
function aside<T>(work: () => T): T {
  const app = document.getElementById('app');
  if (app) app.hidden = true;
  try {
    return work();
  } finally {
    if (app) app.hidden = false;
  }
}
