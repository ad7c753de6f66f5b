// biome-ignore-all lint/style/noNonNullAssertion: every index runs inside its typed array, and checks would double the time.
/**
 * L2-regularised squared-hinge linear classifier by dual coordinate descent
 * (Hsieh et al. 2008, https://www.csie.ntu.edu.tw/~cjlin/papers/cddual.pdf). Deterministic.
 */

/** A sparse example: feature numbers and their values. */
export interface Vector {
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
  examples: readonly Vector[],
  sign: Int8Array,
  cost: Float64Array,
  size: number,
  passes: number,
): Weights {
  const w = new Float64Array(size);
  let bias = 0;
  const alpha = new Float64Array(examples.length);
  const ridge = cost.map((each) => 1 / (2 * each));
  const curve = Float64Array.from(
    examples,
    ({ value }, i) => 1 + square(value) + (ridge[i] as number),
  );
  let order = Int32Array.from(examples.keys()).filter((i) => (cost[i] as number) > 0);
  const active = new Uint8Array(examples.length).fill(1);
  let seed = 1;
  for (let pass = 0; pass < passes; pass++) {
    seed = shuffle(order, seed);
    let largest = 0;
    for (let o = 0; o < order.length; o++) {
      const i = order[o] as number;
      const { at, value } = examples[i] as Vector;
      const y = sign[i] as number;
      const old = alpha[i] as number;
      let score = bias;
      for (let j = 0; j < at.length; j++)
        score += (w[at[j] as number] as number) * (value[j] as number);
      const next = Math.max(
        0,
        old - (y * score - 1 + old * (ridge[i] as number)) / (curve[i] as number),
      );
      const step = (next - old) * y;
      if (step === 0) {
        if (pass > 0 && y * score > 1 + BEYOND) active[i] = 0;
        continue;
      }
      alpha[i] = next;
      for (let j = 0; j < at.length; j++) w[at[j] as number]! += step * (value[j] as number);
      bias += step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < SETTLED) break;
    order = order.filter((i) => active[i] === 1);
  }
  return { w, bias };
}

function square(value: Float32Array): number {
  let sum = 0;
  for (const each of value) sum += each * each;
  return sum;
}

/** Fisher-Yates with a linear congruential generator (Numerical Recipes); returns the next seed. */
function shuffle(order: Int32Array, seed: number): number {
  let state = seed;
  for (let k = order.length - 1; k > 0; k--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (k + 1);
    const held = order[k] as number;
    order[k] = order[j] as number;
    order[j] = held;
  }
  return state;
}
