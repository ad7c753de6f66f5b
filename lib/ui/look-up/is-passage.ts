import { sentences } from '../../claims/sentences.ts';

/** Longer than anyone types as a question. */
const TYPED = 160;

/** Whether what stands in the field is a passage to check, and not words to look up. */
export function isPassage(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > TYPED || trimmed.includes('\n')) return true;
  // Fragments such as "U.S." or "vs." end sentences too early, so short ones are not counted.
  return sentences(trimmed).filter(({ start, end }) => end - start > 20).length > 1;
}
