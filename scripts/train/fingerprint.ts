import { createHash } from 'node:crypto';
import type { TopicWords } from '../../lib/claims/knowledge.ts';
import type { Vocabulary } from '../../lib/claims/lexicon.ts';
import type { LabelledPage } from '../corpus.ts';

/** One short text for everything a model is trained on; differs when any of it does. */
export function fingerprint(
  pages: readonly LabelledPage[],
  topics: readonly TopicWords[],
  vocabulary: Vocabulary,
): string {
  const wordings = topics.map(({ id, phrasings, notPhrasings }) => [id, phrasings, notPhrasings]);
  return createHash('sha256')
    .update(JSON.stringify([pages, wordings, vocabulary]))
    .digest('hex')
    .slice(0, 16);
}
