/** The command line over many files, good and bad, as a person or a pipeline runs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJson } from '../../../lib/report/json.ts';
import { makePdf } from '../../browser/support/pdf.ts';
import { pageHtml } from './support.ts';

let dir: string;
const at = (name: string) => join(dir, name);

function scan(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/scan.ts', ...args],
    { encoding: 'utf8', ...(input !== undefined && { input }) },
  );
  return { status, stdout, errors: stderr.split('\n').filter((line) => line !== '') };
}

const ADVERT = [
  '# Stem cell therapy for multiple sclerosis',
  'Our stem cell therapy can cure multiple sclerosis (MS).',
  'Mesenchymal stem cells repair myelin and stop MS relapses.',
  'Patients with MS walk better after stem cell treatment.',
];
const GOOD = ['a.html', 'b.pdf', 'c.txt', 'd.html'];

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'caveat-scan-'));
  const address = '<link rel="canonical" href="https://example.org/a">';
  writeFileSync(at('a.html'), pageHtml('article-overview').replace('<title>', `${address}<title>`));
  writeFileSync(at('b.pdf'), makePdf([['Nothing here.'], ADVERT]));
  writeFileSync(at('c.txt'), ADVERT.join('\n'));
  writeFileSync(at('d.html'), pageHtml('article-whats-new'));
  writeFileSync(at('empty.html'), '');
  writeFileSync(at('locked.pdf'), makePdf([['Secret']], true));
  writeFileSync(at('picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]));
  writeFileSync(at('broken.pdf'), '%PDF-1.7\n');
  writeFileSync(at('large.html'), '<p>');
  truncateSync(at('large.html'), 200 * 2 ** 20);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('bad files are told in one line each, the others go on', () => {
  const { status, stdout, errors } = scan([dir, '--jsonl', '--report', at('out.json')]);
  expect(status).toBe(1);
  expect(errors.map((line) => line.slice(dir.length + 1))).toEqual([
    'broken.pdf: is a PDF that is damaged or cut short; download it again',
    'empty.html: is empty',
    'large.html: is too large (200 MB); files up to 50 MB can be read',
    'locked.pdf: is locked with a password; save a copy without one',
    'picture.txt: is not a page, a text or a PDF; save the page as HTML or plain text',
  ]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(9);
  const good = lines.filter((line) => !('error' in line));
  expect(good.map(({ file }) => file)).toEqual(GOOD.map(at));
  for (const line of good) expect(line.claims.length).toBeGreaterThan(0);
  const reports = readJson(readFileSync(at('out.json'), 'utf8'));
  expect(reports.map(({ file }) => file?.name)).toEqual(GOOD);
  expect(reports[0]?.claims.every(({ atSentence }) => atSentence)).toBe(true);
  expect(reports[1]?.claims[0]).toMatchObject({ pageNumber: 2, link: null });
});

test('the contract of one file with --json', () => {
  const { status, stdout } = scan(['-', '--json'], pageHtml('article-overview'));
  expect(status).toBe(0);
  const result = JSON.parse(stdout);
  expect(Object.keys(result)).toEqual(['sentencesRead', 'claims', 'omissions']);
  expect(Object.keys(result.claims[0])).toEqual([
    'text',
    'topics',
    'stance',
    'rating',
    'overstated',
    'why',
  ]);
});

test.each([
  [[], /^usage: /],
  [['tests/pages'], /^tests\/pages: is a folder/],
  [
    ['tests/pages/bad/one-page.pdf', '--report', 'x.doc'],
    /^x.doc: name a report file that ends in/,
  ],
])('%j: one clear line and exit 1', (args, line) => {
  const { status, stdout, errors } = scan(args);
  expect([status, stdout]).toEqual([1, '']);
  expect(errors).toEqual([expect.stringMatching(line)]);
});
