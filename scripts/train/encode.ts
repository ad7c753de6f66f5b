/** Trained weights to the plain data that ships. */
import type { LinearData } from '../../lib/claims/model.ts';
import type { Weights } from './svm.ts';

/** Weights are stored as whole numbers of this range. */
const LEVELS = 127;

/**
 * Packs one weight vector per class. Weights smaller than `keep` of a unit's levels are dropped.
 * @param buckets bucket of each feature, ascending order not needed
 */
export function encode(
  classes: string[],
  weights: readonly Weights[],
  buckets: readonly number[],
  smallest: number,
): LinearData {
  let largest = 0;
  for (const { w } of weights) for (const each of w) largest = Math.max(largest, Math.abs(each));
  const unit = largest / LEVELS || 1;
  const order = buckets.map((bucket, f) => ({ bucket, f })).sort((a, b) => a.bucket - b.bucket);
  const bytes: number[] = [];
  let last = 0;
  for (const { bucket, f } of order) {
    const entries = weights.flatMap(({ w }, c) => {
      const level = Math.round((w[f] ?? 0) / unit);
      return Math.abs(w[f] ?? 0) < smallest || level === 0 ? [] : [[c, level & 0xff]];
    });
    if (entries.length === 0) continue;
    varint(bytes, bucket - last);
    last = bucket;
    if (classes.length === 1) bytes.push(entries[0]?.[1] ?? 0);
    else bytes.push(entries.length, ...entries.flat());
  }
  const round = (value: number) => Number(value.toFixed(5));
  return {
    classes,
    bias: weights.map(({ bias }) => round(bias)),
    unit: Number(unit.toPrecision(8)),
    rows: Buffer.from(bytes).toString('base64'),
  };
}

function varint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}
