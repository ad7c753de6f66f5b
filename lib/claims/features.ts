/** What the linear models are shown of one sentence: its words, its concepts, its form, its context. */
import { mix } from './hash.ts';
import type { Line, Prepared, Text } from './prepare.ts';
import { shape } from './shape.ts';

/** Each group keeps its own name space, so "cost" in the heading is not "cost" in the sentence. */
export const GROUPS = [
  'word',
  'pair',
  'letters',
  'concept',
  'concept-set',
  'concept-role',
  'scoped',
  'shape',
  'heading-word',
  'heading-concept',
  'concept-heading',
  'outer-concept',
  'before-word',
  'before-concept',
  'after-word',
  'far-concept',
  'title-concept',
  'lead',
  'page',
] as const;
export type Group = (typeof GROUPS)[number];

/** The features of one sentence: one list of numbers a group, in the order of `GROUPS`. */
export type Bag = readonly number[][];

/** Any odd constant spreads the groups over the number range (here 2^32 divided by the golden ratio). */
const SPREAD = 0x9e3779b1;

/** Shares of a page's sentences naming a concept at which the page counts as a little or much about it. */
const SHARES = [0.0001, 0.04, 0.1, 0.2, 0.35];

/** Every feature of line `i`. */
export function features(page: Prepared, i: number): Bag {
  const bag: number[][] = GROUPS.map(() => []);
  const line = page.lines[i];
  if (!line) return bag;
  const put = (group: Group, hash: number) => {
    const at = INDEX[group];
    bag[at]?.push(mix(Math.imul(SPREAD, at + 1), hash));
  };
  ownWords(line, put, bag[INDEX.letters] ?? []);
  ownConcepts(line, put);
  for (const each of line.scoped) put('scoped', each);
  for (const each of shape(line)) put('shape', each);
  headings(line, put);
  neighbours(page, i, line, put);
  conceptsOf(page.title, 'title-concept', put);
  if (line.lead) {
    wordsOf(line.lead, 'lead', put);
    for (const concept of line.lead.concepts)
      put('lead', mix(concept, line.lead.concepts.length > 0 ? 7 : 0));
  }
  const levels = bag[INDEX.page] ?? [];
  for (const each of page.levels) levels.push(each);
  put('page', mix(POSITION, Math.floor((10 * i) / page.lines.length)));
  return bag;
}

const INDEX = Object.fromEntries(GROUPS.map((group, i) => [group, i])) as Record<Group, number>;
/** A number no concept has, for the tenth of the page a sentence stands in. */
const POSITION = 1_000_003;

type Put = (group: Group, hash: number) => void;

/** Which concepts the page names, and how much: the same for all its sentences, so worked out once. */
export function levelsOf(share: Float64Array): number[] {
  const found: number[] = [];
  for (let concept = 0; concept < share.length; concept++) {
    for (const level of SHARES) {
      if ((share[concept] ?? 0) < level) break;
      found.push(mix(concept, Math.round(level * 10_000)));
    }
  }
  return found;
}

function ownWords({ words }: Line, put: Put, letters: number[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    put('word', word.stem);
    for (const gram of word.grams) letters.push(gram);
    const next = words[i + 1];
    if (next) put('pair', mix(word.stem, next.stem));
  }
}

function ownConcepts({ concepts, role }: Line, put: Put): void {
  const place = ROLES.indexOf(role);
  for (const a of concepts) {
    put('concept', a);
    put('concept-role', mix(a, place));
    for (const b of concepts) if (b > a) put('concept-set', mix(a, b));
  }
}

function headings(line: Line, put: Put): void {
  if (line.heading) {
    wordsOf(line.heading, 'heading-word', put);
    conceptsOf(line.heading, 'heading-concept', put);
    for (const a of line.heading.concepts) {
      for (const b of line.concepts) put('concept-heading', mix(a, b));
    }
  }
  if (line.outer) conceptsOf(line.outer, 'outer-concept', put);
}

function neighbours(page: Prepared, i: number, line: Line, put: Put): void {
  const place = ROLES.indexOf(line.role);
  const before = page.lines[i - 1];
  const after = page.lines[i + 1];
  if (before) {
    wordsOf(before, 'before-word', put);
    conceptsOf(before, 'before-concept', put);
    put('before-concept', mix(ROLES.indexOf(before.role), place + POSITION));
  }
  if (after) {
    wordsOf(after, 'after-word', put);
    put('after-word', mix(ROLES.indexOf(after.role), place + POSITION));
  }
  for (const far of [page.lines[i - 2], page.lines[i + 2]]) {
    if (far) conceptsOf(far, 'far-concept', put);
  }
}

export const ROLES = [
  'title',
  'heading',
  'text',
  'item',
  'cell',
  'button',
  'nav',
  'caption',
  'quote',
  'footer',
] as const;

function wordsOf(text: Text, group: Group, put: Put): void {
  for (const word of text.words) put(group, word.stem);
}

function conceptsOf(text: Text, group: Group, put: Put): void {
  for (const concept of text.concepts) put(group, concept);
}
