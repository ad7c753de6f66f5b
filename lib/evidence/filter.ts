/** Which summaries a look-up may show. */
import type { Rating, Topic } from './schema.ts';

export interface LookupFilter {
  /** Kind of treatment. */
  group?: Topic['group'];
  rating?: Rating;
  /** Only summaries that say how often harm happened. */
  harm?: boolean;
  /** Only summaries that name prices. */
  cost?: boolean;
}

const PRICE = /(?:US?\$|\$|€|£|¥|₹)\s?\d|\d\s?(?:euros?|dollars?|pounds?)\b/i;

/** A figure in a harm always has a source (the content check sees to it), so a digit is evidence. */
const saysHowOften = (topic: Topic) => topic.harms.some(({ text }) => /\d/.test(text));
const namesPrices = (topic: Topic) => PRICE.test(topic.costCaveat.text);

export function passes(topic: Topic, filter: LookupFilter): boolean {
  if (filter.group && topic.group !== filter.group) return false;
  if (filter.rating && topic.rating !== filter.rating) return false;
  if (filter.harm && !saysHowOften(topic)) return false;
  return !filter.cost || namesPrices(topic);
}
