/** The rules of the house that no linter holds. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

const MOST_LINES = 250;
const MEDIAN_LINES = 80;
const ROOMS = /^(entrypoints|lib|scripts|tests)\/.*\.(tsx?|mjs|css)$/;

/** Files git knows or would take, so that build output never counts. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const sources = files.filter((file) => ROOMS.test(file));
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;

test('no source file is long', () => {
  const long = sources.filter((file) => linesOf(file) > MOST_LINES);
  expect(long, `over ${MOST_LINES} lines: split by what each part does`).toEqual([]);
});

test('most source files are short', () => {
  const lengths = sources.map(linesOf).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(MEDIAN_LINES);
});

test('folders are at most two below a top-level name', () => {
  // The hostile pages are a collection of their own: a folder each.
  const deep = files.filter(
    (file) =>
      !/^(public\/_locales|tests\/pages\/hostile)\//.test(file) && file.split('/').length > 4,
  );
  expect(deep).toEqual([]);
});

test('only entrypoints stand directly in entrypoints/', () => {
  const direct = files.filter((file) => /^entrypoints\/[^/]+$/.test(file));
  expect(direct).toEqual(['entrypoints/marks.css', 'entrypoints/scout.content.ts']);
});

test('every message is used, and none is asked for that is not there', () => {
  const code = sources
    .filter((file) => /^(entrypoints|lib)\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const config = readFileSync('wxt.config.ts', 'utf8');
  const unused = Object.keys(messages).filter((key) => {
    const stem = key.replace(/_(one|other)$/, '');
    return !code.includes(`'${stem}'`) && !config.includes(`__MSG_${key}__`);
  });
  expect(unused, 'delete these from public/_locales/en/messages.json').toEqual([]);
});
