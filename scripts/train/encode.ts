/** Trained weights to the plain data that ships. */
import { DIGITS, LEVELS, type LinearData } from '../../lib/claims/model.ts';
import type { Weights } from './svm.ts';

/** Weights beyond this many standard deviations are cut to it, so that a few do not coarsen the rest. */
const SPREAD = 4;

/**
 * How much being common counts beside being large when weights are chosen: a large weight on a word met
 * twice says little of other pages. In cross-validation a quarter finds more topics than 0 in a fifth
 * less room; 0.4 finds fewer again.
 */
const COMMON = 0.25;

/** What training learned from. */
export interface Features {
  /** Bucket of each feature. */
  buckets: readonly number[];
  /** Per feature, the sum of its squared values over all examples. */
  mass: Float64Array;
}

/** Packs one weight vector per class; keeps the `keep` weights of all classes that matter most. */
export function encode(
  classes: string[],
  weights: readonly Weights[],
  { buckets, mass }: Features,
  keep: number,
): LinearData {
  const common = mass.map((each) => each ** COMMON);
  const worth = (weight: number, f: number) => Math.abs(weight) * (common[f] ?? 0);
  const worths = new Float64Array(weights.length * buckets.length);
  weights.forEach(({ w }, c) => {
    for (let f = 0; f < w.length; f++) worths[c * buckets.length + f] = worth(w[f] ?? 0, f);
  });
  worths.sort();
  const least = worths[Math.max(0, worths.length - keep)] ?? 0;
  let squares = 0;
  let kept = 0;
  for (const { w } of weights)
    w.forEach((weight, f) => {
      if (weight === 0 || worth(weight, f) < least) return;
      squares += weight * weight;
      kept++;
    });
  const deviation = Math.sqrt(squares / (kept || 1));
  const unit = (SPREAD * deviation) / LEVELS || 1;
  const order = buckets.map((bucket, f) => ({ bucket, f })).sort((a, b) => a.bucket - b.bucket);
  const packed = { gaps: '', counts: '', classOf: '', weights: '' };
  let last = 0;
  for (const { bucket, f } of order) {
    let count = 0;
    for (let c = 0; c < weights.length; c++) {
      const weight = weights[c]?.w[f] ?? 0;
      if (worth(weight, f) < least) continue;
      const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / unit)));
      if (level === 0) continue;
      if (classes.length > 1) packed.classOf += DIGITS[c];
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

/** A distance in base 32, lowest digit first. */
function gap(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= 32) {
    text += DIGITS[(rest & 31) | 32];
    rest >>>= 5;
  }
  return text + DIGITS[rest];
}
