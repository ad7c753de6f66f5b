/**
 * `npm run package`: the zip files that stores take, into `.output/packages/`: one for Chromium, one
 * for Firefox, and the sources that Firefox's reviewers build it from. The same commit gives the
 * same bytes (tests/package).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { filesBelow, zip } from './package/zip.ts';
import { buildExtension } from './setup/build.ts';

const OUT = '.output/packages';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};

function write(kind: string, bytes: Uint8Array): void {
  const path = `${OUT}/${name}-${version}-${kind}.zip`;
  writeFileSync(path, bytes);
  console.log(`${path} ${Math.round(bytes.length / 1000).toLocaleString('en')} kB`);
}

/** What git knows of, or undefined where the sources were unpacked from an archive. */
function sourceFiles(): string[] | undefined {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const files = listed.toString().split('\0').filter(Boolean);
    return files.length > 0 ? files : undefined;
  } catch {
    return undefined;
  }
}

rmSync(OUT, { recursive: true, force: true });
for (const target of ['chrome', 'firefox'] as const) {
  const folder = await buildExtension(target);
  mkdirSync(OUT, { recursive: true });
  write(target, zip(folder, filesBelow(folder)));
}
const sources = sourceFiles();
if (sources) write('sources', zip('.', sources));
else console.log('No git here, so no sources package: these are the sources.');
