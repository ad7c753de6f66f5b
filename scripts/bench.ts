/**
 * `npm run bench [-- --json | --gate]`: the performance table, each figure beside its baseline from
 * the same run. `--gate` (npm run bench:gate) fails when a ratio or a count is over its budget.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { speak } from '../lib/ui/text.ts';
import { inPageRows } from './bench/in-page.ts';
import { launch } from './bench/launch.ts';
import { manyFilesRows } from './bench/many-files.ts';
import { matchingRows } from './bench/matching.ts';
import { pageRows } from './bench/page-rows.ts';
import { type Row, tableOf } from './bench/row.ts';
import { scoutRows } from './bench/scout.ts';
import { workerRows } from './bench/worker.ts';

const SCOUT_BYTES = 6_000;

function sizeRow(extension: string): Row {
  const bytes = gzipSync(readFileSync(join(extension, 'content-scripts/scout.js')), {
    level: 9,
  }).length;
  return {
    what: 'unrelated page: script shipped to it, gzip',
    ours: bytes,
    unit: 'bytes',
    baseline: { name: 'no extension', value: 0 },
    budget: `${SCOUT_BYTES}`,
    holds: bytes <= SCOUT_BYTES,
    gate: true,
  };
}

async function allRows(): Promise<Row[]> {
  // In a process of its own, because the build talks on standard output.
  execFileSync(process.execPath, ['scripts/run.mjs', 'build', 'chrome'], {
    stdio: ['ignore', 2, 2],
  });
  const extension = new URL('../.output/chrome-mv3', import.meta.url).pathname;
  const bare = await launch(null);
  const scout = await scoutRows(await bare.context.newPage());
  const inPage = await inPageRows(await bare.context.newPage());
  await bare.end();
  const pages = await pageRows(extension);
  return [
    sizeRow(extension),
    ...scout,
    ...inPage,
    ...(await matchingRows()),
    ...(await workerRows()),
    ...(await manyFilesRows()),
    ...pages,
  ];
}

speak('en');
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, gate: { type: 'boolean', default: false } },
});
const rows = await allRows();
console.log(values.json ? JSON.stringify(rows, null, 2) : tableOf(rows));
const failed = rows.filter(({ gate, holds }) => gate && !holds);
if (values.gate && failed.length > 0) {
  console.error(`over budget: ${failed.map(({ what }) => what).join('; ')}`);
  process.exitCode = 1;
}
