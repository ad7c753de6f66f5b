/** What the whole database is turned away for: things no single file can show. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { ContentError, compileContent } from '../../scripts/content/compile.ts';
import { fitting, sourceFiles, topicFiles } from './load.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'topics'));
  mkdirSync(join(root, 'sources'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(root, path), text);

/** One true topic; `withSources` adds every work there is, of which it cites only some. */
function seed(id: string, withSources: boolean): void {
  const topic = topicFiles.find(({ file }) => file.endsWith('/ms-diet-supplements.yaml'));
  write(`topics/${id}.yaml`, topic?.text ?? '');
  if (!withSources) return;
  for (const { value } of fitting(sourceFiles)) {
    write(`sources/${value.id}.json`, JSON.stringify(value));
  }
}

function problems(): string[] {
  try {
    compileContent(root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map((line) => line.replaceAll(`${root}/`, '').replace(root, 'root'));
  }
}

test('an empty database', () => {
  expect(problems()).toEqual(['root: topics: there are none; add one']);
});

test('a cited source that does not exist', () => {
  seed('ms-diet-supplements', false);
  expect(problems()[0]).toMatch(
    /^topics\/ms-diet-supplements\.yaml: findings\.0: no source "thouvenot-2025-dlayms"; add .*\.json$/,
  );
});

test('a source no topic cites', () => {
  seed('ms-diet-supplements', true);
  expect(problems()).toContain(
    'sources/wesselius-2005-bee.json: id: no topic cites it; cite it or delete the file',
  );
});

test('an id that is not the name of the file', () => {
  seed('another-name', true);
  expect(problems()).toContain(
    'topics/another-name.yaml: id: must be "another-name", the file\'s name',
  );
});

test('a file that cannot be read', () => {
  write('topics/broken.yaml', 'title: "no end');
  expect(problems()).toHaveLength(1);
  expect(problems()[0]).toMatch(/^topics\/broken\.yaml: cannot be read: .*; mend the syntax$/);
});

test('several problems come together, one line each', () => {
  seed('ms-diet-supplements', false);
  const topic = parse(topicFiles.find(({ file }) => file.endsWith('/ms-drugs.yaml'))?.text ?? '');
  write('topics/ms-drugs.yaml', stringify({ ...topic, rating: 'great', title: '' }));
  const lines = problems();
  expect(lines.filter((line) => line.startsWith('topics/ms-drugs.yaml: '))).toHaveLength(2);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
});
