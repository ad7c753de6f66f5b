/** What the linear models are shown of one sentence: its words, its concepts, its form, its context. */
import { type Bag, BagMaker, type Chunk, type Group, groupBuckets } from './bag.ts';
import { mix } from './hash.ts';
import type { Line, Prepared, Text } from './prepare.ts';
import { shape } from './shape.ts';
import { ROLES } from './types.ts';

/** Shares of a page's sentences naming a concept at which the page counts as a little or much about it. */
const SHARES = [0.0001, 0.04, 0.1, 0.2, 0.35];
/** A number no concept has, for the tenth of the page a sentence stands in. */
const POSITION = 1_000_003;
/** Sets the concepts of a list's opening line apart from its words. */
const LEAD_CONCEPT = 7;

/** Every feature of line `i`, group by group in the order of `GROUPS`. */
export function features(page: Prepared, i: number): Bag {
  const make = new BagMaker();
  const line = page.lines[i];
  if (!line) return make.bag();
  ownWords(line, make);
  ownConcepts(line, make);
  make.group('scoped', line.scoped);
  make.group('shape', shape(line));
  headings(line, make);
  neighbours(page, i, line, make);
  make.keep('title-concept', conceptChunk(page.title, 'title-concept'));
  if (line.lead) {
    make.group('lead', stems(line.lead));
    for (const concept of line.lead.concepts) make.add('lead', mix(concept, LEAD_CONCEPT));
  }
  make.keep('page', page.levels);
  make.add('page', mix(POSITION, Math.floor((10 * i) / page.lines.length)));
  return make.bag();
}

/** Which concepts the page names, and how much: the same for all its sentences, so worked out once. */
export function levelsOf(share: Float64Array): Chunk {
  const found: number[] = [];
  for (let concept = 0; concept < share.length; concept++) {
    for (const level of SHARES) {
      if ((share[concept] ?? 0) < level) break;
      found.push(mix(concept, Math.round(level * 10_000)));
    }
  }
  return groupBuckets('page', found);
}

function ownWords({ words }: Line, make: BagMaker): void {
  for (const { stem } of words) make.add('word', stem);
  for (let i = 0; i + 1 < words.length; i++)
    make.add('pair', mix(words[i]?.stem ?? 0, words[i + 1]?.stem ?? 0));
  for (const { letters } of words) make.keep('letters', letters);
}

function ownConcepts({ concepts, role }: Line, make: BagMaker): void {
  const place = ROLES.indexOf(role);
  make.group('concept', concepts);
  for (const a of concepts) {
    for (const b of concepts) if (b > a) make.add('concept-set', mix(a, b));
  }
  for (const a of concepts) make.add('concept-role', mix(a, place));
}

function headings({ heading, outer, concepts }: Line, make: BagMaker): void {
  if (heading) {
    make.keep('heading-word', kept(heading, 'heading-word', stems));
    make.keep('heading-concept', conceptChunk(heading, 'heading-concept'));
    for (const a of heading.concepts) {
      for (const b of concepts) make.add('concept-heading', mix(a, b));
    }
  }
  if (outer) make.keep('outer-concept', conceptChunk(outer, 'outer-concept'));
}

function neighbours({ lines }: Prepared, i: number, line: Line, make: BagMaker): void {
  const place = ROLES.indexOf(line.role) + POSITION;
  const before = lines[i - 1];
  const after = lines[i + 1];
  if (before) {
    for (const { stem } of before.words) make.add('before-word', stem);
    make.group('before-concept', before.concepts);
    make.add('before-concept', mix(ROLES.indexOf(before.role), place));
  }
  if (after) {
    for (const { stem } of after.words) make.add('after-word', stem);
    make.add('after-word', mix(ROLES.indexOf(after.role), place));
  }
  make.group('far-concept', lines[i - 2]?.concepts ?? []);
  make.group('far-concept', lines[i + 2]?.concepts ?? []);
}

const stems = (text: Text) => text.words.map(({ stem }) => stem);
const conceptsOf = (text: Text) => text.concepts;
const conceptChunk = (text: Text, group: Group) => kept(text, group, conceptsOf);

/** Headings and titles stand over many sentences; what they give is worked out once each. */
function kept(text: Text, group: Group, of: (text: Text) => readonly number[]): Chunk {
  const known = text.chunks[group];
  if (known) return known;
  const made = groupBuckets(group, of(text));
  text.chunks[group] = made;
  return made;
}
