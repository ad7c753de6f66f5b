/** From the bytes of a file to what it is and what it says. */
import { detect } from 'chardet';
import { t } from '../../ui/text.ts';
import { ReportError } from '../schema.ts';

/** Larger than any article; more would only make the browser stand still. In bytes. */
const LARGEST_FILE = 50 * 2 ** 20;

/** An HTML file declares itself early: a doctype, a root element, or at least a common tag. */
const HTML_START = /<(!doctype html|html|head|body|div|p|h1|article|main|section|ul|table)\b/i;
/** Far enough to see a doctype behind comments and a byte-order mark. */
const LOOK = 4096;
const CHARSET = /<meta[^>]+charset=["']?([\w-]+)/i;
/** A PDF may have some rubbish before its first line. */
const PDF_LOOK = 1024;

const latin1 = (bytes: Uint8Array, end: number) =>
  String.fromCharCode(...bytes.subarray(0, Math.min(end, bytes.length)));

export const isPdf = (bytes: Uint8Array): boolean => latin1(bytes, PDF_LOOK).includes('%PDF-');

export const isHtml = (text: string): boolean => HTML_START.test(text.slice(0, LOOK));

/**
 * Throws when a file is too large to be read.
 * @param size in bytes.
 */
export function checkSize(size: number): void {
  const inMegabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  if (size > LARGEST_FILE)
    throw new ReportError(t('fileTooLarge', inMegabytes(size), inMegabytes(LARGEST_FILE)));
}

/**
 * Text of the bytes: as their mark says, else UTF-8, else what the page declares, else the
 * encoding that the bytes look like.
 * @throws ReportError in one plain line.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ReportError(t('fileEmpty'));
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) throw new ReportError(t('fileBinary'));
  const text = tryDecode('utf-8', bytes) ?? decodeOther(bytes);
  if (text.trim() === '') throw new ReportError(t('fileEmpty'));
  return text;
}

function decodeOther(bytes: Uint8Array): string {
  const declared = CHARSET.exec(latin1(bytes, LOOK))?.[1];
  // A page that calls itself UTF-8 and is not says nothing about what it is.
  const names = /^utf-?8$/i.test(declared ?? 'utf-8') ? [] : [declared ?? ''];
  // Browsers take windows-1252 where nobody says anything; it has a letter for nearly every byte.
  for (const name of [...names, detect(bytes) ?? '', 'windows-1252']) {
    const text = tryDecode(name, bytes);
    if (text !== undefined) return text;
  }
  throw new ReportError(t('fileEncoding', declared ?? ''));
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of the bytes in a text of two bytes a letter, nearly all of one half are zero. */
const MOSTLY = 0.7;

/** UTF-16, by its mark or by where its zeros stand. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOK);
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / start.length);
  if (odd > MOSTLY && even === 0) return 'utf-16le';
  return even > MOSTLY && odd === 0 ? 'utf-16be' : undefined;
}
