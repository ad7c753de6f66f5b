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
    ['no address', 'URL', 'the journal', /^s\.json: URL: must be an address/],
    [
      'no word on retraction',
      'custom.retracted',
      undefined,
      /^s\.json: custom\.retracted: .*"retracted"/,
    ],
    ['no fact number', 'custom.facts', [], /^s\.json: custom\.facts: .*1/],
  ])('with %s is turned away', (_what, path, value, line) => {
    const lines = checkSource(broken(goodSource(), path, value));
    expect(lines[0]).toEqual(line instanceof RegExp ? expect.stringMatching(line) : line);
    expect(lines.filter((each) => each.includes('\n'))).toEqual([]);
  });
});
