/** The packing of trained weights: what is written is read, in few bytes, and damage shows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnsReader, tablesOf } from '../../../lib/claims/ans.ts';
import { AnsWriter } from '../../../scripts/train/ans.ts';

type Written = { context: number; number: number }[];

const CONTEXTS = 3;
const written = fc.array(
  fc.record({
    context: fc.nat(CONTEXTS - 1),
    number: fc.oneof(fc.nat(63), fc.constant(0), fc.constant(1)),
  }),
  { maxLength: 3000 },
);

function pack(numbers: Written) {
  const writer = new AnsWriter(CONTEXTS);
  for (const { context, number } of numbers) writer.write(context, number);
  return writer.end();
}

function unpack(numbers: Written, { shares, bytes }: ReturnType<typeof pack>): number[] {
  const reader = new AnsReader(tablesOf(shares), bytes);
  const found = numbers.map(({ context }) => reader.read(context));
  reader.end();
  return found;
}

test('numbers come back in their order, whatever they are and whatever contexts they stand in', () => {
  fc.assert(
    fc.property(written, (numbers) => {
      expect(unpack(numbers, pack(numbers))).toEqual(numbers.map(({ number }) => number));
    }),
  );
});

test('what comes often is short: near the entropy of the numbers', () => {
  const numbers = Array.from({ length: 8000 }, (_, i) => ({
    context: 0,
    number: i % 8 === 0 ? 7 : 0,
  }));
  // One in eight: 0.544 bits each.
  const least = (8000 * 0.5436) / 8;
  expect(pack(numbers).bytes.length).toBeLessThan(1.02 * least + 8);
});

test.each([0, 40, -1])('a damaged byte (at %i) shows', (place) => {
  const numbers = Array.from({ length: 500 }, (_, i) => ({ context: i % 3, number: (i * i) % 17 }));
  const packed = pack(numbers);
  const at = place < 0 ? packed.bytes.length + place : place;
  packed.bytes[at] = (packed.bytes[at] ?? 0) ^ 0x55;
  expect(() => unpack(numbers, packed)).toThrow('model data is damaged; run `npm run train`');
});

test('shares that do not add up are damage too', () => {
  expect(() => tablesOf([[4095]])).toThrow('damaged');
});
