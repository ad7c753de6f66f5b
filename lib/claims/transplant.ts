/** Whether a claim speaks of a blood stem-cell transplant, which must never be taken for other cells. */
import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line, Text } from './prepare.ts';
import { SUBJECTS } from './subjects.ts';

/** Cells that are sold under names close to a transplant's. */
const OTHER_CELLS = [
  'mesenchymal',
  'adipose',
  'cord',
  'exosome',
  'neural-cell',
  'embryonic',
  'ipsc',
  'car-t',
] as const;

/** Other cells are "transplanted" too: of the transplant's names those that begin so do not tell. */
const LOOSE = /^(?:stem|cells?)$/i;

/**
 * A test of one page's claims. The sentence decides, then its nearest heading, then what most of the
 * page's claims with a treatment of their own are about; where none of them tells, it is no transplant.
 */
export function createTransplantTest(
  lexicon: Lexicon,
): (findings: readonly Finding[]) => (line: Line) => boolean {
  const numbers = (names: readonly string[]) => names.map((name) => lexicon.index.get(name) ?? -1);
  const [hsct = -1] = numbers(['hsct']);
  const others = numbers(OTHER_CELLS);
  /** True or false where the text names one of the two, else undefined. */
  const names = ({ concepts, hits, words }: Text): boolean | undefined => {
    if (others.some((each) => concepts.includes(each))) return false;
    const named = hits.some(
      ({ concept, from }) => concept === hsct && !LOOSE.test(words[from]?.text ?? ''),
    );
    return named || undefined;
  };
  return (findings) => {
    const treatments = findings.map(({ topics }) => SUBJECTS[topics[0]?.id ?? '']?.treatment ?? []);
    const transplants = treatments.filter((each) => each.includes('hsct')).length;
    const cells = treatments.filter((each) =>
      OTHER_CELLS.some((name) => each.includes(name)),
    ).length;
    const mostly = transplants > cells;
    return (line) => names(line) ?? (line.heading && names(line.heading)) ?? mostly;
  };
}
