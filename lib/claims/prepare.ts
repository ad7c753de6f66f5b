/** A page to its sentences, each with its words, concepts and the context a reader carries to it. */
import type { Chunk, Group } from './bag.ts';
import { levelsOf } from './features.ts';
import type { Hit, Lexicon, Word } from './lexicon.ts';
import { scopedIn } from './scope.ts';
import { sentences } from './sentences.ts';
import { tokenize } from './tokens.ts';
import type { Page, Role } from './types.ts';

/** Words and concepts of any stretch of text. */
export interface Text {
  raw: string;
  words: readonly Word[];
  hits: readonly Hit[];
  /** Distinct concepts, ascending. */
  concepts: readonly number[];
  /** Features of it as a heading or title, filled in where they are asked for. */
  chunks: Partial<Record<Group, Chunk>>;
}

export interface Line extends Text {
  block: number;
  start: number;
  end: number;
  role: Role;
  /** Nearest heading above, and all above it. */
  heading: Text | undefined;
  outer: Text | undefined;
  /** Concepts denied, hedged or put in somebody's mouth, see `scopedIn`. */
  scoped: readonly number[];
  /** The line that opens the list or table this line stands in ("Benefits include:"). */
  lead: Line | undefined;
}

export interface Prepared {
  title: Text;
  lines: readonly Line[];
  /** Share of lines naming each concept. */
  share: Float64Array;
  /** The same as features, see `levelsOf`. */
  levels: Chunk;
}

/** Sentences longer than this many words are read up to here; no reader's sentence is longer. */
const MOST_WORDS = 400;

/** Words and concepts of `raw`. */
export function readText(lexicon: Lexicon, raw: string): Text {
  const words = tokenize(raw).slice(0, MOST_WORDS).map(lexicon.word);
  const hits = lexicon.match(words);
  const concepts = [...new Set(hits.map((hit) => hit.concept))].sort((a, b) => a - b);
  return { raw, words, hits, concepts, chunks: {} };
}

const LISTED: ReadonlySet<Role> = new Set(['item', 'cell']);

/** Reads every sentence of the page once. */
export function prepare(lexicon: Lexicon, page: Page): Prepared {
  const seen = new Map<string, Text>();
  const text = (raw: string): Text => {
    const known = seen.get(raw);
    if (known) return known;
    const made = readText(lexicon, raw);
    seen.set(raw, made);
    return made;
  };
  const lines: Line[] = [];
  const share = new Float64Array(lexicon.names.length);
  let opener: Line | undefined;
  page.blocks.forEach((block, index) => {
    const inner = block.headings.at(-1);
    const outer = block.headings.slice(0, -1).join(' – ');
    for (const { start, end } of sentences(block.text)) {
      const read = readText(lexicon, block.text.slice(start, end));
      const line: Line = {
        ...read,
        scoped: scopedIn(lexicon, read.hits, read.words),
        block: index,
        start,
        end,
        role: block.role,
        heading: inner ? text(inner) : undefined,
        outer: outer ? text(outer) : undefined,
        lead: LISTED.has(block.role) ? opener : undefined,
      };
      if (!LISTED.has(block.role)) opener = line;
      for (const concept of line.concepts) share[concept] = (share[concept] ?? 0) + 1;
      lines.push(line);
    }
  });
  if (lines.length > 0)
    for (let i = 0; i < share.length; i++) share[i] = (share[i] ?? 0) / lines.length;
  return { title: text(page.title), lines, share, levels: levelsOf(share) };
}

/** A text on its own tells nothing of a page. */
const NO_LEVELS: Chunk = { buckets: [], sums: [], of: [] };

/** A text on its own as a page of one line. */
export function prepareText(lexicon: Lexicon, text: Text): Prepared {
  const place = { block: 0, start: 0, end: text.raw.length, role: 'text' as const };
  const context = { heading: undefined, outer: undefined, lead: undefined };
  const line: Line = {
    ...text,
    ...place,
    ...context,
    scoped: scopedIn(lexicon, text.hits, text.words),
  };
  const share = new Float64Array(lexicon.names.length);
  for (const concept of text.concepts) share[concept] = 1;
  return { title: readText(lexicon, ''), lines: [line], share, levels: NO_LEVELS };
}

/** The lines around line `i` under its heading, nearest first, at most `most` on either side. */
export function sectionOf({ lines }: Pick<Prepared, 'lines'>, i: number, most: number): number[] {
  const heading = lines[i]?.heading;
  const found: number[] = [];
  for (const step of [-1, 1]) {
    for (let far = 1; far <= most; far++) {
      const j = i + step * far;
      if (!lines[j] || lines[j]?.heading !== heading) break;
      found.push(j);
    }
  }
  return found;
}
