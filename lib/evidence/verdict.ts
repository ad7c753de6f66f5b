import type { Rating, Topic } from './schema.ts';

/** What of a topic decides the verdict on a sentence. */
export type Judged = Pick<Topic, 'rating' | 'bothWays' | 'unlessTransplant'>;

/** What the evidence says of a sentence with this topic; the topic's own rating answers its question. */
export const verdictOf = (topic: Judged, { ofTransplant }: { ofTransplant: boolean }): Rating =>
  topic.bothWays || (topic.unlessTransplant && ofTransplant) ? 'information' : topic.rating;
