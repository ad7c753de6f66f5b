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
  /** One bit a bucket: whether it has a row. Small enough to stay near the processor; most have none. */
  has: Uint32Array;
  /** Row of each bucket; 0 is the empty row every unknown bucket points to. */
  row: Uint16Array;
  start: Int32Array;
  classOf: Uint8Array;
  weight: Float32Array;
}

/** Value of each letter by its code; 255 where it is no digit. */
const VALUE = new Uint8Array(128).fill(255);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

function valuesOf(text: string): Uint8Array {
  const values = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const value = VALUE[text.charCodeAt(i)] ?? 255;
    if (value === 255) throw new Error('model data is damaged; run `npm run train`');
    values[i] = value;
  }
  return values;
}

/** Unpacks stored weights. Throws on data not written by `npm run train`. */
export function decode({ classes, bias, unit, ...packed }: LinearData): Linear {
  const gaps = valuesOf(packed.gaps);
  const counts = valuesOf(packed.counts);
  const has = new Uint32Array(1 << (BUCKET_BITS - 5));
  const row = new Uint16Array(1 << BUCKET_BITS);
  const start = new Int32Array(counts.length + 2);
  let bucket = 0;
  let at = 0;
  for (let r = 0; r < counts.length; r++) {
    let shift = 0;
    for (let more = true; more; shift += 5) {
      const digit = gaps[at++] ?? 0;
      more = digit >= 32;
      bucket += (digit & 31) << shift;
    }
    row[bucket] = r + 1;
    (has[bucket >>> 5] as number) |= 1 << (bucket & 31);
    start[r + 2] = (start[r + 1] as number) + (counts[r] as number);
  }
  const levels = valuesOf(packed.weights);
  const weight = new Float32Array(levels.length);
  for (let i = 0; i < levels.length; i++) weight[i] = ((levels[i] as number) - LEVELS) * unit;
  const classOf = packed.classOf === '' ? new Uint8Array(weight.length) : valuesOf(packed.classOf);
  return { classes, bias: Float64Array.from(bias), has, row, start, classOf, weight };
}
