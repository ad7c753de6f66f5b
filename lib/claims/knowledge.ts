import type { Topic } from '../evidence/schema.ts';
import type { Vocabulary } from './lexicon.ts';
import type { LinearData } from './model.ts';

/** The part of a topic the detector and the look-up read. */
export type TopicWords = Pick<
  Topic,
  'id' | 'group' | 'title' | 'shortTitle' | 'question' | 'phrasings' | 'notPhrasings' | 'overstatements'
>;

/** What `npm run train` writes to `content-db/model/model.json`. */
export interface ModelData {
  mark: LinearData;
  topic: LinearData;
  stance: LinearData;
}

/** Everything the detector knows, as plain data. */
export interface Knowledge {
  topics: readonly TopicWords[];
  vocabulary: Vocabulary;
  model: ModelData;
}
