/** The trained weights: how they are stored, and how a sentence is scored with them. */

/** One linear scorer with one or more classes, as stored in `content-db/model/model.json`. */
export interface LinearData {
  classes: string[];
  /** One per class, added to every score. */
  bias: number[];
  /** A stored weight of 1 stands for this much. */
  unit: number;
  /** Base64 of, per bucket with weights: gap to the last bucket, count, then class and weight pairs. */
  rows: string;
}

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

/** Weights as one number per bucket and class, before storing. */
export interface SparseRow {
  bucket: number;
  entries: { class: number; weight: number }[];
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Unpacks stored weights. Throws on data not written by `npm run train`. */
export function decode({ classes, bias, unit, rows }: LinearData): Linear {
  const bytes = bytesOf(rows);
  const row = new Int32Array(1 << BUCKET_BITS);
  const start = [0, 0];
  const classOf: number[] = [];
  const weight: number[] = [];
  let bucket = 0;
  let at = 0;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error('model data ends too early; run `npm run train`');
    return byte;
  };
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = next();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    bucket += varint();
    row[bucket] = start.length - 1;
    for (let count = classes.length > 1 ? next() : 1; count > 0; count--) {
      classOf.push(classes.length > 1 ? next() : 0);
      weight.push(((next() << 24) >> 24) * unit);
    }
    start.push(weight.length);
  }
  return {
    classes,
    bias: Float64Array.from(bias),
    row,
    start: Int32Array.from(start),
    classOf: Uint8Array.from(classOf),
    weight: Float32Array.from(weight),
  };
}

/** Adds `value` times the weights of `bucket` to `scores`. */
export function addWeights(model: Linear, scores: Float64Array, bucket: number, value: number): void {
  const row = model.row[bucket] ?? 0;
  const end = model.start[row + 1] ?? 0;
  for (let k = model.start[row] ?? 0; k < end; k++) {
    const c = model.classOf[k] ?? 0;
    scores[c] = (scores[c] ?? 0) + value * (model.weight[k] ?? 0);
  }
}
