import { expect, test } from 'vitest';
import { timeLookup } from '../bench/lookup.ts';

/** Bare milliseconds depend on what else the machine does; `npm run bench` prints them. */
test('a key press is answered faster than by naive Fuse in the same run', () => {
  const { caveat, naiveFuse } = timeLookup();
  expect(caveat.p95).toBeLessThan(naiveFuse.p95);
});
