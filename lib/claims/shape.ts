/** The form of a sentence apart from its words: role, length, punctuation, capitals, how it begins. */
import { hashText, mix } from './hash.ts';
import type { Line } from './prepare.ts';

const ENDS = /[.!?:;…]["'”’»)\]]*$/;
const LENGTHS = [1, 2, 3, 5, 8, 12, 17, 24, 35];

const NUMBERS = new Map<string, number>();

/** The few dozen forms there are, each hashed once. */
function numberOf(mark: string): number {
  let number = NUMBERS.get(mark);
  if (number === undefined) {
    number = hashText(mark);
    NUMBERS.set(mark, number);
  }
  return number;
}

/** Number names of the form features of a line. */
export function shape(line: Line): number[] {
  const { raw, words, role } = line;
  const end = ENDS.exec(raw)?.[0]?.[0] ?? '-';
  const length = LENGTHS.findIndex((limit) => words.length <= limit);
  const marks: string[] = [
    role,
    `${role}|${length}`,
    `${role}|end${end}`,
    `len${length}`,
    `end${end}`,
  ];
  if (/\d/.test(raw)) marks.push('digit', `${role}|digit`);
  if (/%|per ?cent/.test(raw)) marks.push('percent');
  if (/[$€£₹]/.test(raw)) marks.push('money');
  if (/\b(?:19|20)\d\d\b/.test(raw)) marks.push('year');
  if (/["“”«»]/.test(raw)) marks.push('quoted', `${role}|quoted`);
  if (/\?/.test(raw)) marks.push('asks');
  if (/!/.test(raw)) marks.push('shouts');
  if (/[@|›»/]|https?:|www\./.test(raw)) marks.push('menu');
  if (/^[^a-z]*$/.test(raw)) marks.push('capitals');
  const capitals = raw.match(/\b\p{Lu}/gu)?.length ?? 0;
  marks.push(`cap${Math.round((4 * capitals) / (words.length || 1))}`);
  const [first, second] = words;
  const found = marks.map(numberOf);
  if (first) found.push(mix(first.stem, 1), mix(mix(first.stem, second?.stem ?? 0), 2));
  const last = words.at(-1);
  if (last) found.push(mix(last.stem, 3));
  return found;
}
