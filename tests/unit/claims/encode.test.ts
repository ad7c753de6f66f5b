/** Which trained weights ship, and that what is read back is what was written. */
import { expect, test } from 'vitest';
import { decode, rowOf } from '../../../lib/claims/model.ts';
import { encode } from '../../../scripts/train/encode.ts';

/** Buckets far apart and side by side, out of order, the first and the last there is. */
const BUCKETS = [77, 0, 78, 1_000_000, (1 << 20) - 1];
const CLASSES = ['a', 'b'];
const EVENLY = new Float64Array(BUCKETS.length).fill(1);

const written = (a: number[], b: number[], mass: Float64Array, keep: number) => {
  const weights = [a, b].map((w, c) => ({ w: Float64Array.from(w), bias: c }));
  return decode(encode(CLASSES, weights, { buckets: BUCKETS, mass }, keep));
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
  const model = written(a, b, EVENLY, 10);
  const step = 0.25;
  BUCKETS.forEach((bucket, f) => {
    expect(Math.abs(read(model, 0, bucket) - (a[f] ?? 0))).toBeLessThan(step);
    expect(Math.abs(read(model, 1, bucket) - (b[f] ?? 0))).toBeLessThan(step);
  });
  expect([...model.bias]).toEqual([0, 1]);
});

test('of more weights than there is room for, the largest stay', () => {
  const model = written([1, 0.9, 0.8, 0.1, 0.2], [0, 0, 0, 0, 0], EVENLY, 3);
  expect(BUCKETS.map((bucket) => read(model, 0, bucket) !== 0)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('a weight on a common feature outlives a somewhat larger one on a rare feature', () => {
  const mass = Float64Array.of(1, 100, 1, 1, 1);
  const model = written([1, 0.8, 0, 0, 0], [0, 0, 0, 0, 0], mass, 1);
  expect(read(model, 0, 0)).toBeGreaterThan(0);
  expect(read(model, 0, 77)).toBe(0);
});
