/** What the model is shown of one sentence: its words, concepts, form, and the context around it. */
import { mix } from './hash.ts';
import type { Line, Prepared, Text } from './prepare.ts';
import { shape } from './shape.ts';

/** Each group keeps its own name space, so "cost" in the heading is not "cost" in the sentence. */
export const GROUPS = [
  'word', 'pair', 'triple', 'skip', 'letters', 'concept', 'concept-pair', 'concept-set', 'shape',
  'heading-word', 'heading-concept', 'before-word', 'before-concept', 'after-word', 'after-concept',
  'title-concept', 'lead', 'page', 'outer-concept', 'concept-heading', 'concept-role', 'far', 'concept-share',
] as const;
export type Group = (typeof GROUPS)[number];
const SALT = new Map<Group, number>(GROUPS.map((group, i) => [group, 0x51ed270b * (i + 1)]));

export type Sink = (group: Group, hash: number) => void;

/** Hands every feature of line `i` to `sink`, already salted by group. */
export function features(page: Prepared, i: number, emit: Sink): void {
  const line = page.lines[i];
  if (!line) return;
  const put: Sink = (group, hash) => emit(group, mix(SALT.get(group) ?? 0, hash));
  ownWords(line, put);
  ownConcepts(line, put);
  for (const each of shape(line)) put('shape', each);
  const role = roleNumber(line);
  if (line.heading) {
    wordsOf(line.heading, 'heading-word', put);
    conceptsOf(line.heading, 'heading-concept', put);
    for (const a of line.heading.concepts) for (const b of line.concepts) put('concept-heading', mix(a, b));
  }
  if (line.outer) conceptsOf(line.outer, 'outer-concept', put);
  for (const concept of line.concepts) put('concept-role', mix(concept, role));
  const before = page.lines[i - 1];
  const after = page.lines[i + 1];
  if (before) {
    wordsOf(before, 'before-word', put);
    conceptsOf(before, 'before-concept', put);
    put('before-concept', mix(roleNumber(before), role + 1000));
  }
  if (after) {
    wordsOf(after, 'after-word', put);
    conceptsOf(after, 'after-concept', put);
    put('after-concept', mix(roleNumber(after), role + 1000));
  }
  for (const far of [page.lines[i - 2], page.lines[i + 2]]) if (far) conceptsOf(far, 'far', put);
  conceptsOf(page.title, 'title-concept', put);
  if (line.lead) {
    wordsOf(line.lead, 'lead', put);
    for (const concept of line.lead.concepts) put('lead', mix(concept, 7));
  }
  for (let c = 0; c < page.share.length; c++) {
    const share = page.share[c] ?? 0;
    for (const level of SHARES) if (share >= level) put('page', mix(c, Math.round(level * 1000)));
  }
  put('page', mix(999, Math.floor((10 * i) / page.lines.length)));
}
const SHARES = [0.0001, 0.04, 0.1, 0.2, 0.35];

const ROLES = ['title', 'heading', 'text', 'item', 'cell', 'button', 'nav', 'caption', 'quote', 'footer'];
function roleNumber(line: Line): number {
  return ROLES.indexOf(line.role);
}

function ownWords(line: Line, put: Sink): void {
  const { words } = line;
  for (let i = 0; i < words.length; i++) {
    const a = words[i]?.stem ?? 0;
    put('word', a);
    for (const gram of words[i]?.grams ?? []) put('letters', gram);
    const b = words[i + 1]?.stem;
    const c = words[i + 2]?.stem;
    if (b !== undefined) put('pair', mix(a, b));
    if (b !== undefined && c !== undefined) put('triple', mix(mix(a, b), c));
    if (c !== undefined) put('skip', mix(a, c));
  }
}

function ownConcepts(line: Line, put: Sink): void {
  for (const a of line.concepts) {
    put('concept', a);
    for (const b of line.concepts) if (b > a) put('concept-set', mix(a, b));
  }
  const { hits } = line;
  for (let i = 1; i < hits.length; i++) {
    const a = hits[i - 1], b = hits[i];
    if (a && b && a.concept !== b.concept) put('concept-pair', mix(a.concept, b.concept));
  }
}

function wordsOf(text: Text, group: Group, put: Sink): void {
  for (const word of text.words) put(group, word.stem);
}

function conceptsOf(text: Text, group: Group, put: Sink): void {
  for (const concept of text.concepts) put(group, concept);
}
