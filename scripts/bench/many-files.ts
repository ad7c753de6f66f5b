/** Memory of the command line over many saved pages in one run. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row.ts';

const PAGES = ['article-overview', 'article-whats-new'];
const COUNT = 1000;
/** Memory is looked at so often, in milliseconds; peaks shorter than that are not what fills a machine. */
const EVERY_MS = 200;

/** @returns the most resident memory, in MB, that `npm run scan` held in each half of the pages. */
async function peaks(): Promise<{ first: number; second: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-bench-'));
  for (let i = 0; i < COUNT; i++)
    copyFileSync(`tests/pages/${PAGES[i % PAGES.length]}/index.html`, join(folder, `${i}.html`));
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scan', folder, '--jsonl'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    lines += chunk.toString('latin1').split('\n').length - 1;
  });
  const most = { first: 0, second: 0 };
  const looking = setInterval(() => {
    // `ps` knows resident memory on every Unix; in kibibytes.
    const text = execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' });
    const half = lines < COUNT / 2 ? 'first' : 'second';
    most[half] = Math.max(most[half], Number(text) / 1024);
  }, EVERY_MS);
  const status = await new Promise((resolve) => {
    child.on('exit', (code) => {
      clearInterval(looking);
      resolve(code);
    });
  });
  rmSync(folder, { recursive: true });
  if (status !== 0 || lines !== COUNT)
    throw new Error(`scan read ${lines} of ${COUNT} pages and ended with ${status}`);
  return most;
}

export async function manyFilesRows(): Promise<Row[]> {
  const { first, second } = await peaks();
  return [
    {
      what: `${COUNT} saved pages in one command: memory in the second half`,
      ours: second,
      unit: 'MB',
      baseline: { name: 'in the first half', value: first },
      budget: '1.2 x',
      holds: second <= first * 1.2,
      gate: true,
    },
  ];
}
