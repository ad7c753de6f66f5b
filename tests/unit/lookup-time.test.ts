import { expect, test } from 'vitest';
import { timeLookup } from '../bench/lookup.ts';

/** Milliseconds a key press at p95, of the design's budgets. */
const BUDGET = 10;

test('a key press is answered in time, and faster than naive Fuse', () => {
  const { caveat, naiveFuse } = timeLookup();
  expect(caveat.p95).toBeLessThan(BUDGET);
  expect(caveat.p95).toBeLessThan(naiveFuse.p95);
});
