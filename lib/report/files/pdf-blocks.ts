/** Lines of a PDF's text layer to the blocks a reader sees: paragraphs, headings, list items. */
import type { Block, Role } from '../../claims/types.ts';

/** One line as it is printed. */
export interface Line {
  text: string;
  /** Height of its letters, in points. */
  size: number;
  /** Where it stands above the bottom of its page. */
  y: number;
  page: number;
}

export interface PdfBlock extends Block {
  page: number;
}

/** Letters this much larger than the text make a heading. */
const HEADING_SIZE = 1.15;
const HEADING_LONGEST = 200;
/** Lines further apart than this many letter heights belong to two paragraphs. */
const PARAGRAPH_GAP = 1.9;
/** Two sizes that differ by less are one size. */
const SAME_SIZE = 0.1;

const BULLET = /^\s*[•●▪◦‣–*-]\s+/;

/** The size most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** Whether `line` goes on with the paragraph that `before` is in. */
function goesOn(before: Line, line: Line): boolean {
  if (Math.abs(before.size - line.size) > SAME_SIZE * before.size) return false;
  if (BULLET.test(line.text)) return false;
  // Over the end of a page a sentence goes on where it was not ended.
  if (before.page !== line.page)
    return !/[.!?:”"]$/.test(before.text) && /^\p{Ll}/u.test(line.text);
  const gap = before.y - line.y;
  return gap > 0 && gap < PARAGRAPH_GAP * line.size;
}

/** Joins lines; a word divided at a line's end is made whole. */
function join(lines: readonly Line[]): string {
  return lines.reduce((text, { text: next }) => {
    if (text === '') return next;
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
    return `${text} ${next}`;
  }, '');
}

/** @param lines in reading order. @returns blocks, each with the page it starts on. */
export function blocksOf(lines: readonly Line[]): PdfBlock[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open && before && goesOn(before, line)) open.push(line);
    else paragraphs.push([line]);
  }
  const body = bodySize(lines);
  let heading: string | undefined;
  let title: string | undefined;
  return paragraphs.flatMap((paragraph): PdfBlock[] => {
    const [first] = paragraph;
    if (!first) return [];
    const text = join(paragraph).replace(BULLET, '').replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    const large = first.size > body * HEADING_SIZE && text.length <= HEADING_LONGEST;
    const isTitle = large && title === undefined;
    const headings = [title, large ? undefined : heading].filter((each) => each !== undefined);
    if (isTitle) title = text;
    else if (large) heading = text;
    const plainRole: Role = BULLET.test(first.text) ? 'item' : 'text';
    const role: Role = isTitle ? 'title' : large ? 'heading' : plainRole;
    return [{ text, role, headings, page: first.page }];
  });
}
