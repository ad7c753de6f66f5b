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

const MAX_PASSES = 30;
/** Largest change of a dual variable at which a pass counts as settled. */
const SETTLED = 1e-3;

/**
 * @param label true for the class sought, one per example
 * @param cost how dear an error on each example is
 * @param size number of features
 */
export function trainSvm(
  examples: readonly Vector[],
  label: (i: number) => boolean,
  cost: (i: number) => number,
  size: number,
  passes = MAX_PASSES,
): Weights {
  const count = examples.length;
  const w = new Float64Array(size);
  let bias = 0;
  const alpha = new Float64Array(count);
  const curve = Float64Array.from(
    examples,
    ({ value }, i) => 1 + square(value) + 1 / (2 * cost(i)),
  );
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let seed = 1;
  for (let pass = 0; pass < passes; pass++) {
    seed = shuffle(order, seed);
    let largest = 0;
    for (const i of order) {
      const example = examples[i];
      if (!example) continue;
      const sign = label(i) ? 1 : -1;
      const old = alpha[i] ?? 0;
      const slope = sign * (bias + dot(w, example)) - 1 + old / (2 * cost(i));
      const next = Math.max(0, old - slope / (curve[i] ?? 1));
      const step = (next - old) * sign;
      if (step === 0) continue;
      alpha[i] = next;
      const { at, value } = example;
      for (let j = 0; j < at.length; j++) {
        const f = at[j] ?? 0;
        w[f] = (w[f] ?? 0) + step * (value[j] ?? 0);
      }
      bias += step;
      largest = Math.max(largest, Math.abs(step));
    }
    if (largest < SETTLED) break;
  }
  return { w, bias };
}

export function dot(w: Float64Array, { at, value }: Vector): number {
  let sum = 0;
  for (let j = 0; j < at.length; j++) sum += (w[at[j] ?? 0] ?? 0) * (value[j] ?? 0);
  return sum;
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
    const held = order[k] ?? 0;
    order[k] = order[j] ?? 0;
    order[j] = held;
  }
  return state;
}
