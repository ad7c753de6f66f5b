import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../../lib/report/formats.ts';
import { readJson } from '../../../lib/report/json.ts';
import { ReportFile } from '../../../scripts/scan/report-file.ts';
import { fixedReport } from './support.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'caveat-report-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function write(name: string, pages: number): Promise<string> {
  const file = new ReportFile(join(dir, name), pages > 1);
  for (let i = 0; i < pages; i++) file.add(fixedReport());
  await file.finish();
  expect(readdirSync(dir).filter((each) => each.endsWith('.part'))).toEqual([]);
  return readFileSync(join(dir, name), 'utf8');
}

test.each(Object.keys(FORMATS) as FormatName[])(
  'one page as %s is what the page saves',
  async (name) => {
    const { extension, write: whole } = FORMATS[name];
    expect(await write(`one.${extension}`, 1)).toBe(await whole(fixedReport()));
  },
);

test('many pages make one file of each kind', async () => {
  expect((await write('all.md', 3)).match(/^# /gm)).toHaveLength(3);
  expect(parse(await write('all.csv', 3), { columns: true })).toHaveLength(12);
  expect(readJson(await write('all.json', 3))).toEqual(Array(3).fill(fixedReport()));
  expect(JSON.parse(await write('all.jsonld', 3))).toHaveLength(6);
  // Works that several pages lead to are listed once.
  expect(await write('all.ris', 3)).toBe(await FORMATS.ris.write(fixedReport()));
  expect(await write('all.bib', 3)).toBe(await FORMATS.bibtex.write(fixedReport()));
  expect(await write('all.csl.json', 3)).toBe(await FORMATS.csl.write(fixedReport()));
});

test('where no page could be read, the report from before stays', async () => {
  writeFileSync(join(dir, 'kept.md'), 'before');
  expect(await write('kept.md', 0)).toBe('before');
});

test('a report cut off leaves the one from before', () => {
  writeFileSync(join(dir, 'old.md'), 'before');
  const file = new ReportFile(join(dir, 'old.md'), true);
  file.add(fixedReport());
  file.drop();
  expect(readFileSync(join(dir, 'old.md'), 'utf8')).toBe('before');
});

test('a folder that is not there is told in one line', () => {
  expect(() => new ReportFile('/nowhere/x.md', false)).toThrow(
    /^\/nowhere\/x.md: cannot be written/,
  );
});
