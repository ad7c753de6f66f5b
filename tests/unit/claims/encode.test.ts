/** Which trained weights ship, and that what is read back is what was written. */
import { expect, test } from 'vitest';
import { decode, rowOf } from '../../../lib/claims/model.ts';
import { encode } from '../../../scripts/train/encode.ts';

/** Buckets far apart and side by side, out of order, the first and the last there is. */
const BUCKETS = [77, 0, 78, 1_000_000, (1 << 20) - 1];
const FEATURES = BUCKETS.map((bucket) => ({ bucket, seen: 5 }));
const CLASSES = ['a', 'b', 'c'];

const written = (a: number[], b: number[], keep: number, c = [0, 0, 0, 0, 0]) => {
  const weights = [a, b, c].map((w, bias) => ({ w: Float64Array.from(w), bias }));
  return decode(encode(CLASSES, weights, FEATURES, keep));
};

/** The weight read back for a class and a bucket. */
function read(model: ReturnType<typeof decode>, cls: number, bucket: number): number {
  const row = rowOf(model, bucket);
  if (row < 0) return 0;
  for (let k = model.start[row] ?? 0; k < (model.start[row + 1] ?? 0); k++)
    if (model.classOf[k] === cls) return model.weight[k] ?? 0;
  return 0;
}

test('every weight comes back for its class and bucket, to a step', () => {
  const a = [1, -0.5, 0, 0.75, -1];
  const b = [0, 1, -0.25, 0, 0.5];
  const c = [0.5, 0, 0, 1, -0.75];
  const model = written(a, b, 15, c);
  const step = 0.25;
  BUCKETS.forEach((bucket, f) => {
    expect(Math.abs(read(model, 0, bucket) - (a[f] ?? 0))).toBeLessThan(step);
    expect(Math.abs(read(model, 1, bucket) - (b[f] ?? 0))).toBeLessThan(step);
    expect(Math.abs(read(model, 2, bucket) - (c[f] ?? 0))).toBeLessThan(step);
  });
  expect([...model.bias]).toEqual([0, 1, 2]);
});

test('of more weights than there is room for, the largest stay', () => {
  const model = written([1, 0.875, 0.75, 0.125, 0.25], [0, 0, 0, 0, 0], 3);
  expect(BUCKETS.map((bucket) => read(model, 0, bucket) !== 0)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('of weights of one size, those whose feature is met more often stay', () => {
  const features = BUCKETS.map((bucket, f) => ({ bucket, seen: f < 2 ? 400 : 5 }));
  const w = Float64Array.from([0.5, 0.5, 0.6, 0.6, 0.6]);
  const model = decode(encode(['a'], [{ w, bias: 0 }], features, 2));
  expect(BUCKETS.map((bucket) => read(model, 0, bucket) !== 0)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
