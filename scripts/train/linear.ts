/** The linear models: what each learns from which examples. */
import type { Bag } from '../../lib/claims/bag.ts';
import { BUCKET_BITS, type LinearData } from '../../lib/claims/model.ts';
import {
  forEachValue,
  LINEAR_SCALES,
  type LinearName,
  type Scales,
} from '../../lib/claims/scoring.ts';
import { STANCES } from '../../lib/claims/stance.ts';
import { encode, type Feature } from './encode.ts';
import type { Example, Phrase } from './examples.ts';
import { type Sparse, trainSvm, type Weights } from './svm.ts';

/**
 * Cost of an error (the C of the literature), passes, and weights kept. For topics and stance both half
 * and twice the cost did worse in cross-validation on `dev`.
 */
const SETTINGS: Record<LinearName, { cost: number; passes: number; keep: number }> = {
  mark: { cost: 0.3, passes: 9, keep: 55_000 },
  markWords: { cost: 0.3, passes: 9, keep: 12_000 },
  topic: { cost: 0.25, passes: 6, keep: 136_000 },
  stance: { cost: 0.15, passes: 8, keep: 38_000 },
};

/** A topic after the first in the label is right too, but less so. */
const SECOND_TOPIC = 0.7;
/** The first topic against the many sentences of other topics. */
const FIRST_TOPIC = 2;
/** A curated phrasing against a sentence found on a page. */
const PHRASE = 0.5;
/** A sentence that only some would mark still says which topic and stance it has. */
const MAYBE = 0.5;
/** Features met in fewer examples than this are chance: topics and stance of unseen pages are as good without. */
const SEEN = 4;

interface Row {
  bag: Bag;
  weight: number;
  /** Part of the page set; curated phrasings are in none and always learned from. */
  fold?: number;
}

interface Task {
  rows: Row[];
  classes: string[];
  /** Positive: belongs to the class, and how dear missing it is; 0: does not belong. */
  belongs(row: number, cls: string): number;
}

function taskOf(name: LinearName, examples: readonly Example[], phrases: readonly Phrase[]): Task {
  if (name === 'mark' || name === 'markWords') {
    const labelled = examples.filter(
      ({ unit, wholePage }) => wholePage && unit.flag !== 'optional',
    );
    // Phrasings have no page around them, so only the model that looks at none may learn from them.
    const added = name === 'mark' ? [] : phrases.map(({ bag }) => ({ bag, weight: PHRASE }));
    const claims = [
      ...labelled.map(({ unit }) => unit.flag === 'yes'),
      ...phrases.map((phrase) => phrase.claims),
    ];
    return {
      rows: [...labelled, ...added],
      classes: ['claim'],
      belongs: (i) => (claims[i] ? 1 : 0),
    };
  }
  const claims = examples
    .filter(({ unit }) => unit.flag !== 'no' && unit.topics.length > 0)
    .map((each) => (each.unit.flag === 'yes' ? each : { ...each, weight: MAYBE * each.weight }));
  if (name === 'stance') {
    const rows = claims.filter(({ wholePage }) => wholePage);
    return {
      rows,
      classes: [...STANCES],
      belongs: (i, cls) => (rows[i]?.unit.stance === cls ? 1 : 0),
    };
  }
  const phrased = phrases.filter((phrase) => phrase.claims);
  const rows = [...claims, ...phrased.map(({ bag }) => ({ bag, weight: PHRASE }))];
  const labels = [...claims.map(({ unit }) => unit.topics), ...phrased.map(({ topic }) => [topic])];
  return {
    rows,
    classes: [...new Set(labels.flat())].sort(),
    belongs(i, cls) {
      const at = labels[i]?.indexOf(cls) ?? -1;
      return at < 0 ? 0 : at === 0 ? FIRST_TOPIC : SECOND_TOPIC;
    },
  };
}

/** A linear model to be, with its examples laid out; trained on all of them or on all but one fold. */
export interface LinearTask {
  classes: string[];
  train(without?: number): LinearData;
}

/** Lays out the examples of one linear model. */
export function linearTask(
  name: LinearName,
  examples: readonly Example[],
  phrases: readonly Phrase[],
): LinearTask {
  const { rows, classes, belongs } = taskOf(name, examples, phrases);
  const { vectors, kept } = vectorize(rows, LINEAR_SCALES[name]);
  const { cost, passes, keep } = SETTINGS[name];
  const train = (without?: number): LinearData => {
    const weights = classes.map((cls): Weights => {
      const share = rows.map((_, i) => belongs(i, cls));
      const sign = Int8Array.from(share, (each) => (each > 0 ? 1 : -1));
      const dear = Float64Array.from(rows, ({ weight, fold }, i) =>
        fold !== undefined && fold === without ? 0 : cost * weight * (share[i] || 1),
      );
      return trainSvm(vectors, sign, dear, kept.length, passes);
    });
    return encode(classes, weights, kept, keep);
  };
  return { classes, train };
}

/** One row an example, features met too seldom left out. */
function vectorize(rows: readonly Row[], scales: Scales): { vectors: Sparse; kept: Feature[] } {
  const seen = new Int32Array(1 << BUCKET_BITS);
  const last = new Int32Array(1 << BUCKET_BITS);
  rows.forEach(({ bag }, i) => {
    forEachValue(bag, scales, (bucket) => {
      if (last[bucket] === i + 1) return;
      last[bucket] = i + 1;
      seen[bucket] = (seen[bucket] ?? 0) + 1;
    });
  });
  const number = new Int32Array(1 << BUCKET_BITS).fill(-1);
  const kept: Feature[] = [];
  seen.forEach((count, bucket) => {
    if (count >= SEEN) number[bucket] = kept.push({ bucket, seen: count }) - 1;
  });
  const start = new Int32Array(rows.length + 1);
  const at: number[] = [];
  const value: number[] = [];
  // Where the row at hand has put a feature, so that one met twice is added up.
  const place = new Int32Array(kept.length).fill(-1);
  rows.forEach(({ bag }, i) => {
    const from = at.length;
    forEachValue(bag, scales, (bucket, each) => {
      const f = number[bucket] ?? -1;
      if (f < 0) return;
      const k = place[f] ?? -1;
      if (k >= from) value[k] = (value[k] ?? 0) + each;
      else {
        place[f] = at.push(f) - 1;
        value.push(each);
      }
    });
    start[i + 1] = at.length;
  });
  return {
    vectors: { start, at: Int32Array.from(at), value: Float32Array.from(value) },
    kept,
  };
}
