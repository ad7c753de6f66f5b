/** The trained weights: how they are stored, and how a sentence is scored with them. */

/**
 * One linear scorer with one or more classes, as stored in `content-db/model/model.json`.
 * Each number is one letter of `DIGITS`, kind by kind: gzip then packs them to about five bits each,
 * a third smaller than packed bytes in base64.
 */
export interface LinearData {
  classes: string[];
  /** One per class, added to every score. */
  bias: number[];
  /** A stored weight of 1 stands for this much. */
  unit: number;
  /** Per row: distance from the row before, in base 32, lowest digit first; 32 is added while more follow. */
  gaps: string;
  /** Per row: how many classes have a weight. */
  counts: string;
  classOf: string;
  /** Weights plus `LEVELS`. */
  weights: string;
}

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Stored weights run from minus this to plus this. */
export const LEVELS = 31;

/** Buckets features are folded into: 2^20 keeps clashes below one in twenty for the features kept. */
export const BUCKET_BITS = 20;

/** The bucket of a feature. */
export function bucketOf(hash: number): number {
  return hash >>> (32 - BUCKET_BITS);
}

/** Weights laid out for scoring: row `r` holds entries `start[r]` to `start[r + 1]`. */
export interface Linear {
  classes: readonly string[];
  bias: Float64Array;
  row: Int32Array;
  start: Int32Array;
  classOf: Uint8Array;
  weight: Float32Array;
}

const VALUE = new Map([...DIGITS].map((digit, i) => [digit, i]));

function valuesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (digit) => {
    const value = VALUE.get(digit);
    if (value === undefined) throw new Error('model data is damaged; run `npm run train`');
    return value;
  });
}

/** Unpacks stored weights. Throws on data not written by `npm run train`. */
export function decode({ classes, bias, unit, ...packed }: LinearData): Linear {
  const gaps = valuesOf(packed.gaps);
  const counts = valuesOf(packed.counts);
  const row = new Int32Array(1 << BUCKET_BITS);
  // Row 0 is the empty one every unknown bucket points to.
  const start = new Int32Array(counts.length + 2);
  let bucket = 0;
  let at = 0;
  counts.forEach((count, r) => {
    let shift = 0;
    for (let more = true; more; shift += 5) {
      const digit = gaps[at++] ?? 0;
      more = digit >= 32;
      bucket += (digit & 31) << shift;
    }
    row[bucket] = r + 1;
    start[r + 2] = (start[r + 1] ?? 0) + count;
  });
  const weight = Float32Array.from(valuesOf(packed.weights), (value) => (value - LEVELS) * unit);
  const classOf = packed.classOf === '' ? new Uint8Array(weight.length) : valuesOf(packed.classOf);
  return { classes, bias: Float64Array.from(bias), row, start, classOf, weight };
}
