/**
 * `npm run release:check`: everything a release needs, without releasing anything. It uploads
 * nothing; the packages it leaves in `.output/packages/` are the ones to upload by hand.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { releaseProblems } from './package/release-problems.ts';

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const versionIn = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;

const version = versionIn('package.json');
const problems = releaseProblems({
  version,
  lockVersion: versionIn('package-lock.json'),
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
  changed: git('status', '--porcelain').split('\n').filter(Boolean),
  tags: git('tag').split('\n'),
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

// The packages are made, compared, measured and linted among the tests.
const { status } = spawnSync(process.execPath, ['scripts/run.mjs', 'test'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
console.log(`\n${version} is ready. Nothing was uploaded. To upload, see store/README.md:`);
for (const name of readdirSync('.output/packages')) console.log(`  .output/packages/${name}`);
