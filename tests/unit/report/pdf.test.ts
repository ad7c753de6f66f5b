import { expect, test } from 'vitest';
import { readPdf } from '../../../lib/report/files/pdf.ts';
import { blocksOf, type Line } from '../../../lib/report/files/pdf-blocks.ts';
import { makePdf } from '../../browser/support/pdf.ts';
import './support.ts';

const bytes = (buffer: Buffer) => new Uint8Array(buffer);

test('text comes with its headings and page numbers', async () => {
  const pdf = makePdf([
    ['# Stem cells for MS', 'Stem cells can cure MS (fully).', 'Nobody is harmed.'],
    ['# Price', 'It costs $20,000.'],
  ]);
  const { page, pageNumbers, pages } = await readPdf(bytes(pdf));
  expect(pages).toBe(2);
  expect(page.title).toBe('Stem cells for MS');
  expect(page.blocks).toEqual([
    { text: 'Stem cells for MS', role: 'title', headings: [] },
    { text: 'Stem cells can cure MS (fully).', role: 'text', headings: ['Stem cells for MS'] },
    { text: 'Nobody is harmed.', role: 'text', headings: ['Stem cells for MS'] },
    { text: 'Price', role: 'heading', headings: ['Stem cells for MS'] },
    { text: 'It costs $20,000.', role: 'text', headings: ['Stem cells for MS', 'Price'] },
  ]);
  expect(pageNumbers).toEqual([1, 1, 1, 2, 2]);
});

test.each([
  ['locked', makePdf([['Secret']], true), /^is locked with a password/],
  ['of pictures only', makePdf([[], []]), /^is a PDF of pictures/],
  ['cut short', makePdf([['A line.']]).subarray(0, 60), /^is a PDF that is damaged/],
  ['only a first line', Buffer.from('%PDF-1.7\n'), /^is a PDF that is damaged/],
])('a PDF that is %s is refused in one line', async (_, pdf, line) => {
  await expect(readPdf(bytes(pdf))).rejects.toThrow(line);
});

const line = (text: string, y: number, page = 1, size = 10): Line => ({ text, y, page, size });

test.each([
  ['lines of a paragraph', [line('One two', 100), line('three.', 88)], ['One two three.']],
  ['a divided word', [line('The treat-', 100), line('ment works.', 88)], ['The treatment works.']],
  ['a gap', [line('One.', 100), line('Two.', 70)], ['One.', 'Two.']],
  ['list items', [line('• One', 100), line('• Two', 88)], ['One', 'Two']],
  [
    'a sentence over two pages',
    [line('It goes', 10), line('on here.', 700, 2)],
    ['It goes on here.'],
  ],
  [
    'a new sentence on a new page',
    [line('It ends.', 10), line('New.', 700, 2)],
    ['It ends.', 'New.'],
  ],
  ['a second column', [line('Left.', 50), line('Right.', 700)], ['Left.', 'Right.']],
])('%s', (_, lines, texts) => {
  expect(blocksOf(lines).map(({ text }) => text)).toEqual(texts);
});
