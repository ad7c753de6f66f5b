import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows, FORMULA, toCsv } from '../../../lib/report/csv.ts';
import { fixedReport, PAGES, realReport } from './support.ts';

const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

/** The one change on the way out: an apostrophe before what a spreadsheet would run. */
const guarded = (rows: Record<string, string>[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, FORMULA.test(value) ? `'${value}` : value]),
    ),
  );

test.each(PAGES)('%s: parsed back it equals the data', (name) => {
  const report = realReport(name);
  expect(read(toCsv(report))).toEqual(guarded(csvRows(report)));
});

test('any quotation and note survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, note) => {
      const report = fixedReport();
      report.claims = report.claims.map((claim) => ({ ...claim, text, note }));
      expect(read(toCsv(report))).toEqual(guarded(csvRows(report)));
    }),
    { numRuns: 200 },
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =cmd', '＝1', '=HYPERLINK("x")'])(
  '%j starts no formula',
  (text) => {
    const report = fixedReport();
    report.claims = report.claims.map((claim) => ({ ...claim, text }));
    for (const row of read(toCsv(report))) expect(row['quotation']).toBe(`'${text}`);
  },
);

test('lines end as RFC 4180 says', () => {
  const report = fixedReport();
  report.claims = report.claims.slice(0, 1);
  report.topics = report.topics.map((topic) => ({
    ...topic,
    findings: topic.findings.slice(0, 1),
  }));
  expect(toCsv(report)).toMatch(/^claim_number,[^\n]*\r\n1,/);
  expect(toCsv(report).endsWith('\r\n')).toBe(true);
});
