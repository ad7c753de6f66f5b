import type { Block, Page } from '../../claims/types.ts';

const BULLET = /^\s*(?:[•●▪◦*-]|\d{1,2}[.)])\s+/;

/** A line of plain text that reads as a heading: short, starts large, ends without a stop. */
const HEADING_LINE = /^\p{Lu}[^.!;,]{2,79}[^.!;,:]$/u;
const HEADING_MAX_WORDS = 10;

/** A page from text without markup: lines are blocks, the first one is the title. */
export function pageFromText(text: string): Page {
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
