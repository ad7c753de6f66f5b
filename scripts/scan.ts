/**
 * `npm run --silent scan -- FILE|- [--json]`, `scan -- FILE|DIR... [--report OUT] [--jsonl]` and
 * `scan -- --corpus DIR --json`.
 */

import { parseArgs } from 'node:util';
import { createDetector } from '../lib/claims/index.ts';
import { ReportError } from '../lib/report/schema.ts';
import { speak } from '../lib/ui/text.ts';
import { loadCorpus, scanCorpus } from './corpus.ts';
import { loadKnowledge } from './knowledge.ts';
import { scanFiles } from './scan/files.ts';

// What it prints is read by programs too, so it is the same everywhere.
speak('en');

const USAGE =
  'usage: scan -- FILE|- [--json]   or   scan -- FILE|DIR... [--report OUT.md|csv|json|...] [--jsonl]   or   scan -- --corpus DIR --json';

// A reader that has seen enough, such as `head`, closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      report: { type: 'string' },
      corpus: { type: 'string' },
    },
  });
  const { json, jsonl, report, corpus } = values;
  if (corpus !== undefined) {
    const detector = createDetector(loadKnowledge('content-db'));
    console.log(JSON.stringify(scanCorpus(detector, loadCorpus(corpus))));
  } else if (positionals.length === 0 || (json && (jsonl || positionals.length > 1)))
    throw new ReportError(USAGE);
  else await scanFiles(positionals, { json, jsonl, ...(report !== undefined && { report }) });
} catch (error) {
  console.error((error as Error).message.split('\n')[0]);
  process.exitCode = 1;
}
