/**
 * `npm test`: everything, in order, each step shown as it goes. Ends with the totals of all steps;
 * a step without tests of its own (format, types, build) counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './setup/browsers.ts';

interface Totals {
  passed: number;
  failed: number;
}

const PLAYWRIGHT_REPORT = 'test-results/browser.json';

function run(title: string, command: string[], count?: () => Totals): Totals {
  console.log(`\n== ${title}`);
  const [file = '', ...args] = command;
  const { status } = spawnSync(file, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const totals = count?.() ?? { passed: 0, failed: 0 };
  // A tool that failed without counting a failure (a crash, nothing to run) is a failure.
  if (status !== 0 && totals.failed === 0) return { ...totals, failed: 1 };
  return count ? totals : { passed: 1, failed: 0 };
}

function readJson<T>(path: string, read: (report: T) => Totals): Totals {
  return existsSync(path)
    ? read(JSON.parse(readFileSync(path, 'utf8')) as T)
    : { passed: 0, failed: 1 };
}

/** Runs the tests of some folders of `tests/`. */
function runVitest(title: string, ...folders: string[]): Totals {
  const report = `test-results/vitest-${folders[0]}.json`;
  const places = folders.map((folder) => `tests/${folder}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run(title, [bin('vitest'), 'run', ...places, ...reporters], () =>
    readJson<{ numPassedTests: number; numFailedTests: number }>(
      report,
      ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
    ),
  );
}

const fromPlaywright = () =>
  readJson<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    PLAYWRIGHT_REPORT,
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
  );

const bin = (name: string) => `node_modules/.bin/${name}`;

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
try {
  findBrowser('chromium');
  findBrowser('firefox');
} catch (error) {
  console.error((error as Error).message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const steps = [
  run('format and lint', [bin('biome'), 'ci', '.']),
  run('generated types', [bin('wxt'), 'prepare']),
  run('types', [bin('tsc'), '-p', '.']),
  run('nothing unused', [bin('knip')]),
  runVitest('house rules, units, content, corpus', 'unit', 'content', 'corpus'),
  // Leaves behind the builds that the browser tests load.
  runVitest('build, packages, linter of the store', 'package'),
  run('in the browsers', [bin('playwright'), 'test'], fromPlaywright),
];
const total = steps.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
