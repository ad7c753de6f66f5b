/** Trained weights to the plain data that ships. */
import { DIGITS, FAR, LEVELS, type LinearData } from '../../lib/claims/model.ts';
import type { Weights } from './svm.ts';

/** Weights beyond this many standard deviations are cut to it, so that a few do not coarsen the rest. */
const SPREAD = 4;

/**
 * Packs one weight vector per class; keeps the `keep` largest weights of all classes together.
 * @param buckets bucket of each feature
 */
export function encode(
  classes: string[],
  weights: readonly Weights[],
  buckets: readonly number[],
  keep: number,
): LinearData {
  const sizes = new Float32Array(weights.length * buckets.length);
  weights.forEach(({ w }, c) => {
    for (let f = 0; f < w.length; f++) sizes[c * buckets.length + f] = Math.abs(w[f] ?? 0);
  });
  sizes.sort();
  const smallest = sizes[Math.max(0, sizes.length - keep)] ?? 0;
  const kept = sizes.subarray(Math.max(0, sizes.length - keep));
  const deviation = Math.sqrt(
    kept.reduce((sum, each) => sum + each * each, 0) / (kept.length || 1),
  );
  const unit = (SPREAD * deviation) / LEVELS || 1;
  const order = buckets.map((bucket, f) => ({ bucket, f })).sort((a, b) => a.bucket - b.bucket);
  const packed = { gaps: '', counts: '', classOf: '', weights: '' };
  let last = 0;
  for (const { bucket, f } of order) {
    let count = 0;
    let before = -1;
    for (let c = 0; c < weights.length; c++) {
      const weight = weights[c]?.w[f] ?? 0;
      if (Math.abs(weight) < smallest) continue;
      const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / unit)));
      if (level === 0) continue;
      if (classes.length > 1) packed.classOf += DIGITS[c - before - 1];
      before = c;
      packed.weights += DIGITS[level + LEVELS];
      count++;
    }
    if (count === 0) continue;
    packed.gaps += gap(bucket - last);
    packed.counts += DIGITS[count];
    last = bucket;
  }
  return {
    classes,
    bias: weights.map(({ bias }) => Number(bias.toFixed(5))),
    unit: Number(unit.toPrecision(8)),
    ...packed,
  };
}

/** A distance as letters, all but the last of which stand for `FAR`. */
function gap(value: number): string {
  return (DIGITS[FAR] ?? '').repeat(Math.floor(value / FAR)) + DIGITS[value % FAR];
}
