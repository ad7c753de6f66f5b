/** The citation list: one line a work, readable by someone who checks it against the paper. */
import { expect, test } from 'vitest';
import type { Source } from '../../lib/evidence/schema.ts';
import { citationList, cite } from '../../scripts/content/cite.ts';
import { fitting, sourceFiles } from './load.ts';

const paper: Source = {
  id: 'doe-2024-example',
  type: 'article-journal',
  title: 'An example.',
  author: [{ family: 'Doe', given: 'J' }, { literal: 'et al.' }],
  'container-title': 'Journal of Examples',
  issued: { 'date-parts': [[2024, 5]] },
  volume: '9',
  issue: '2',
  page: '10-12',
  DOI: '10.1000/example',
  URL: 'https://example.org/paper',
  custom: { retracted: false, figuresSeen: 'abstract', facts: ['H-01'] },
};

test('a paper reads authors, year, title, journal, DOI', () => {
  expect(cite(paper)).toBe(
    'Doe J, et al. (2024). An example. Journal of Examples 9(2):10-12. https://doi.org/10.1000/example',
  );
});

test('a page without authors or DOI names its publisher and address', () => {
  const {
    author: _author,
    DOI: _doi,
    'container-title': _journal,
    volume: _v,
    issue: _i,
    page: _p,
    ...rest
  } = paper;
  expect(cite({ ...rest, publisher: 'Some agency' })).toBe(
    'Some agency (2024). An example. https://example.org/paper',
  );
});

test('a retraction comes first', () => {
  expect(cite({ ...paper, custom: { ...paper.custom, retracted: true } })).toMatch(
    /^RETRACTED: Doe/,
  );
});

test('the list is sorted, one line a work', () => {
  const sources = Object.fromEntries(fitting(sourceFiles).map(({ value }) => [value.id, value]));
  const lines = citationList(sources);
  expect(lines).toHaveLength(Object.keys(sources).length);
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  expect(lines).toEqual([...lines].sort((a, b) => a.localeCompare(b, 'en')));
});
