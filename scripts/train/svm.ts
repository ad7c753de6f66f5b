// biome-ignore-all lint/style/noNonNullAssertion: every index runs inside its typed array, and checks would double the time.
/**
 * L2-regularised squared-hinge linear classifier by dual coordinate descent
 * (Hsieh et al. 2008, https://www.csie.ntu.edu.tw/~cjlin/papers/cddual.pdf). Deterministic.
 */

/** Sparse examples in a row: example `i` has features `at` with `value` from `start[i]` to `start[i + 1]`. */
export interface Sparse {
  start: Int32Array;
  at: Int32Array;
  value: Float32Array;
}

export interface Weights {
  w: Float64Array;
  bias: number;
}

/** Largest change of a dual variable at which a pass counts as settled. */
const SETTLED = 1e-2;
/** An idle example this far beyond the margin is not looked at again; nearly all stay idle. */
const BEYOND = 0.4;

/**
 * @param sign +1 or -1 for each example
 * @param cost how dear an error on each example is; 0 leaves it out
 * @param size number of features
 * @param passes most passes over the examples
 */
export function trainSvm(
  { start, at, value }: Sparse,
  sign: Int8Array,
  cost: Float64Array,
  size: number,
  passes: number,
): Weights {
  const w = new Float64Array(size);
  let bias = 0;
  const count = sign.length;
  const alpha = new Float64Array(count);
  const ridge = cost.map((each) => 1 / (2 * each));
  const curve = ridge.map((each, i) => {
    let sum = 1 + each;
    for (let j = start[i]!; j < start[i + 1]!; j++) sum += value[j]! * value[j]!;
    return sum;
  });
  let order = Int32Array.from(sign.keys()).filter((i) => cost[i]! > 0);
  const active = new Uint8Array(count).fill(1);
  let seed = 1;
  for (let pass = 0; pass < passes; pass++) {
    seed = shuffle(order, seed);
    let largest = 0;
    for (let o = 0; o < order.length; o++) {
      const i = order[o]!;
      const from = start[i]!;
      const to = start[i + 1]!;
      const y = sign[i]!;
      const old = alpha[i]!;
      let score = bias;
      for (let j = from; j < to; j++) score += w[at[j]!]! * value[j]!;
      const next = Math.max(0, old - (y * score - 1 + old * ridge[i]!) / curve[i]!);
      const step = (next - old) * y;
      if (step === 0) {
        if (pass > 0 && y * score > 1 + BEYOND) active[i] = 0;
        continue;
      }
      alpha[i] = next;
      for (let j = from; j < to; j++) w[at[j]!]! += step * value[j]!;
      bias += step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < SETTLED) break;
    order = order.filter((i) => active[i] === 1);
  }
  return { w, bias };
}

/** Fisher-Yates with a linear congruential generator (Numerical Recipes); returns the next seed. */
function shuffle(order: Int32Array, seed: number): number {
  let state = seed;
  for (let k = order.length - 1; k > 0; k--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (k + 1);
    const held = order[k]!;
    order[k] = order[j]!;
    order[j] = held;
  }
  return state;
}
