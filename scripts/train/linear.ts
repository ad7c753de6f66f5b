/** The linear models: what each learns from which examples. */
import type { Bag } from '../../lib/claims/features.ts';
import type { LinearData } from '../../lib/claims/model.ts';
import { forEachValue, LINEAR_SCALES, type LinearName } from '../../lib/claims/scoring.ts';
import { STANCES } from '../../lib/claims/stance.ts';
import { encode } from './encode.ts';
import type { Example, Phrase } from './examples.ts';
import { trainSvm, type Vector, type Weights } from './svm.ts';

/** Cost of an error (the C of the literature), passes, and weights kept. */
const SETTINGS: Record<LinearName, { cost: number; passes: number; keep: number }> = {
  mark: { cost: 0.3, passes: 9, keep: 21_000 },
  markWords: { cost: 0.3, passes: 9, keep: 10_000 },
  topic: { cost: 0.5, passes: 6, keep: 28_000 },
  topicWords: { cost: 0.5, passes: 6, keep: 28_000 },
  stance: { cost: 0.3, passes: 8, keep: 12_000 },
};

/** A topic after the first in the label is right too, but less so. */
const SECOND_TOPIC = 0.7;
/** The first topic against the many sentences of other topics. */
const FIRST_TOPIC = 2;
/** A curated phrasing against a sentence found on a page. */
const PHRASE = 0.5;
/** Features met in fewer examples than this are chance. */
const SEEN = 2;

interface Row {
  bag: Bag;
  weight: number;
}

interface Task {
  rows: Row[];
  classes: string[];
  /** Positive: belongs to the class, and how dear missing it is; 0: does not belong. */
  belongs(row: number, cls: string): number;
}

function taskOf(name: LinearName, examples: readonly Example[], phrases: readonly Phrase[]): Task {
  if (name === 'mark' || name === 'markWords') {
    const labelled = examples.filter(({ unit }) => unit.flag !== 'optional');
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
  const claims = examples.filter(({ unit }) => unit.flag === 'yes' && unit.topics.length > 0);
  if (name === 'stance') {
    return {
      rows: claims,
      classes: [...STANCES],
      belongs: (i, cls) => (claims[i]?.unit.stance === cls ? 1 : 0),
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

/** Trains one linear model and packs it. */
export function trainLinear(
  name: LinearName,
  examples: readonly Example[],
  phrases: readonly Phrase[],
): LinearData {
  const { rows, classes, belongs } = taskOf(name, examples, phrases);
  const { vectors, buckets } = vectorize(rows, LINEAR_SCALES[name]);
  const { cost, passes, keep } = SETTINGS[name];
  const weights = classes.map((cls): Weights => {
    const share = rows.map((_, i) => belongs(i, cls));
    const sign = Int8Array.from(share, (each) => (each > 0 ? 1 : -1));
    const dear = Float64Array.from(rows, ({ weight }, i) => cost * weight * (share[i] || 1));
    return trainSvm(vectors, sign, dear, buckets.length, passes);
  });
  return encode(classes, weights, buckets, keep);
}

function vectorize(rows: readonly Row[], scales: (typeof LINEAR_SCALES)[LinearName]) {
  const seen = new Map<number, number>();
  for (const { bag } of rows) {
    const own = new Set<number>();
    forEachValue(bag, scales, (bucket) => own.add(bucket));
    for (const bucket of own) seen.set(bucket, (seen.get(bucket) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  for (const [bucket, count] of seen) if (count >= SEEN) numbers.set(bucket, numbers.size);
  const vectors = rows.map(({ bag }): Vector => {
    const sum = new Map<number, number>();
    forEachValue(bag, scales, (bucket, value) => {
      const f = numbers.get(bucket);
      if (f !== undefined) sum.set(f, (sum.get(f) ?? 0) + value);
    });
    return { at: Int32Array.from(sum.keys()), value: Float32Array.from(sum.values()) };
  });
  return { vectors, buckets: [...numbers.keys()] };
}
