/** Text fragments: the part of an address that opens a page at certain words. */
import {
  generateFragmentFromRange,
  setTimeout as setLimit,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/** For one claim, in milliseconds; most take one or two. */
const LIMIT_EACH = 200;
/** For a whole page, in milliseconds. Claims after that link to the page without a fragment. */
const LIMIT_ALL = 4000;

/** A dash and a comma mean something in a fragment; `encodeURIComponent` leaves the dash. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * What follows `#:~:text=` for each range of the current document.
 * @returns null for a range that has gone, or that no words lead to alone.
 */
export function fragmentsOf(ranges: readonly (Range | undefined)[]): (string | null)[] {
  setLimit(LIMIT_EACH);
  const end = performance.now() + LIMIT_ALL;
  return ranges.map((range) => {
    if (!range || performance.now() > end) return null;
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
  });
}
