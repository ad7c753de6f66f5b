/** Whether a claim speaks of a blood stem-cell transplant, which must never be taken for other cells. */
import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line, Text } from './prepare.ts';
import { OTHER_CELLS, SUBJECTS } from './subjects.ts';
import type { TopicScore } from './types.ts';

/** Other cells are "transplanted" too: of the transplant's names those that begin so do not tell. */
const LOOSE = /^(?:stem|cells?)$/i;

/** Summaries of one product of other cells. */
const ONE_PRODUCT: ReadonlySet<string> = new Set([
  'msc-efficacy',
  'adipose-svf',
  'umbilical-cord-cells',
  'exosomes',
  'neural-stem-cells',
  'embryonic-fetal-ipsc',
]);

/** True where a text names a transplant and no other cells, false where it names other cells, else undefined. */
type Naming = (text: Text) => boolean | undefined;

function createNaming(lexicon: Lexicon): Naming {
  const number = (name: string) => lexicon.index.get(name) ?? -1;
  const hsct = number('hsct');
  const others = OTHER_CELLS.map(number);
  return ({ concepts, hits, words }) => {
    if (others.some((each) => concepts.includes(each))) return false;
    const named = hits.some(
      ({ concept, from }) => concept === hsct && !LOOSE.test(words[from]?.text ?? ''),
    );
    return named || undefined;
  };
}

/**
 * Puts the topics of a sentence that names a transplant and no other cells in order: what is said of
 * a transplant never leads to the summary of another product, however much it sounds like one.
 * @param topics best first
 */
export function createApart(
  lexicon: Lexicon,
): (text: Text, topics: readonly TopicScore[]) => readonly TopicScore[] {
  const names = createNaming(lexicon);
  return (text, topics) => {
    if (names(text) !== true) return topics;
    const later = ({ id }: TopicScore) => ONE_PRODUCT.has(id);
    return [...topics.filter((each) => !later(each)), ...topics.filter(later)];
  };
}

/**
 * A test of one page's claims. The sentence decides, then its nearest heading, then what most of the
 * page's claims with a treatment of their own are about; where none of them tells, it is no transplant.
 */
export function createTransplantTest(
  lexicon: Lexicon,
): (findings: readonly Finding[]) => (line: Line) => boolean {
  const names = createNaming(lexicon);
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
