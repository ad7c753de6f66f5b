/** What ships: the packages on the list, under licences that let it, as the lock file names them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
  optional?: boolean;
  integrity?: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const SHIPPED = [
  '@citation-js/core',
  '@citation-js/plugin-bibtex',
  '@citation-js/plugin-ris',
  '@floating-ui/dom',
  'bootstrap-icons',
  'chardet',
  'diff',
  'filenamify',
  'fuse.js',
  'idb',
  'papaparse',
  'pdfjs-dist',
  'preact',
  'preact-render-to-string',
  'text-fragments-polyfill',
  'valibot',
  'webextension-polyfill',
];
const LICENCES = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'MPL-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
]);

const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const shipped = packages.filter(([, { dev, devOptional }]) => !dev && !devOptional);

test('no package ships that is not on the list', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(SHIPPED);
});

test('docs/performance.md says of each what it weighs and why it is here', () => {
  const page = readFileSync('docs/performance.md', 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \| [\d.]+ kB \| \S/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(SHIPPED);
});

test('the lock file fits package.json, so that `npm ci` installs the same everywhere', () => {
  const { dependencies, devDependencies } = manifest;
  expect(lock.packages['']).toMatchObject({ dependencies, devDependencies });
});

test('all that ships may be shipped', () => {
  expect(shipped.length).toBeGreaterThan(0);
  const others = shipped.filter(([, { license = '' }]) => !LICENCES.has(license));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('every package is checked by its hash, but for those of other systems', () => {
  const loose = packages.filter(
    ([, { link, optional, integrity }]) => !link && !optional && !integrity,
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});
