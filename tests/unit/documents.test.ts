/** What the documents say of the project, held against it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'lib/README.md',
  'lib/claims/README.md',
  'content-db/README.md',
  'content-db/LICENSE.md',
  'docs/performance.md',
  'docs/report.md',
  'docs/threat-model.md',
  'store/README.md',
  'store/listing.md',
  'store/listing.es.md',
  'store/privacy-answers.md',
  'store/reviewer-notes.md',
];
const read = (file: string) => readFileSync(file, 'utf8');
const manifest = read('wxt.config.ts');

test.each(DOCUMENTS)('%s: every link within the project leads somewhere', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
  const broken = links.filter(
    (link) => !/^https?:/.test(link) && !existsSync(join(dirname(file), link)),
  );
  expect(broken).toEqual([]);
});

test.each(DOCUMENTS)('%s: every file it names is there', (file) => {
  const named = [
    ...read(file).matchAll(
      /`((?:lib|scripts|tests|content-db|docs|store|public|entrypoints)\/[\w./-]*\w)`/g,
    ),
  ];
  const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

test.each(['README.md', 'CHANGELOG.md', 'store/listing.md', 'store/listing.es.md'])(
  '%s: counts the evidence right',
  (file) => {
    const topics = readdirSync('content-db/topics').length;
    const sources = readdirSync('content-db/sources').length;
    for (const [, count] of read(file).matchAll(/(\d+) (?:evidence )?(?:summaries|resúmenes)/g))
      expect(Number(count)).toBe(topics);
    for (const [, count] of read(file).matchAll(/(\d+) sources/g))
      expect(Number(count)).toBe(sources);
  },
);

describe.each([
  ['en', 'store/listing.md', 'Name', 'Summary (132 characters at most)'],
  ['es', 'store/listing.es.md', 'Nombre', 'Resumen (132 letras como máximo)'],
])('the listing in %s', (locale, file, nameTitle, summaryTitle) => {
  const messages = JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Record<
    string,
    { message: string }
  >;
  const under = (title: string) => read(file).split(`## ${title}\n`)[1]?.split('\n')[0];
  test('has the name and summary that the browser shows', () => {
    expect(under(nameTitle)).toBe(messages['extName']?.message);
    expect(under(summaryTitle)).toBe(messages['extDescription']?.message);
  });
});

test('every permission of the manifest has its reason in the README and in the stores', () => {
  const asked = [...manifest.matchAll(/^ {6}'(\w+)',$/gm)].map(([, name = '']) => name);
  expect(asked).toContain('storage');
  for (const name of [...asked, 'tabs']) {
    expect(read('README.md')).toContain(`| \`${name}\``);
    expect(read('store/privacy-answers.md')).toMatch(new RegExp(`\\*\\*${name}\\*\\*`));
  }
});

test('the README names the oldest browsers that the manifest lets in', () => {
  const oldest = [...manifest.matchAll(/version: '(\d+)(?:\.0)?'/g)].map(([, version]) => version);
  expect(oldest).toHaveLength(3);
  for (const version of oldest) expect(read('README.md')).toContain(` from ${version}`);
});
