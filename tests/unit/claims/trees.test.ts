/** Forests answer as their questions say, whatever the numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileForest, DEPTH, type Forest, predict } from '../../../lib/claims/trees.ts';

const FEATURES = 4;
/** Wide apart as scores and counts are, and close together, where a lost digit would tell. */
const value = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((each) => each / 4),
  fc.float({ min: -1000, max: 1000, noNaN: true }),
);
const forest: fc.Arbitrary<Forest> = fc.integer({ min: 1, max: 4 }).chain((trees) =>
  fc.record({
    base: value,
    feature: fc.array(fc.nat(FEATURES - 1), { minLength: trees * DEPTH, maxLength: trees * DEPTH }),
    above: fc.array(value, { minLength: trees * DEPTH, maxLength: trees * DEPTH }),
    leaf: fc.array(fc.integer({ min: -8, max: 8 }), {
      minLength: trees << DEPTH,
      maxLength: trees << DEPTH,
    }),
  }),
);
const vectors = fc.array(
  fc
    .array(value, { minLength: FEATURES, maxLength: FEATURES })
    .map((each) => new Float32Array(each)),
  { maxLength: 5 },
);

/** The same, asked one question after the other. */
function walked({ base, feature, above, leaf }: Forest, x: Float32Array): number {
  let sum = base;
  for (let tree = 0; tree * DEPTH < feature.length; tree++) {
    const questions = Array.from({ length: DEPTH }, (_, d) => tree * DEPTH + d);
    const answers = questions.map((q) => (x[feature[q] ?? 0] ?? 0) > Math.fround(above[q] ?? 0));
    const row = answers.reduce((all, yes, d) => all + (yes ? 1 << d : 0), 0);
    sum += leaf[(tree << DEPTH) + row] ?? 0;
  }
  return sum;
}

/** Whether two numbers are told apart by the bits that are kept. */
const apart = (a: number, b: number) => {
  const [x = 0, y = 0] = new Int32Array(new Float32Array([a, b]).buffer);
  return a === b || x >> 1 !== y >> 1;
};

test('each vector gets the sum of the leaves its answers lead to', () => {
  fc.assert(
    fc.property(forest, vectors, (trees, xs) => {
      fc.pre(xs.every((x) => trees.above.every((a) => x.every((each) => apart(each, a)))));
      const sums = predict(compileForest(trees), xs);
      expect(Array.from(sums)).toEqual(xs.map((x) => walked(trees, x)));
    }),
  );
});
