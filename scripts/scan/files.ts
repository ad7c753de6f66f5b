import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../../lib/report/schema.ts';
import { Progress } from './progress.ts';
import { readFile } from './read-file.ts';
import { ReportFile } from './report-file.ts';
import { Scanner, type ScanResult } from './scanner.ts';

interface Options {
  json: boolean;
  jsonl: boolean;
  /** Where to write the report of all files. */
  report?: string;
}

const PAGE_FILE = /\.(html?|xhtml|txt|md|pdf)$/i;

/** Folders to the pages directly in them. A folder is taken only where many files are. */
function expand(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const inside = readdirSync(path)
      .filter((name) => PAGE_FILE.test(name))
      .sort()
      .map((name) => join(path, name));
    if (inside.length === 0) throw new ReportError(`${path}: holds no HTML, text or PDF file`);
    return inside;
  });
}

/**
 * Reads files one after another. A file that cannot be read is told in one line on standard error,
 * and the others go on.
 */
export async function scanFiles(paths: readonly string[], options: Options): Promise<void> {
  const { jsonl, report } = options;
  const files = jsonl || report !== undefined || paths.length > 1 ? expand(paths) : [...paths];
  const scanner = new Scanner();
  const output = report === undefined ? undefined : new ReportFile(report, files.length > 1);
  const progress = new Progress(files.length);
  try {
    for (const path of files) {
      const problem = await scanOne(scanner, path, options, files.length > 1, output);
      if (problem !== undefined) progress.say(problem);
      if (problem !== undefined) process.exitCode = 1;
      progress.step();
    }
    await output?.finish();
  } catch (error) {
    output?.drop();
    throw error;
  } finally {
    progress.end();
  }
}

/** @returns what is wrong with the file, or undefined when it was read. */
async function scanOne(
  scanner: Scanner,
  path: string,
  options: Options,
  many: boolean,
  output: ReportFile | undefined,
): Promise<string | undefined> {
  try {
    const file = await readFile(path);
    const reading = scanner.read(file);
    output?.add(await scanner.report(file, reading));
    print(scanner.result(reading), path, options, many);
    return undefined;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    if (options.jsonl) console.log(JSON.stringify({ file: path, error: error.message }));
    return `${path}: ${error.message}`;
  }
}

function print(result: ScanResult, path: string, options: Options, many: boolean): void {
  if (options.jsonl) console.log(JSON.stringify({ file: path, ...result }));
  else if (options.json) console.log(JSON.stringify(result, null, 2));
  else if (options.report === undefined) printPlain(result, many ? path : undefined);
}

function printPlain({ sentencesRead, claims, omissions }: ScanResult, path?: string): void {
  if (path !== undefined) console.log(`== ${path}`);
  console.log(`${sentencesRead} sentences read, ${claims.length} matched.`);
  for (const { text, topics, stance, rating } of claims)
    console.log(`- [${rating}, ${stance}] ${topics[0]?.id}: ${text}`);
  if (omissions.length > 0) console.log(`Left out: ${omissions.join(', ')}`);
}
