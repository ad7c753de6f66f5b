/** The trained weights: how they are stored, and how a sentence is scored with them. */
import { AnsReader, NUMBER_BITS, tablesOf } from './ans.ts';

/**
 * One linear scorer with one or more classes, as stored in `content-db/model/model.json`. Row by row: how far
 * the row lies from the one before, how many classes have a weight, then each class and its weight; packed as
 * `ans.ts` reads it, since gzip alone needs a seventh more room.
 */
export interface LinearData {
  classes: string[];
  /** One per class, added to every score. */
  bias: number[];
  /** A stored weight of 1 stands for this much. */
  unit: number;
  rows: number;
  /** Weights of all rows together. */
  entries: number;
  /** How often each number comes, for each of `CONTEXTS` and then for each class; zeros at the end left out. */
  shares: number[][];
  /** The numbers, in base64. */
  numbers: string;
}

/** Stored weights run from minus this to plus this. */
export const LEVELS = 31;
/** Distance the largest number stands for, which says that more follows. Most distances are shorter. */
export const FAR = (1 << NUMBER_BITS) - 1;
/** What a number may stand for; a weight's size goes with how many its row has. */
export const CONTEXTS = { gap: 0, count: 1, weight: [2, 2, 3, 3, 4, 4, 4, 4, 5] } as const;
/** A class goes with the one before it in its row: the context of the first, the others follow. */
export const FIRST_CLASS = 6;

/** The context of a weight in a row of `count`. */
export function weightContext(count: number): number {
  const { weight } = CONTEXTS;
  return weight[Math.min(count, weight.length - 1)] as number;
}

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

/** Unpacks stored weights. Throws on data not written by `npm run train`. */
export function decode({
  classes,
  bias,
  unit,
  rows,
  entries,
  shares,
  numbers,
}: LinearData): Linear {
  const reader = new AnsReader(tablesOf(shares), bytesOf(numbers));
  const has = new Uint32Array(1 << (BUCKET_BITS - 5));
  const before = new Uint16Array(has.length);
  const start = new Int32Array(rows + 1);
  const classOf = new Uint8Array(entries);
  const weight = new Float32Array(entries);
  let bucket = 0;
  let at = 0;
  for (let r = 0; r < rows; r++) {
    for (let step = FAR; step === FAR; bucket += step) step = reader.read(CONTEXTS.gap);
    (has[bucket >>> 5] as number) |= 1 << (bucket & 31);
    const count = classes.length > 1 ? reader.read(CONTEXTS.count) : 1;
    const context = weightContext(count);
    let cls = 0;
    for (let k = 0; k < count; k++) {
      if (classes.length > 1) cls = reader.read(FIRST_CLASS + (k === 0 ? 0 : cls + 1));
      classOf[at] = cls;
      weight[at++] = (reader.read(context) - LEVELS) * unit;
    }
    start[r + 1] = at;
  }
  reader.end();
  for (let word = 1; word < has.length; word++)
    before[word] = (before[word - 1] as number) + bitsIn(has[word - 1] as number);
  return { classes, bias: Float64Array.from(bias), has, before, start, classOf, weight };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
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
