import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv, { type AnySchema } from 'ajv';
import { expect, test } from 'vitest';
import { libraryToJson, looksLikeReport, readJson, toJson } from '../../../lib/report/json.ts';
import { type Dossier, dossierSchema } from '../../../lib/report/schema.ts';
import { fixedReport, PAGES, realReport } from './support.ts';

const SCHEMA = toJsonSchema(dossierSchema, { errorMode: 'ignore' });
const validate = new Ajv({ validateFormats: false, strict: false }).compile(SCHEMA as AnySchema);

test('the documented schema is the one that reports are checked with', async () => {
  await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/report.schema.json',
  );
});

test.each(PAGES)('%s: its report fits the documented schema and comes back as it was', (name) => {
  const report = realReport(name);
  expect(report.claims.length).toBeGreaterThan(5);
  expect(validate(JSON.parse(toJson(report))), JSON.stringify(validate.errors)).toBe(true);
  expect(readJson(toJson(report))).toEqual([report]);
});

test('a library comes back as it was', () => {
  const other: Dossier = { ...fixedReport(), note: 'Second reading' };
  const text = libraryToJson([fixedReport(), other]);
  expect(looksLikeReport(text)).toBe(true);
  expect(readJson(text)).toEqual([fixedReport(), other]);
});

test.each([
  ['cut short', toJson(fixedReport()).slice(0, 500), 'is cut short or damaged'],
  ['something else', '{"a":1}', /^format: /],
  ['a later version', toJson(fixedReport()).replace('"version": 1', '"version": 9'), /^version: /],
  [
    'an address that runs code',
    toJson(fixedReport()).replace('"https://example.org/article"', '"javascript:alert(1)"'),
    'page.url: must be a web address',
  ],
  ['a missing summary', toJson({ ...fixedReport(), topics: [] }), /^topics: "cell-hype" is named/],
])('%s is refused in one line', (_, text, message) => {
  expect(() => readJson(text)).toThrow(message);
});
