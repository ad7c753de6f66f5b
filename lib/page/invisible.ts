/**
 * Characters drawn as nothing, as the inside of a character class: soft hyphen, zero-width spaces
 * and joiners, marks and overrides of writing direction, byte-order mark. Put inside words, they
 * hide them from matching, so they are read over.
 */
export const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';

const RUNS = new RegExp(`[${INVISIBLE}]+`, 'g');

/** @returns `text` as it is seen. */
export function withoutInvisible(text: string): string {
  return text.replace(RUNS, '');
}
