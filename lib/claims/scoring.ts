/** One sentence's features against one linear model. */
import { GROUPS, type Group } from './features.ts';
import { addWeights, bucketOf, type Linear } from './model.ts';

/** How much each group of features counts for a task; groups left out are not looked at. */
export type Scales = Partial<Record<Group, number>>;

/** The features of one sentence by group. Emptied and filled again for each sentence. */
export type Bag = Map<Group, number[]>;

export function emptyBag(): Bag {
  return new Map(GROUPS.map((group) => [group, []]));
}

/**
 * Calls `each` with every feature's bucket and value. A group shares out its scale
 * (divided by the root of its size), so that long sentences do not shout down short ones.
 */
export function forEachValue(bag: Bag, scales: Scales, each: (bucket: number, value: number) => void): void {
  for (const group of GROUPS) {
    const scale = scales[group];
    const hashes = bag.get(group);
    if (!scale || !hashes?.length) continue;
    const value = scale / Math.sqrt(hashes.length);
    for (const hash of hashes) each(bucketOf(hash), value);
  }
}

/** Scores of every class of `model` for the features in `bag`. */
export function scoreAll(model: Linear, scales: Scales, bag: Bag): Float64Array {
  const scores = Float64Array.from(model.bias);
  forEachValue(bag, scales, (bucket, value) => addWeights(model, scores, bucket, value));
  return scores;
}
