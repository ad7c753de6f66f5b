/** The first look at every sentence of a page: what each linear model says of it. */
import { type Bag, features } from './features.ts';
import type { Linear } from './model.ts';
import type { Prepared, Text } from './prepare.ts';
import { LINEAR_SCALES, type LinearName, scoreAll } from './scoring.ts';

export type LinearModels = Record<LinearName, Linear>;

export interface Margins {
  bags: readonly Bag[];
  mark: Float64Array;
  markWords: Float64Array;
  /** Per line, one score a topic. */
  topicWords: readonly Float64Array[];
  /** How well the page goes with the subject, from the page gate. */
  gate: number;
  /** Topic scores of a heading or title by its words. */
  topicOf(text: Text): Float64Array;
}

/** Scores every line. `wordsOnly` gives the features of a text without a page around it. */
export function readMargins(
  page: Prepared,
  models: LinearModels,
  gate: number,
  wordsOnly: (text: Text) => Bag,
): Margins {
  const bags = page.lines.map((_, i) => features(page, i));
  const score = (name: LinearName, bag: Bag) => scoreAll(models[name], LINEAR_SCALES[name], bag);
  const one = (name: LinearName) => Float64Array.from(bags, (bag) => score(name, bag)[0] ?? 0);
  const known = new Map<string, Float64Array>();
  return {
    bags,
    mark: one('mark'),
    markWords: one('markWords'),
    topicWords: bags.map((bag) => score('topicWords', bag)),
    gate,
    topicOf(text) {
      const seen = known.get(text.raw);
      if (seen) return seen;
      const made = score('topicWords', wordsOnly(text));
      known.set(text.raw, made);
      return made;
    },
  };
}
