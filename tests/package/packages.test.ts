/** The packages as a store and its reviewer get them: the same bytes from anywhere, and no complaints. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

const OUT = '.output/packages';
/** Small enough to install over a slow line; stores take 200 MB and more. Of the sources most are labelled pages. */
const MOST_BYTES = { chrome: 1_500_000, firefox: 1_500_000, sources: 14_000_000 };
type Kind = keyof typeof MOST_BYTES;
const KINDS = Object.keys(MOST_BYTES) as Kind[];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const fileOf = (kind: Kind) => `${OUT}/caveat-${version}-${kind}.zip`;

const elsewhere = mkdtempSync(join(tmpdir(), 'caveat-sources-'));
const makePackages = (folder: string) =>
  execFileSync(process.execPath, ['scripts/run.mjs', 'package'], { cwd: folder, stdio: 'pipe' });

beforeAll(() => {
  makePackages('.');
  // What a reviewer does: unpack the sources, install, build.
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(fileOf('sources'))))) {
    mkdirSync(dirname(join(elsewhere, name)), { recursive: true });
    writeFileSync(join(elsewhere, name), bytes);
  }
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  // So that the sources package can be made from there too.
  execFileSync('git', ['init', '-q'], { cwd: elsewhere });
  execFileSync('git', ['add', '-A', ':!node_modules'], { cwd: elsewhere, stdio: 'pipe' });
  makePackages(elsewhere);
}, 400_000);

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

test.each(KINDS)('%s: the sources, unpacked elsewhere, give the same bytes', (kind) => {
  const here = readFileSync(fileOf(kind));
  expect(here.equals(readFileSync(join(elsewhere, fileOf(kind))))).toBe(true);
});

test.each(KINDS)('%s: small enough', (kind) => {
  expect(readFileSync(fileOf(kind)).length).toBeLessThan(MOST_BYTES[kind]);
});

test('nothing else lies beside them', () => {
  const names = KINDS.map((kind) => `caveat-${version}-${kind}.zip`);
  expect(readdirSync(OUT).sort()).toEqual(names.sort());
});

test.each(['chrome', 'firefox'] as const)('%s: the version is that of package.json', (kind) => {
  const { 'manifest.json': manifest } = unzipSync(readFileSync(fileOf(kind)));
  expect(JSON.parse(Buffer.from(manifest ?? []).toString())).toMatchObject({ version });
});

test('Mozilla’s linter finds nothing', () => {
  const { stdout } = spawnSync(
    'node_modules/.bin/addons-linter',
    [fileOf('firefox'), '-o', 'json'],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 1e8,
    },
  );
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<string, unknown[]>;
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
