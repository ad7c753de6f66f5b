/** `npm run --silent scan -- FILE|- [--json]` and `scan -- --corpus DIR --json`. */
import { parseArgs } from 'node:util';
import { createDetector } from '../lib/claims/index.ts';
import { compileContent } from './content/compile.ts';
import { loadCorpus, scanCorpus } from './corpus.ts';
import { loadKnowledge } from './knowledge.ts';
import { decode, InputError, pageOf, readInput } from './scan/read-file.ts';

const USAGE = 'usage: npm run --silent scan -- FILE|- [--json]   or   scan -- --corpus DIR --json';

function scanFile(path: string, asJson: boolean): void {
  const page = pageOf(decode(path, readInput(path)));
  const { topics } = compileContent('content-db');
  const ratings = new Map(topics.map((topic) => [topic.id, topic.rating]));
  const reading = createDetector({ ...loadKnowledge('content-db'), topics }).read(page);
  const claims = reading.claims.map(({ text, topics, stance, overstated, why }) => ({
    text,
    topics,
    stance,
    rating: ratings.get(topics[0]?.id ?? ''),
    overstated,
    why,
  }));
  if (asJson) {
    const { sentencesRead, omissions } = reading;
    console.log(JSON.stringify({ sentencesRead, claims, omissions }, null, 2));
    return;
  }
  console.log(`${reading.sentencesRead} sentences read, ${claims.length} matched.`);
  for (const { text, topics, stance, rating } of claims)
    console.log(`- [${rating}, ${stance}] ${topics[0]?.id}: ${text}`);
  if (reading.omissions.length > 0) console.log(`Left out: ${reading.omissions.join(', ')}`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, corpus: { type: 'string' } },
  });
  const [path] = positionals;
  if (values.corpus !== undefined) {
    const detector = createDetector(loadKnowledge('content-db'));
    console.log(JSON.stringify(scanCorpus(detector, loadCorpus(values.corpus))));
  } else if (path !== undefined && positionals.length === 1) scanFile(path, values.json);
  else throw new InputError(USAGE);
} catch (error) {
  console.error((error as Error).message.split('\n')[0]);
  process.exitCode = 1;
}
