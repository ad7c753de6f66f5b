/** Boosted decision trees: the second look, over the linear scores of a sentence and its neighbours. */

/** One tree of fixed depth: node `i` has children `2i + 1` and `2i + 2`. */
export interface Tree {
  /** Feature each node asks about; -1 sends everything left. */
  feature: number[];
  /** Goes right when the feature is greater. */
  above: number[];
  leaf: number[];
}

export interface Forest {
  depth: number;
  base: number;
  trees: Tree[];
}

/** A forest laid out in a row, which is several times faster to walk. */
export interface CompiledForest {
  depth: number;
  base: number;
  feature: Int16Array;
  above: Float64Array;
  leaf: Float64Array;
}

export function compileForest({ depth, base, trees }: Forest): CompiledForest {
  return {
    depth,
    base,
    feature: Int16Array.from(trees.flatMap((tree) => tree.feature)),
    above: Float64Array.from(trees.flatMap((tree) => tree.above)),
    leaf: Float64Array.from(trees.flatMap((tree) => tree.leaf)),
  };
}

/** Log-odds the forest gives `x`. */
export function predict(forest: CompiledForest, x: Float32Array): number {
  const { depth, feature, above, leaf } = forest;
  const leaves = 1 << depth;
  let sum = forest.base;
  for (let nodes = 0, first = 0; first < leaf.length; nodes += leaves - 1, first += leaves) {
    let node = 0;
    for (let d = 0; d < depth; d++) {
      const f = feature[nodes + node] as number;
      node = 2 * node + (f >= 0 && (x[f] as number) > (above[nodes + node] as number) ? 2 : 1);
    }
    sum += leaf[first + node + 1 - leaves] as number;
  }
  return sum;
}

/** Log-odds to a number from 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
