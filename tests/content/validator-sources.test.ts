/** The same for sources: each line the validator prints names the file, the field and a fix. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceSchema } from '../../lib/evidence/schema.ts';
import { validate } from '../../scripts/content/compile.ts';
import { broken, linesOf } from './broken.ts';
import { ROOT } from './load.ts';

const goodSource = (): object =>
  JSON.parse(readFileSync(`${ROOT}/sources/thouvenot-2025-dlayms.json`, 'utf8'));
const checkSource = (data: unknown) => linesOf(validate(sourceSchema, { file: 's.json', data }));

describe('a source', () => {
  test('that is whole passes', () => expect(checkSource(goodSource())).toEqual([]));

  test.each([
    [
      'a DOI written as an address',
      'DOI',
      'https://doi.org/10.1/x',
      's.json: DOI: must be a bare DOI, 10.…',
    ],
    ['a bad PubMed number', 'PMID', 'PMID 40063041', 's.json: PMID: must be a PubMed number'],
    ['no address', 'URL', 'the journal', 's.json: URL: must be an address'],
    [
      'no word on retraction',
      'custom.retracted',
      undefined,
      's.json: custom.retracted: is missing; add it',
    ],
    [
      'a word for yes or no',
      'custom.retracted',
      'no',
      's.json: custom.retracted: must be true or false',
    ],
    [
      'an unknown field',
      'doi',
      '10.1000/x',
      's.json: doi: is not a field of a source; remove it or mend the spelling',
    ],
    [
      'an author of no known form',
      'author.0',
      { name: 'Doe' },
      's.json: author.0: fits none of the forms allowed here; copy the form from a file that passes',
    ],
    ['no fact number', 'custom.facts', [], 's.json: custom.facts: needs at least 1 entry'],
  ])('with %s is turned away', (_what, path, value, line) => {
    const lines = checkSource(broken(goodSource(), path, value));
    expect(lines[0]).toBe(line);
    expect(lines.filter((each) => each.includes('\n'))).toEqual([]);
  });
});
