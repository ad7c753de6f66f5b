/** Trained weights to the plain data that ships. */
import {
  CONTEXTS,
  FAR,
  FIRST_CLASS,
  LEVELS,
  type LinearData,
  weightContext,
} from '../../lib/claims/model.ts';
import { AnsWriter } from './ans.ts';
import type { Weights } from './svm.ts';

/**
 * A stored step, in standard deviations of the weights kept. Of 0.3, 0.45 and 0.6 the coarsest names topics
 * best at one size, since there is room for more weights (open pages of `dev` and `whole`).
 */
const STEP = 0.6;
/**
 * How much more readily a weight is kept the more sentences have its feature, as a power of their number.
 * A weight counts as often as its feature is met; at 0 the room goes to words met a few times, and at one size
 * a topic in two hundred fewer is right (0 to 0.5 tried on the same pages).
 */
const OFTEN = 0.35;

/** What the 16 bits of `Linear.before` can count. */
const MOST_ROWS = 65_535;

/** A feature: its bucket, and the number of examples that have it. */
export interface Feature {
  bucket: number;
  seen: number;
}

/** Packs one weight vector per class; keeps the `keep` weights of all classes together that matter most. */
export function encode(
  classes: string[],
  weights: readonly Weights[],
  features: readonly Feature[],
  keep: number,
): LinearData {
  const often = Float64Array.from(features, ({ seen }) => seen ** OFTEN);
  const worth = new Float32Array(weights.length * features.length);
  weights.forEach(({ w }, c) => {
    for (let f = 0; f < w.length; f++)
      worth[c * features.length + f] = Math.abs(w[f] ?? 0) * (often[f] ?? 0);
  });
  const least = worth.slice().sort()[Math.max(0, worth.length - keep)] ?? 0;
  const keeps = (c: number, f: number) => (worth[c * features.length + f] ?? 0) >= least;
  const unit = STEP * deviation(weights, keeps) || 1;
  const writer = new AnsWriter(FIRST_CLASS + classes.length);
  const order = features
    .map(({ bucket }, f) => ({ bucket, f }))
    .sort((a, b) => a.bucket - b.bucket);
  let rows = 0;
  let entries = 0;
  let last = 0;
  for (const { bucket, f } of order) {
    const row = weights.flatMap(({ w }, cls) => {
      const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round((w[f] ?? 0) / unit)));
      return level !== 0 && keeps(cls, f) ? [{ cls, level }] : [];
    });
    if (row.length === 0) continue;
    for (let gap = bucket - last; gap >= 0; gap -= FAR)
      writer.write(CONTEXTS.gap, Math.min(gap, FAR));
    if (classes.length > 1) writer.write(CONTEXTS.count, row.length);
    row.forEach(({ cls, level }, k) => {
      if (classes.length > 1)
        writer.write(FIRST_CLASS + (k === 0 ? 0 : (row[k - 1]?.cls ?? 0) + 1), cls);
      writer.write(weightContext(row.length), level + LEVELS);
    });
    rows++;
    entries += row.length;
    last = bucket;
  }
  if (rows > MOST_ROWS)
    throw new Error(`${rows} rows; keep fewer weights, ${MOST_ROWS} can be told apart`);
  const { shares, bytes } = writer.end();
  return {
    classes,
    bias: weights.map(({ bias }) => Number(bias.toFixed(5))),
    unit: Number(unit.toPrecision(8)),
    rows,
    entries,
    shares: shares.map((each) => each.slice(0, each.findLastIndex((share) => share > 0) + 1)),
    numbers: Buffer.from(bytes).toString('base64'),
  };
}

/** Root mean square of the weights that are kept. */
function deviation(weights: readonly Weights[], keeps: (c: number, f: number) => boolean): number {
  let squares = 0;
  let count = 0;
  weights.forEach(({ w }, c) => {
    for (let f = 0; f < w.length; f++) {
      if (!w[f] || !keeps(c, f)) continue;
      squares += (w[f] ?? 0) ** 2;
      count++;
    }
  });
  return Math.sqrt(squares / (count || 1));
}
