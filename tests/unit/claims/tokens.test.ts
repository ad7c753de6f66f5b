import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, stem, tokenize } from '../../../lib/claims/tokens.ts';

test.each([
  ['haemorrhage', 'hemorrhage'],
  ['stabilised', 'stabilized'],
  ['walks', 'walking'],
  ['therapies', 'therapy'],
  ['centres', 'centers'],
  ['tumours', 'tumors'],
])('%s and %s are one word', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test('hyphens part words, decimals and apostrophes do not', () => {
  expect(tokenize("non-myeloablative 3.5% isn't")).toEqual([
    'non',
    'myeloablative',
    '3.5',
    '%',
    "isn't",
  ]);
});

test('folding keeps every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
    }),
  );
});
