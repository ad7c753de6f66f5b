/** `content-db/` to the knowledge the detector and the look-up are made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Knowledge, ModelData, TopicWords } from '../lib/claims/knowledge.ts';
import type { Vocabulary } from '../lib/claims/lexicon.ts';
import { topicSchema } from '../lib/evidence/schema.ts';
import type { StrictnessFigures } from '../lib/messages.ts';
import { validate } from './content/compile.ts';

/** Reads and joins `content-db/vocabulary/*.yaml`. Throws when a concept stands in two files. */
export function loadVocabulary(root = 'content-db'): Vocabulary {
  const dir = join(root, 'vocabulary');
  const joined: Vocabulary = {};
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const concepts = parse(readFileSync(join(dir, file), 'utf8')) as Record<
      string,
      { label?: string; terms: unknown[] }
    >;
    for (const [name, { label, terms }] of Object.entries(concepts)) {
      if (joined[name]) throw new Error(`${file}: concept "${name}" stands in another file too`);
      joined[name] = { ...(label ? { label } : {}), terms: terms.map(String) };
    }
  }
  return joined;
}

/** Reads the trained model. Throws when there is none; `npm run train` writes it. */
export function loadModel(root = 'content-db'): ModelData {
  return JSON.parse(readFileSync(join(root, 'model', 'model.json'), 'utf8')) as ModelData;
}

/** What each strictness finds and gets wrong; `npm run strictness` measures and writes it. */
export function loadStrictness(root = 'content-db'): StrictnessFigures {
  return JSON.parse(
    readFileSync(join(root, 'model', 'strictness.json'), 'utf8'),
  ) as StrictnessFigures;
}

/** The topics whose files check; what is wrong with the others is `npm run content`'s to say. */
export function loadTopics(root = 'content-db'): TopicWords[] {
  const dir = join(root, 'topics');
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const checked = validate(topicSchema, {
        file,
        data: parse(readFileSync(join(dir, file), 'utf8')),
      });
      return 'value' in checked ? [checked.value] : [];
    });
}

/** Everything the detector needs, from disk. Throws when there is no trained model. */
export function loadKnowledge(root = 'content-db'): Knowledge {
  return { topics: loadTopics(root), vocabulary: loadVocabulary(root), model: loadModel(root) };
}
