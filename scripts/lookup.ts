/** `npm run --silent lookup -- "words" [--json]`, or `--file QUERIES.json --json` for an array of `{query}`. */
import { readFileSync } from 'node:fs';
import { createLookup } from '../lib/evidence/lookup.ts';
import { loadKnowledge } from './knowledge.ts';

const USAGE = 'usage: npm run --silent lookup -- "words" [--json] | --file QUERIES.json --json';

function queriesOf(args: readonly string[]): string[] {
  const at = args.indexOf('--file');
  const words = args.filter(
    (arg, i) => arg !== '--json' && arg !== '--file' && (at < 0 || i !== at + 1),
  );
  if (at < 0 && words.length > 0) return [words.join(' ')];
  const file = args[at + 1];
  if (at < 0 || !file) throw new Error(USAGE);
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(parsed)) throw new Error(`${file}: must be an array of { "query": "..." }`);
  return parsed.map((each: { query?: unknown }, i) => {
    if (typeof each?.query !== 'string')
      throw new Error(`${file}: entry ${i}: "query" must be text`);
    return each.query;
  });
}

try {
  const args = process.argv.slice(2);
  const queries = queriesOf(args);
  const lookup = createLookup(loadKnowledge());
  const answers = queries.map((query) => ({
    query,
    results: lookup(query).map(({ id, score }) => ({ id, score })),
  }));
  if (args.includes('--json')) console.log(JSON.stringify(answers, null, 2));
  else
    for (const { query, results } of answers) {
      console.log(query);
      for (const { id, score } of results) console.log(`  ${score.toFixed(2)}  ${id}`);
      if (results.length === 0) console.log('  nothing fits');
    }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
