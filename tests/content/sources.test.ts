/** The works we cite: well-formed, each once, each used, none behind a mirror. */
import { describe, expect, test } from 'vitest';
import { compileContent } from '../../scripts/content/compile.ts';
import { fitting, ROOT, sourceFiles } from './load.ts';
import { normal } from './words.ts';

/** Copies of papers on other people's servers: fine to read, not to send a patient to. */
const MIRRORS =
  /^\d+\.\d+\.\d+\.\d+|chiachoob|booksci|coek\.info|sci-hub|laibokeji|weglot|wilddata/;

describe.each(sourceFiles)('$file', ({ text, value, problems }) => {
  test('fits the schema', () => {
    expect(problems, 'mend each of these lines').toEqual([]);
  });

  test('is written in canonical JSON', () => {
    expect(
      `${JSON.stringify(JSON.parse(text), null, 2)}\n`,
      'rewrite the file as JSON.stringify(value, null, 2) and a line break',
    ).toBe(text);
  });

  test('has well-formed identifiers', () => {
    const { DOI, PMID, PMCID, URL: url, custom } = value ?? {};
    expect(DOI ?? '10.1000/none', 'write the bare DOI, with no full stop at its end').toMatch(
      /^10\.\d{4,9}\/\S*[^\s.,;]$/,
    );
    expect(PMID ?? '123456', 'write the PubMed number alone').toMatch(/^[1-9]\d{5,8}$/);
    expect(PMCID ?? 'PMC1', 'write PMC and the digits').toMatch(/^PMC\d+$/);
    for (const id of custom?.trials ?? []) {
      expect(id, 'write a registry number such as NCT04047628').toMatch(
        /^(NCT\d{8}|ISRCTN\d{8}|(EudraCT|EU CT) [\d-]+)$/,
      );
    }
    for (const fact of custom?.facts ?? []) {
      expect(fact, 'write a fact number such as H-06 or OTH-12').toMatch(/^(H|OTH)-\d{2}b?$/);
    }
    if (url !== undefined) {
      expect(
        new URL(url).hostname,
        'link the DOI, PMC, PubMed, journal or official page',
      ).not.toMatch(MIRRORS);
    }
  });
});

test('every cited source exists and every source is cited', () => {
  expect(() => compileContent(ROOT)).not.toThrow();
});

test.each([
  ['DOI', ({ DOI }) => DOI?.toLowerCase()],
  ['PubMed number', ({ PMID }) => PMID],
  ['address', ({ URL: url }) => url.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$/g, '')],
  ['title', ({ title }) => normal(title)],
] satisfies [
  string,
  (source: NonNullable<(typeof sourceFiles)[number]['value']>) => string | undefined,
][])('no two files have the same %s', (_what, keyOf) => {
  const files = new Map<string, string[]>();
  for (const { file, value } of fitting(sourceFiles)) {
    const key = keyOf(value);
    if (key !== undefined) files.set(key, [...(files.get(key) ?? []), file]);
  }
  const twice = [...files].filter(([, names]) => names.length > 1);
  expect(twice, 'keep one file for the work and cite that one').toEqual([]);
});
