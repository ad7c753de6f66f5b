import { compileContent } from '../content/compile.ts';
import { loadModel, loadStrictness, loadVocabulary } from '../knowledge.ts';

const NAME = 'virtual:caveat-content';

/**
 * Gives the background worker the compiled evidence as one JSON string: engines parse JSON
 * several times faster than the same data written as code (https://v8.dev/blog/cost-of-javascript-2019#json).
 * Fails the build with one line a problem when `content-db/` is not whole.
 */
export function contentPlugin(root: string) {
  return {
    name: 'caveat-content',
    resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
    load(id: string) {
      if (id !== `\0${NAME}`) return undefined;
      const json = JSON.stringify({
        database: compileContent(root),
        vocabulary: loadVocabulary(root),
        model: loadModel(root),
        strictness: loadStrictness(root),
      });
      return `export const content = JSON.parse(${JSON.stringify(json)});`;
    },
  };
}
