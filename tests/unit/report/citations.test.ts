import { expect, test } from 'vitest';
import { citations } from '../../../lib/report/citations.ts';
import { SOURCES } from './made-up.ts';
import { PAGES, realReport } from './support.ts';

const works = Object.values(SOURCES);

test('RIS has a whole record for each work', async () => {
  const text = await citations(works, 'ris');
  expect(text.match(/^TY {2}- /gm)).toHaveLength(works.length);
  expect(text.match(/^ER {2}- /gm)).toHaveLength(works.length);
  expect(text).toContain('AU  - Müller, A. B.');
  expect(text).toContain('DO  - 10.1234/muller-2019');
});

test('BibTeX has an entry for each work and escapes what TeX would read', async () => {
  const text = await citations(works, 'bibtex');
  expect(new Set(text.match(/^@\w+\{.*/gm))).toHaveProperty('size', works.length);
  expect(text).toContain('doi = {10.1234/muller-2019}');
  expect(text).toContain('\\&');
});

test('CSL-JSON keeps the works as they are, less our own notes', async () => {
  const back = JSON.parse(await citations(works, 'csl'));
  expect(back.map(({ DOI }: { DOI: string }) => DOI)).toEqual(works.map(({ DOI }) => DOI));
  expect(back[0]).not.toHaveProperty('custom');
  expect(back[2].note).toBe('Retracted');
});

test.each(PAGES)('%s: every work it cites goes out in every format', async (name) => {
  const { sources } = realReport(name);
  const ris = await citations(sources, 'ris');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(sources.length);
  const bibtex = await citations(sources, 'bibtex');
  expect(bibtex.match(/^@\w+\{/gm)).toHaveLength(sources.length);
});
