import type { Rating, Topic } from './schema.ts';

/** What the evidence says of a sentence with this topic; the topic's own rating answers its question. */
export const verdictOf = (topic: Pick<Topic, 'rating' | 'bothWays'>): Rating =>
  topic.bothWays ? 'information' : topic.rating;
