/** `npm run citations`: prints every work the database cites, one a line. */
import { citationList } from './content/cite.ts';
import { ContentError, compileContent } from './content/compile.ts';

try {
  for (const line of citationList(compileContent('content-db').sources)) console.log(line);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
