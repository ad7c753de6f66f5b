/** Contact details, which are never claims, though a telephone number looks like a price to the models. */
import type { Line } from './prepare.ts';

/** A number as it is dialled from abroad. */
const TELEPHONE = /\+\s?\d[\d\s()./-]{6,}\d/;
const WORD = /\p{L}+/gu;
/** More words than these say something beside the number. No claim of the labelled pages has a number and fewer. */
const FEW_WORDS = 6;

/** Whether a line is a telephone number with the words that go with one. */
export function isContact({ raw }: Pick<Line, 'raw'>): boolean {
  return TELEPHONE.test(raw) && (raw.match(WORD)?.length ?? 0) <= FEW_WORDS;
}
