/** `npm run content`: checks `content-db/` and prints what it holds. */
import { ContentError, compileContent } from './content/compile.ts';

try {
  const { topics, sources, date } = compileContent('content-db');
  console.log(
    `${topics.length} topics, ${Object.keys(sources).length} sources, newest review ${date}`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
