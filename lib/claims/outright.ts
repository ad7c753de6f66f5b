/** Sentences that are claims by their own words, wherever they stand. */
import { LOOKALIKES, SURE_CELLS } from './about.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line, Prepared } from './prepare.ts';
import { FURNITURE, readsAsClaim } from './small.ts';

/** Cell treatments as a claim may name them. */
const CELLS = [...SURE_CELLS, 'neural-cell', 'car-t', 'transplant'] as const;
/** Shorter lines are labels and names ("CAR-T in MS"). */
const SHORTEST = 6;

/** Scores of a line by its words alone; asked for only where the rest holds. */
export interface WordScores {
  markWords(line: number): number;
  topicWords(line: number): Float64Array | undefined;
}

/**
 * Finds the lines that name MS and a cell treatment, state something, and read as a claim without
 * any page around them, by the measure of pages of a few lines. They are claims however long and
 * plain the page is: of those that are plainly either, 20 of 21 on unseen pages of `dev` and 54 of 63
 * on unseen ones of `whole` are.
 */
export function createOutright(
  lexicon: Lexicon,
): (page: Prepared, scores: WordScores) => Set<number> {
  const of = (names: readonly string[]) =>
    new Set(names.map((name) => lexicon.index.get(name) ?? -1));
  const [ms, cells, alike] = [of(['ms']), of(CELLS), of(LOOKALIKES)];
  const names = ({ concepts }: Line, wanted: ReadonlySet<number>) =>
    concepts.some((concept) => wanted.has(concept));
  return (page, { markWords, topicWords }) => {
    const found = new Set<number>();
    page.lines.forEach((line, i) => {
      if (!names(line, ms) || !names(line, cells) || names(line, alike)) return;
      if (FURNITURE.has(line.role) || line.words.length < SHORTEST || line.raw.endsWith('?'))
        return;
      if (readsAsClaim(markWords(i), topicWords(i) ?? [])) found.add(i);
    });
    return found;
  };
}
