/** Everything the detector knows, as plain data. */
import type { Topic } from '../evidence/schema.ts';
import type { GateData } from './about.ts';
import type { Vocabulary } from './lexicon.ts';
import type { LinearData } from './model.ts';
import type { LinearName } from './scoring.ts';
import type { Forest } from './trees.ts';

/** The part of a topic the detector and the look-up read. */
export type TopicWords = Pick<
  Topic,
  | 'id'
  | 'group'
  | 'title'
  | 'shortTitle'
  | 'question'
  | 'phrasings'
  | 'notPhrasings'
  | 'overstatements'
>;

/** What `npm run train` writes to `content-db/model/model.json`. */
export interface ModelData {
  /** Fingerprint of the pages, phrasings and words it was trained on. */
  inputs: string;
  gate: GateData;
  linear: Record<LinearName, LinearData>;
  /** How common each topic is among claims, in the order of the topic model's classes. */
  topicPrior: number[];
  forests: { mark: Forest; topic: Forest };
  /** Log-odds a sentence must reach to be marked. */
  markAt: number;
}

export interface Knowledge {
  topics: readonly TopicWords[];
  vocabulary: Vocabulary;
  model: ModelData;
}
