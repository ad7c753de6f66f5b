import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { Block, Page } from '../../lib/claims/types.ts';
import { readBlocks } from '../../lib/page/blocks.ts';
import { styleByTag } from '../../lib/page/style.ts';

/** Bad input, told in one line. */
export class InputError extends Error {}

/** An HTML file declares itself early: a doctype, a root element, or at least a common tag. */
const HTML_START = /<(!doctype html|html|head|body|div|p|h1|article|main|section|ul|table)\b/i;

/** Far enough to see a doctype behind comments and a byte-order mark. */
const HTML_LOOK = 4096;

const CHARSET = /<meta[^>]+charset=["']?([\w-]+)/i;

/** @param path a file, or `-` for standard input. */
export function readInput(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(`${path}: no such file; check the name`);
    if (code === 'EISDIR')
      throw new InputError(`${path}: is a folder; name a file, or use --corpus for labelled pages`);
    throw new InputError(`${path}: cannot be read (${code ?? String(error)})`);
  }
}

/** Text of the bytes: UTF-8, else what the page declares, else Windows-1252 as browsers assume. */
export function decode(path: string, bytes: Buffer): string {
  if (bytes.includes(0) && !hasUtf16Mark(bytes))
    throw new InputError(`${path}: is a binary file; save the page as HTML or plain text`);
  if (hasUtf16Mark(bytes))
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const declared = CHARSET.exec(bytes.toString('latin1', 0, HTML_LOOK))?.[1];
    try {
      return new TextDecoder(
        declared && !/^utf-?8$/i.test(declared) ? declared : 'windows-1252',
      ).decode(bytes);
    } catch {
      throw new InputError(`${path}: is in an unknown encoding (${declared}); save it as UTF-8`);
    }
  }
}

function hasUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** A page from HTML or plain text, as the extension would read it where no style sheet applies. */
export function pageOf(text: string): Page {
  return HTML_START.test(text.slice(0, HTML_LOOK)) ? fromHtml(text) : fromText(text);
}

function fromHtml(html: string): Page {
  // Without an <html> element linkedom builds no body.
  const { document } = parseHTML(
    /<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`,
  );
  const root = document.body ?? document.documentElement;
  const blocks = [...readBlocks(root as unknown as Element, styleByTag)].filter(
    (each) => each !== null,
  );
  return {
    title: document.title,
    blocks: blocks.map(({ text, role, headings }) => ({ text, role, headings })),
  };
}

const BULLET = /^\s*(?:[•●▪◦*-]|\d{1,2}[.)])\s+/;

/** A line of plain text that reads as a heading: short, starts large, ends without a stop. */
const HEADING_LINE = /^\p{Lu}[^.!;,]{2,79}[^.!;,:]$/u;
const HEADING_MAX_WORDS = 10;

function fromText(text: string): Page {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const headings: string[] = [];
  const blocks = lines.flatMap((line): Block[] => {
    if (line === '') return [];
    if (BULLET.test(line))
      return [{ text: line.replace(BULLET, ''), role: 'item', headings: [...headings] }];
    if (HEADING_LINE.test(line) && line.split(/\s+/).length <= HEADING_MAX_WORDS) {
      headings.splice(0, 1, line);
      return [{ text: line, role: 'heading', headings: [] }];
    }
    return [{ text: line, role: 'text', headings: [...headings] }];
  });
  return { title: lines.find((line) => line !== '') ?? '', blocks };
}
