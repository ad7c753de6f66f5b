// biome-ignore-all lint/style/noNonNullAssertion: every index runs inside its typed array, and checks would double the time.
/**
 * Gradient-boosted trees with second-order leaf weights (Chen and Guestrin 2016,
 * https://arxiv.org/abs/1603.02754), one question a level (see `lib/claims/trees.ts`). Deterministic.
 */
import { DEPTH, type Forest } from '../../lib/claims/trees.ts';
import { BINS, binned, type Column } from './bins.ts';

export interface ForestOptions {
  trees: number;
  /** Shrinkage of every leaf. */
  rate: number;
  /** Fewest examples on either side of a split. */
  smallest: number;
  /** L2 penalty on leaves. */
  penalty: number;
  /** Share of features each tree may ask about. */
  features: number;
}

/** What a forest learns from: rows, wished-for outputs from 0 to 1, and how much each row counts. */
export interface Examples {
  rows: readonly Float32Array[];
  target: Float64Array;
  weight: Float64Array;
  /**
   * First row of each group whose rows compete (candidates for one sentence): of each group the
   * shares add up to one. Left out, every row is judged alone.
   */
  groups?: Int32Array;
}

/** Share of examples each tree sees. */
const ROWS = 0.8;
/** Least curvature of an example, so that certain ones do not divide by zero. */
const CURVE_MIN = 1e-4;
/** Bins and the place beyond the last cut. */
const WIDTH = BINS + 1;

interface State {
  slope: Float64Array;
  curve: Float64Array;
  node: Uint8Array;
}

export function trainForest(examples: Examples, options: ForestOptions): Forest {
  const { rows, target, weight, groups } = examples;
  const n = rows.length;
  const columns = binned(rows);
  const varied = columns.flatMap(({ cuts }, f) => (cuts.length > 0 ? [f] : []));
  const base = groups ? 0 : logOdds(target, weight);
  const score = new Float64Array(n).fill(base);
  const share = new Float64Array(n);
  const state: State = {
    slope: new Float64Array(n),
    curve: new Float64Array(n),
    node: new Uint8Array(n),
  };
  const random = generator(7);
  const forest: Forest = {
    base: round(base),
    feature: [],
    above: [],
    leaf: [],
  };
  for (let t = 0; t < options.trees; t++) {
    if (groups) shares(score, groups, share);
    else for (let i = 0; i < n; i++) share[i] = 1 / (1 + Math.exp(-score[i]!));
    for (let i = 0; i < n; i++) {
      const p = share[i]!;
      // A row left out of this tree pulls at nothing.
      const counts = random() < ROWS ? weight[i]! : 0;
      state.slope[i] = counts * (p - target[i]!);
      state.curve[i] = counts * Math.max(p * (1 - p), CURVE_MIN);
    }
    const asked = varied.filter(() => random() < options.features);
    const leaves = grow(columns, state, asked, options, forest);
    for (let i = 0; i < n; i++) score[i]! += leaves[state.node[i]!]!;
  }
  return forest;
}

function logOdds(target: Float64Array, weight: Float64Array): number {
  let positive = 0;
  let total = 0;
  for (let i = 0; i < target.length; i++) {
    positive += weight[i]! * target[i]!;
    total += weight[i]!;
  }
  return Math.log(positive / (total - positive));
}

/** The share of each row in its group, by its score (softmax). */
function shares(score: Float64Array, groups: Int32Array, into: Float64Array): void {
  for (let g = 0; g < groups.length; g++) {
    const from = groups[g]!;
    const to = groups[g + 1] ?? score.length;
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) highest = Math.max(highest, score[i]!);
    let sum = 0;
    for (let i = from; i < to; i++) sum += into[i] = Math.exp(score[i]! - highest);
    for (let i = from; i < to; i++) into[i]! /= sum;
  }
}

/** Adds one tree to `forest`; leaves each row in its leaf and returns the values of the leaves. */
function grow(
  columns: readonly Column[],
  state: State,
  asked: readonly number[],
  options: ForestOptions,
  forest: Forest,
): number[] {
  const { node } = state;
  node.fill(0);
  for (let d = 0; d < DEPTH; d++) {
    const { feature, bin } = bestSplit(columns, state, asked, 1 << d, options);
    const column = columns[feature]!;
    forest.feature.push(feature);
    forest.above.push(column.cuts[bin]!);
    for (let i = 0; i < node.length; i++) if (column.bins[i]! > bin) node[i]! |= 1 << d;
  }
  const sums = totals(state, 1 << DEPTH);
  const leaves: number[] = [];
  for (let q = 0; q < sums.length; q += 2)
    leaves.push(round((-options.rate * sums[q]!) / (sums[q + 1]! + options.penalty)));
  forest.leaf.push(...leaves);
  return leaves;
}

/** Slope and curve of each node, one after the other. */
function totals({ slope, curve, node }: State, nodes: number): Float64Array {
  const sums = new Float64Array(2 * nodes);
  for (let i = 0; i < node.length; i++) {
    sums[2 * node[i]!]! += slope[i]!;
    sums[2 * node[i]! + 1]! += curve[i]!;
  }
  return sums;
}

/** The one question that lowers the loss most when asked in every node of a level. */
function bestSplit(
  columns: readonly Column[],
  { slope, curve, node }: State,
  asked: readonly number[],
  nodes: number,
  { penalty, smallest }: ForestOptions,
) {
  const all = totals({ slope, curve, node }, nodes);
  const sums = new Float64Array(2 * nodes * WIDTH);
  const gains = new Float64Array(WIDTH);
  const best = { feature: asked[0] ?? 0, bin: 0, gain: Number.NEGATIVE_INFINITY };
  for (const f of asked) {
    const { cuts, bins, usual, others } = columns[f]!;
    sums.fill(0);
    for (let k = 0; k < others.length; k++) {
      const i = others[k]!;
      const at = 2 * (node[i]! * WIDTH + bins[i]!);
      sums[at]! += slope[i]!;
      sums[at + 1]! += curve[i]!;
    }
    gains.fill(0);
    for (let q = 0; q < nodes; q++) {
      const from = 2 * q * WIDTH;
      const allSlope = all[2 * q]!;
      const allCurve = all[2 * q + 1]!;
      let s = allSlope;
      let c = allCurve;
      for (let b = 0; b <= cuts.length; b++) {
        if (b === usual) continue;
        s -= sums[from + 2 * b]!;
        c -= sums[from + 2 * b + 1]!;
      }
      sums[from + 2 * usual] = s;
      sums[from + 2 * usual + 1] = c;
      s = 0;
      c = 0;
      for (let b = 0; b < cuts.length; b++) {
        s += sums[from + 2 * b]!;
        c += sums[from + 2 * b + 1]!;
        const rest = allSlope - s;
        gains[b]! += (s * s) / (c + penalty) + (rest * rest) / (allCurve - c + penalty);
      }
    }
    const { least, most } = widthsOf(columns[f]!, smallest);
    for (let b = least; b <= most; b++) {
      if (gains[b]! > best.gain) Object.assign(best, { feature: f, bin: b, gain: gains[b]! });
    }
  }
  return best;
}

const known = new WeakMap<Column, { least: number; most: number }>();

/** The cuts that leave at least `smallest` rows on either side. */
function widthsOf(column: Column, smallest: number): { least: number; most: number } {
  const seen = known.get(column);
  if (seen) return seen;
  const counts = new Int32Array(WIDTH);
  for (const bin of column.bins) counts[bin]!++;
  let left = 0;
  let least = column.cuts.length;
  let most = -1;
  for (let b = 0; b < column.cuts.length; b++) {
    left += counts[b]!;
    if (left < smallest || column.bins.length - left < smallest) continue;
    least = Math.min(least, b);
    most = b;
  }
  const made = { least, most };
  known.set(column, made);
  return made;
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
