/** `npm run new:topic -- some-id`: writes an empty topic file that says what goes in each field. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { refusal, retiredIds, scaffold } from './content/scaffold.ts';

const id = process.argv[2];
const existing = readdirSync('content-db/topics').map((name) => name.replace(/\.yaml$/, ''));
const problem = refusal(id, existing, retiredIds(readFileSync('content-db/README.md', 'utf8')));

if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
} else {
  const file = `content-db/topics/${id}.yaml`;
  // "wx" never overwrites: another editor may have made the file a moment ago.
  writeFileSync(file, scaffold(id ?? ''), { flag: 'wx' });
  console.log(`${file} written. Fill every field, then run the content check.`);
}
