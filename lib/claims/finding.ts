import type { Line } from './prepare.ts';
import type { Stance, TopicScore } from './types.ts';

/** A marked sentence, before it is made a claim of the page. */
export interface Finding {
  line: Line;
  topics: TopicScore[];
  stance: Stance;
}
