/** Boosted decision trees: the second look, over the linear scores of a sentence and its neighbours. */

/** Questions a tree asks; `predict` holds all of one tree at hand at once. */
export const DEPTH = 5;

/**
 * Trees that ask one question a level, the same in every branch, so that a tree is a row of questions
 * and a table of answers (as in CatBoost, Prokhorenkova et al. 2018, https://arxiv.org/abs/1706.09516).
 */
export interface Forest {
  base: number;
  /** Per tree, `DEPTH` each: the feature asked about, and what it must exceed. */
  feature: number[];
  above: number[];
  /** Per tree: one value for each row of answers, the first question being the lowest bit. */
  leaf: number[];
}

/** A forest in typed arrays, ready to be walked. */
export interface CompiledForest {
  base: number;
  feature: Uint16Array;
  /** As `ranksOf` gives them. */
  above: Int32Array;
  leaf: Float32Array;
}

export function compileForest({ base, feature, above, leaf }: Forest): CompiledForest {
  return {
    base,
    feature: Uint16Array.from(feature),
    above: ranksOf(Float32Array.from(above)),
    leaf: Float32Array.from(leaf),
  };
}

/** The bits of -0, which is 0 to every question. */
const MINUS_ZERO = -0x80000000;

/**
 * Whole numbers in the order of the given ones: the bits of a float sort like an integer once those of
 * the negative ones are turned round (https://stereopsis.com/radix.html). The last bit is dropped, so
 * that the difference of two fits into 32 bits and its sign answers a question without a branch; the
 * processor guesses half of such branches wrong, and nearly all the time of a forest went there.
 */
function ranksOf(values: Float32Array): Int32Array {
  const ranks = new Int32Array(values.buffer, values.byteOffset, values.length).slice();
  for (let i = 0; i < ranks.length; i++) {
    const bits = ranks[i] === MINUS_ZERO ? 0 : (ranks[i] as number);
    ranks[i] = (bits ^ ((bits >> 31) & 0x7fffffff)) >> 1;
  }
  return ranks;
}

/**
 * Log-odds the forest gives each of some vectors. They take turns at each tree, whose questions are
 * then at hand.
 */
export function predict(
  { base, feature, above, leaf }: CompiledForest,
  vectors: readonly Float32Array[],
): Float64Array {
  const sums = new Float64Array(vectors.length).fill(base);
  const ranks = vectors.map(ranksOf);
  for (let tree = 0, first = 0; tree < feature.length; tree += DEPTH, first += 1 << DEPTH) {
    const f0 = feature[tree] as number;
    const f1 = feature[tree + 1] as number;
    const f2 = feature[tree + 2] as number;
    const f3 = feature[tree + 3] as number;
    const f4 = feature[tree + 4] as number;
    const a0 = above[tree] as number;
    const a1 = above[tree + 1] as number;
    const a2 = above[tree + 2] as number;
    const a3 = above[tree + 3] as number;
    const a4 = above[tree + 4] as number;
    for (let v = 0; v < ranks.length; v++) {
      const x = ranks[v] as Int32Array;
      const answers =
        ((a0 - (x[f0] as number)) >>> 31) |
        (((a1 - (x[f1] as number)) >>> 31) << 1) |
        (((a2 - (x[f2] as number)) >>> 31) << 2) |
        (((a3 - (x[f3] as number)) >>> 31) << 3) |
        (((a4 - (x[f4] as number)) >>> 31) << 4);
      (sums[v] as number) += leaf[first + answers] as number;
    }
  }
  return sums;
}

/** Log-odds to a number from 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
