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

/** Log-odds the forest gives `x`. */
export function predict({ depth, base, trees }: Forest, x: Float32Array): number {
  let sum = base;
  for (const { feature, above, leaf } of trees) {
    let node = 0;
    for (let d = 0; d < depth; d++) {
      const f = feature[node] ?? -1;
      node = 2 * node + (f >= 0 && (x[f] ?? 0) > (above[node] ?? 0) ? 2 : 1);
    }
    sum += leaf[node + 1 - (1 << depth)] ?? 0;
  }
  return sum;
}

/** Log-odds to a number from 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
