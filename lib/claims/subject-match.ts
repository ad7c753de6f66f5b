/** How well the concepts of a text go with a topic: its treatment and what it says of it. */
import type { Lexicon } from './lexicon.ts';
import { SUBJECTS } from './subjects.ts';

/** A topic's own aspect tells more than its treatment, which other topics share. */
const ASPECT = 0.6;
const TREATMENT = 0.4;

/** A function from topic and concepts to 0 to 1. */
export function createSubjectMatch(
  lexicon: Lexicon,
): (id: string, concepts: readonly number[]) => number {
  const numbers = (names: readonly string[]) =>
    names.flatMap((name) => lexicon.index.get(name) ?? []);
  const known = new Map(
    Object.entries(SUBJECTS).map(([id, { treatment, aspect }]) => [
      id,
      { treatment: numbers(treatment), aspect: numbers(aspect) },
    ]),
  );
  return (id, concepts) => {
    const subject = known.get(id);
    if (!subject) return 0;
    const has = (wanted: readonly number[]) => wanted.some((each) => concepts.includes(each));
    const treated = subject.treatment.length === 0 || has(subject.treatment);
    return (has(subject.aspect) ? ASPECT : 0) + (treated ? TREATMENT : 0);
  };
}
