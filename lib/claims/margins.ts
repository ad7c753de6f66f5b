/** The first look at every sentence of a page: what each linear model says of it. */
import { alone } from './alone.ts';
import type { Bag } from './bag.ts';
import { features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Linear } from './model.ts';
import type { Prepared, Text } from './prepare.ts';
import { type LinearName, scoreAll, scoreWords, withContext } from './scoring.ts';

export type LinearModels = Record<LinearName, Linear>;

/** What the models say of the lines of a page. Each is worked out when first asked for. */
export interface Margins {
  bag(line: number): Bag;
  /** Scores of being a claim, one a line. */
  readonly mark: Float64Array;
  markWords(line: number): number;
  /** How well the page goes with the subject, from the page gate. */
  gate: number;
  /** Topic scores of a line by its words, and given its page; undefined beyond the ends of the page. */
  topicWords(line: number): Float64Array | undefined;
  topic(line: number): Float64Array | undefined;
  /** The same of a heading or title by its words. */
  topicOf(text: Text): Float64Array;
}

export function readMargins(
  lexicon: Lexicon,
  page: Prepared,
  models: LinearModels,
  gate: number,
): Margins {
  const ofLine = <T>(make: (line: number) => T) => {
    const known: (T | undefined)[] = [];
    return (line: number): T => {
      const seen = known[line];
      if (seen !== undefined) return seen;
      const made = make(line);
      known[line] = made;
      return made;
    };
  };
  const bag = ofLine((line) => features(page, line));
  const score = (name: LinearName, each: Bag) => scoreAll(name, models[name], each);
  const within = (make: (line: number) => Float64Array) => {
    const made = ofLine(make);
    return (line: number) => (page.lines[line] ? made(line) : undefined);
  };
  const ofText = new Map<Text, Float64Array>();
  const topicWords = ofLine((line) => scoreWords('topic', models.topic, bag(line)));
  let mark: Float64Array | undefined;
  return {
    bag,
    get mark() {
      mark ??= Float64Array.from(page.lines, (_, i) => score('mark', bag(i))[0] ?? 0);
      return mark;
    },
    markWords: ofLine((line) => score('markWords', bag(line))[0] ?? 0),
    gate,
    topicWords: within(topicWords),
    topic: within((line) => withContext('topic', models.topic, bag(line), topicWords(line))),
    topicOf(text) {
      const known = ofText.get(text);
      if (known) return known;
      const made = scoreWords('topic', models.topic, alone(lexicon, text));
      ofText.set(text, made);
      return made;
    },
  };
}
