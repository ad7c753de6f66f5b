/** Text fragments: the part of an address that opens a page at certain words. */
import {
  generateFragmentFromRange,
  setTimeout as setLimit,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/** For one claim, in milliseconds, on a slow machine; most take one or two. */
const LIMIT_EACH = 1000;
/** For a whole page, in milliseconds. Claims after that link to the page without a fragment. */
const LIMIT_ALL = 15_000;

/** A dash and a comma mean something in a fragment; `encodeURIComponent` leaves the dash. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

function fragmentOf(range: Range): string | null {
  // The library widens the range to whole words, so it gets one of its own.
  const { fragment } = generateFragmentFromRange(range.cloneRange());
  if (!fragment) return null;
  const { prefix, textStart, textEnd, suffix } = fragment;
  return [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(textStart),
    ...(textEnd ? [encode(textEnd)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(',');
}

/**
 * What follows `#:~:text=` for each range of the current document, one at a time, so that the
 * caller may pause. Null for a range that has gone, or that no words lead to alone.
 */
export function* fragmentsOf(ranges: Iterable<Range | undefined>): Generator<string | null> {
  setLimit(LIMIT_EACH);
  const end = performance.now() + LIMIT_ALL;
  for (const range of ranges) yield range && performance.now() < end ? fragmentOf(range) : null;
}
