/** The first look at every sentence of a page: what each linear model says of it. */
import { alone } from './alone.ts';
import type { Bag } from './bag.ts';
import { features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Linear } from './model.ts';
import type { Prepared, Text } from './prepare.ts';
import { type LinearName, scoreAll } from './scoring.ts';

export type LinearModels = Record<LinearName, Linear>;

export interface Margins {
  bags: readonly Bag[];
  mark: Float64Array;
  markWords: Float64Array;
  /** How well the page goes with the subject, from the page gate. */
  gate: number;
  /** Topic scores of a line by its words, and given its page; undefined beyond the ends of the page. */
  topicWords(line: number): Float64Array | undefined;
  topic(line: number): Float64Array | undefined;
  /** The same of a heading or title. */
  topicOf(text: Text): Float64Array;
}

/** Scores every line for marking; topics are scored where they are asked for. */
export function readMargins(
  lexicon: Lexicon,
  page: Prepared,
  models: LinearModels,
  gate: number,
): Margins {
  const bags = page.lines.map((_, i) => features(page, i));
  const one = (name: LinearName) =>
    Float64Array.from(bags, (bag) => scoreAll(name, models[name], bag)[0] ?? 0);
  const topicOfBag = (bag: Bag) => scoreAll('topicWords', models.topicWords, bag);
  const byWords: (Float64Array | undefined)[] = [];
  const byContext: (Float64Array | undefined)[] = [];
  const ofText = new Map<Text, Float64Array>();
  return {
    bags,
    mark: one('mark'),
    markWords: one('markWords'),
    gate,
    topicWords(line) {
      const bag = bags[line];
      if (bag) byWords[line] ??= topicOfBag(bag);
      return byWords[line];
    },
    topic(line) {
      const bag = bags[line];
      if (bag) byContext[line] ??= scoreAll('topic', models.topic, bag);
      return byContext[line];
    },
    topicOf(text) {
      const known = ofText.get(text);
      if (known) return known;
      const made = topicOfBag(alone(lexicon, text));
      ofText.set(text, made);
      return made;
    },
  };
}
