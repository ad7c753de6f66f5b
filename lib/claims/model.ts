/** The trained weights: how they are stored, and how a sentence is scored with them. */

/**
 * One linear scorer with one or more classes, as stored in `content-db/model/model.json`.
 * Each number is one letter of `DIGITS`, kind by kind: gzip then packs them to about as many bits as they
 * tell, much smaller than packed bytes in base64.
 */
export interface LinearData {
  classes: string[];
  /** One per class, added to every score. */
  bias: number[];
  /** A stored weight of 1 stands for this much. */
  unit: number;
  /** Per row: distance from the row before; the last letter stands for `FAR` and says that more follows. */
  gaps: string;
  /** Per row: how many classes have a weight. */
  counts: string;
  /** Per weight: how many classes lie between its own and the one before it in its row; empty for one class. */
  classOf: string;
  /** Weights plus `LEVELS`. */
  weights: string;
}

export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Stored weights run from minus this to plus this. */
export const LEVELS = 7;
/** Distance the last letter stands for. Most distances are shorter: one letter each. */
export const FAR = DIGITS.length - 1;

/** Buckets features are folded into: 2^20 keeps clashes below one in twenty for the features kept. */
export const BUCKET_BITS = 20;

/** The bucket of a feature. */
export function bucketOf(hash: number): number {
  return hash >>> (32 - BUCKET_BITS);
}

/**
 * Weights laid out for scoring: row `r` holds entries `start[r]` to `start[r + 1]`. Rows stand in the
 * order of their buckets, so a bucket's row is the number of bits set before its own; all of it is
 * small enough to stay near the processor.
 */
export interface Linear {
  classes: readonly string[];
  bias: Float64Array;
  /** One bit a bucket: whether it has a row. Most have none. */
  has: Uint32Array;
  /** Per word of `has`: how many bits are set in the words before it. */
  before: Uint16Array;
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
  const before = new Uint16Array(has.length);
  const start = new Int32Array(counts.length + 1);
  let bucket = 0;
  let at = 0;
  for (let r = 0; r < counts.length; r++) {
    for (let more = true; more; ) {
      const step = gaps[at++] ?? 0;
      more = step === FAR;
      bucket += step;
    }
    (has[bucket >>> 5] as number) |= 1 << (bucket & 31);
    start[r + 1] = (start[r] as number) + (counts[r] as number);
  }
  for (let word = 1; word < has.length; word++)
    before[word] = (before[word - 1] as number) + bitsIn(has[word - 1] as number);
  const levels = valuesOf(packed.weights);
  const weight = new Float32Array(levels.length);
  for (let i = 0; i < levels.length; i++) weight[i] = ((levels[i] as number) - LEVELS) * unit;
  const classOf = packed.classOf === '' ? new Uint8Array(weight.length) : valuesOf(packed.classOf);
  sumRows(classOf, start);
  return { classes, bias: Float64Array.from(bias), has, before, start, classOf, weight };
}

/** Distances between the classes of each row to the classes themselves. */
function sumRows(classOf: Uint8Array, start: Int32Array): void {
  for (let r = 0; r + 1 < start.length; r++)
    for (let k = (start[r] as number) + 1; k < (start[r + 1] as number); k++)
      (classOf[k] as number) += (classOf[k - 1] as number) + 1;
}

/** Row of a bucket; -1 where it has none. */
export function rowOf({ has, before }: Linear, bucket: number): number {
  const word = bucket >>> 5;
  const bits = has[word] as number;
  const own = 1 << (bucket & 31);
  return (bits & own) === 0 ? -1 : (before[word] as number) + bitsIn(bits & (own - 1));
}

/** How many bits are set in 32, counted side by side (Warren, Hacker's Delight, 2nd ed., 5-1). */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
