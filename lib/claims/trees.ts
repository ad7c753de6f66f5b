/** Boosted decision trees: the second look, over the linear scores of a sentence and its neighbours. */

/**
 * Trees that ask one question a level, the same in every branch, so that a tree is a row of questions
 * and a table of answers (as in CatBoost, Prokhorenkova et al. 2018, https://arxiv.org/abs/1706.09516).
 */
export interface Forest {
  depth: number;
  base: number;
  /** Per tree and level: the feature asked about, and what it must exceed. */
  feature: number[];
  above: number[];
  /** Per tree: one value for each row of answers, the first question being the lowest bit. */
  leaf: number[];
}

/** A forest in typed arrays, which are several times faster to walk. */
export interface CompiledForest {
  depth: number;
  base: number;
  feature: Uint16Array;
  above: Float32Array;
  leaf: Float32Array;
}

export function compileForest({ depth, base, feature, above, leaf }: Forest): CompiledForest {
  return {
    depth,
    base,
    feature: Uint16Array.from(feature),
    above: Float32Array.from(above),
    leaf: Float32Array.from(leaf),
  };
}

/** Log-odds the forest gives `x`. */
export function predict(
  { depth, base, feature, above, leaf }: CompiledForest,
  x: Float32Array,
): number {
  let sum = base;
  for (let question = 0, first = 0; question < feature.length; first += 1 << depth) {
    let answers = 0;
    for (let d = 0; d < depth; d++, question++) {
      if ((x[feature[question] as number] as number) > (above[question] as number))
        answers |= 1 << d;
    }
    sum += leaf[first + answers] as number;
  }
  return sum;
}

/** Log-odds to a number from 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
