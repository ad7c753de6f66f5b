// biome-ignore-all lint/style/noNonNullAssertion: every index runs inside its typed array, and checks would double the time.
/**
 * Gradient-boosted trees for the logistic loss with second-order leaf weights
 * (Chen and Guestrin 2016, https://arxiv.org/abs/1603.02754). Deterministic.
 */
import type { Forest, Tree } from '../../lib/claims/trees.ts';
import { type Binned, binned } from './bins.ts';

export interface ForestOptions {
  trees: number;
  depth: number;
  /** Shrinkage of every leaf. */
  rate: number;
  /** Fewest examples on either side of a split. */
  smallest: number;
  /** L2 penalty on leaves. */
  penalty: number;
  /** Share of features each tree may ask about. */
  features: number;
}

/** Share of examples each tree sees. */
const ROWS = 0.8;
/** Least curvature of an example, so that certain ones do not divide by zero. */
const CURVE_MIN = 1e-4;

interface State {
  slope: Float64Array;
  curve: Float64Array;
  node: Int32Array;
  used: Uint8Array;
}

/** @param target from 0 to 1, one per row; @param weight one per row. */
export function trainForest(
  rows: readonly Float32Array[],
  target: Float64Array,
  weight: Float64Array,
  options: ForestOptions,
): Forest {
  const data = binned(rows);
  const n = rows.length;
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    positive += weight[i]! * target[i]!;
    total += weight[i]!;
  }
  const base = Math.log(positive / (total - positive));
  const score = new Float64Array(n).fill(base);
  const state: State = {
    slope: new Float64Array(n),
    curve: new Float64Array(n),
    node: new Int32Array(n),
    used: new Uint8Array(n),
  };
  const random = generator(7);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]!));
      state.slope[i] = weight[i]! * (p - target[i]!);
      state.curve[i] = weight[i]! * Math.max(p * (1 - p), CURVE_MIN);
      state.used[i] = random() < ROWS ? 1 : 0;
    }
    const asked = data.cuts.flatMap((cuts, f) =>
      cuts.length > 0 && random() < options.features ? [f] : [],
    );
    const tree = grow(data, state, asked, options);
    for (let i = 0; i < n; i++) score[i]! += tree.leaf[state.node[i]!]!;
    trees.push(tree);
  }
  return { depth: options.depth, base: round(base), trees };
}

function grow(data: Binned, state: State, asked: readonly number[], options: ForestOptions): Tree {
  const tree: Tree = { feature: [], above: [], leaf: [] };
  state.node.fill(0);
  for (let d = 0; d < options.depth; d++) {
    const best = bestSplits(data, state, asked, 1 << d, options);
    for (let q = 0; q < 1 << d; q++) {
      const f = best.feature[q]!;
      tree.feature.push(f);
      tree.above.push(f < 0 ? 0 : data.cuts[f]![best.bin[q]!]!);
    }
    for (let i = 0; i < state.node.length; i++) {
      const q = state.node[i]!;
      const f = best.feature[q]!;
      state.node[i] = 2 * q + (f >= 0 && data.bins[f]![i]! > best.bin[q]! ? 1 : 0);
    }
  }
  const leaves = 1 << options.depth;
  const slope = new Float64Array(leaves);
  const curve = new Float64Array(leaves);
  for (let i = 0; i < state.node.length; i++) {
    if (!state.used[i]) continue;
    slope[state.node[i]!]! += state.slope[i]!;
    curve[state.node[i]!]! += state.curve[i]!;
  }
  for (let q = 0; q < leaves; q++) {
    tree.leaf.push(round((-options.rate * slope[q]!) / (curve[q]! + options.penalty)));
  }
  return tree;
}

/** For every node of one level, the split that lowers the loss most; feature -1 where none helps. */
function bestSplits(
  data: Binned,
  state: State,
  asked: readonly number[],
  nodes: number,
  options: ForestOptions,
) {
  const feature = new Int32Array(nodes).fill(-1);
  const bin = new Int32Array(nodes);
  const gain = new Float64Array(nodes).fill(1e-3);
  const width = data.width;
  const size = nodes * width;
  const slope = new Float64Array(size);
  const curve = new Float64Array(size);
  const count = new Float64Array(size);
  for (const f of asked) {
    slope.fill(0);
    curve.fill(0);
    count.fill(0);
    const bins = data.bins[f]!;
    for (let i = 0; i < bins.length; i++) {
      if (!state.used[i]) continue;
      const k = state.node[i]! * width + bins[i]!;
      slope[k]! += state.slope[i]!;
      curve[k]! += state.curve[i]!;
      count[k]!++;
    }
    const cuts = data.cuts[f]!.length;
    for (let q = 0; q < nodes; q++) {
      const from = q * width;
      let allSlope = 0;
      let allCurve = 0;
      let all = 0;
      for (let b = 0; b <= cuts; b++) {
        allSlope += slope[from + b]!;
        allCurve += curve[from + b]!;
        all += count[from + b]!;
      }
      const before = (allSlope * allSlope) / (allCurve + options.penalty);
      let s = 0;
      let c = 0;
      let left = 0;
      for (let b = 0; b < cuts; b++) {
        s += slope[from + b]!;
        c += curve[from + b]!;
        left += count[from + b]!;
        if (left < options.smallest || all - left < options.smallest) continue;
        const rest = allSlope - s;
        const better =
          (s * s) / (c + options.penalty) +
          (rest * rest) / (allCurve - c + options.penalty) -
          before;
        if (better > gain[q]!) {
          gain[q] = better;
          feature[q] = f;
          bin[q] = b;
        }
      }
    }
  }
  return { feature, bin };
}

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Three digits are more than the forest can tell apart, and keep the file small. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
