/** One sentence's features against one linear model. */
import { type Bag, GROUPS, type Group } from './features.ts';
import { bucketOf, type Linear } from './model.ts';

/** How much each group of features counts; groups left out are not looked at. */
export type Scales = Partial<Record<Group, number>>;

/**
 * Calls `each` with every feature's bucket and value. A group shares out its scale
 * (divided by the root of its size), so that long sentences do not shout down short ones.
 */
export function forEachValue(
  bag: Bag,
  scales: Scales,
  each: (bucket: number, value: number) => void,
): void {
  for (let g = 0; g < GROUPS.length; g++) {
    const scale = scales[GROUPS[g] as Group];
    const hashes = bag[g];
    if (!scale || !hashes || hashes.length === 0) continue;
    const value = scale / Math.sqrt(hashes.length);
    for (const hash of hashes) each(bucketOf(hash), value);
  }
}

/** Scores of every class of `model` for the features in `bag`. The innermost loop of all; hence no closures. */
export function scoreAll(model: Linear, scales: Scales, bag: Bag): Float64Array {
  const scores = Float64Array.from(model.bias);
  const { row, start, classOf, weight } = model;
  for (let g = 0; g < GROUPS.length; g++) {
    const scale = scales[GROUPS[g] as Group];
    const hashes = bag[g];
    if (!scale || !hashes || hashes.length === 0) continue;
    const value = scale / Math.sqrt(hashes.length);
    for (let h = 0; h < hashes.length; h++) {
      const r = row[bucketOf(hashes[h] as number)] as number;
      if (r === 0) continue;
      const end = start[r + 1] as number;
      for (let k = start[r] as number; k < end; k++) {
        const c = classOf[k] as number;
        scores[c] = (scores[c] as number) + value * (weight[k] as number);
      }
    }
  }
  return scores;
}

/** The linear models, and what each looks at. Scales come from cross-validation by page. */
export const LINEAR_SCALES = {
  /** Is it a claim, given everything around it? */
  mark: {
    word: 1,
    pair: 0.7,
    letters: 1,
    concept: 1,
    'concept-set': 0.7,
    'concept-role': 0.7,
    scoped: 0.4,
    shape: 0.7,
    'heading-word': 0.4,
    'heading-concept': 0.4,
    'concept-heading': 0.5,
    'outer-concept': 0.3,
    'before-word': 0.3,
    'before-concept': 0.4,
    'after-word': 0.4,
    'far-concept': 0.3,
    'title-concept': 0.4,
    lead: 0.4,
    page: 0.5,
  },
  /** Is it a claim by its own words alone? */
  markWords: { word: 1, pair: 0.7, letters: 1, concept: 0.7, 'concept-set': 0.5, shape: 0.4 },
  /** Which topic, given the page it stands on? */
  topic: {
    word: 1,
    pair: 0.5,
    concept: 1,
    'concept-set': 0.7,
    'heading-word': 0.5,
    'heading-concept': 0.5,
    'title-concept': 0.5,
    'outer-concept': 0.4,
    'before-concept': 0.3,
    lead: 0.4,
    page: 0.6,
  },
  /** Which topic by its own words alone? */
  topicWords: { word: 1, pair: 0.5, letters: 0.4, concept: 1, 'concept-set': 0.7 },
  /** Promise, warning or report? */
  stance: {
    word: 1,
    pair: 0.8,
    letters: 0.8,
    concept: 1,
    'concept-set': 0.7,
    scoped: 0.8,
    shape: 0.4,
    'heading-concept': 0.4,
    'heading-word': 0.3,
    'before-concept': 0.3,
    'title-concept': 0.3,
    page: 0.5,
  },
} satisfies Record<string, Scales>;

export type LinearName = keyof typeof LINEAR_SCALES;
