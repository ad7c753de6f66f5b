/** Labelled pages to the examples the models are trained on. */
import { pageVector } from '../../lib/claims/about.ts';
import { alone } from '../../lib/claims/alone.ts';
import type { Bag } from '../../lib/claims/bag.ts';
import { features } from '../../lib/claims/features.ts';
import type { TopicWords } from '../../lib/claims/knowledge.ts';
import type { Lexicon } from '../../lib/claims/lexicon.ts';
import { type Prepared, prepare, readText } from '../../lib/claims/prepare.ts';
import { isExcerpt, type LabelledPage, storyOf, toPage, type Unit } from '../corpus.ts';
import { roughen } from './roughen.ts';

/** One sentence of a labelled page. */
export interface Example {
  page: number;
  /** Line of the page. */
  line: number;
  unit: Unit;
  bag: Bag;
  /** Part of the page set it belongs to, for scores by models that never saw its page. */
  fold: number;
  /** How much its label is to be trusted. */
  weight: number;
  /** Whether its page says how often a sentence is a claim, and how it leans; else only which topic it has. */
  wholePage: boolean;
}

export interface PageExample {
  labelled: LabelledPage;
  prepared: Prepared;
  vector: Float32Array;
  fold: number;
  /** How much its labels count. */
  trust: number;
  /** First example of the page; its lines follow in order. */
  first: number;
}

/** A sentence of the curated database with the topic it stands for. */
export interface Phrase {
  bag: Bag;
  topic: string;
  claims: boolean;
}

/** Folds pages are dealt into. Three keep training short; more gain little. */
export const FOLDS = 3;
/** A claim of several sentences names no single one as the claim; each counts for less. */
const SHARED_LABEL = 0.4;
/**
 * Our own pages were labelled by other hands than those of `dev`; at full weight they outvote it.
 * Half is best for marking, topics and stance alike in cross-validation on `dev`, and `whole` pages
 * teach unseen pages of their own kind as much at half as in full.
 */
const OWN_LABEL = 0.5;
/** Several retellings of one page share its labels, and its errors. Best of 0.25, 0.3 and 0.5. */
const RETOLD_LABEL = 0.3;
/** A roughened page teaches that form may be missing, but `dev` has its form; as much as whole pages is worse. */
const ROUGHENED = 0.5;

/** Pages about something else are few here and most of the web: each line of theirs counts twice. */
const UNRELATED = 2;

/** Pages whose labels count in full: `dev` is the measure, and nobody would mark a line of `alike`. */
const IN_FULL = /^(?:dev|alike)-/;
/** Pages that say again what another says. */
const RETOLD = /^retold-/;
/** Pages also learned from in their rough form; retellings add nothing there. */
const ROUGH = /^(?:dev|own|kin|site|whole)-/;

export function readExamples(lexicon: Lexicon, pages: readonly LabelledPage[]) {
  const examples: Example[] = [];
  const stories = new Map<string, number>();
  const rough = pages.filter(({ id }) => ROUGH.test(id)).map(roughen);
  const read = [...pages, ...rough].map((labelled, page): PageExample => {
    const prepared = prepare(lexicon, toPage(labelled));
    // What tells the same story stays together, or a model would be tried on what it has learned by heart.
    const story = storyOf(labelled.id);
    if (!stories.has(story)) stories.set(story, stories.size);
    const fold = (stories.get(story) ?? 0) % FOLDS;
    const first = examples.length;
    const trust = trustIn(labelled.id);
    const wholePage = !isExcerpt(labelled.id);
    const hand =
      trust *
      (page < pages.length ? 1 : ROUGHENED) *
      (labelled.kind === 'unrelated' ? UNRELATED : 1);
    const sentences = new Map<number, number>();
    for (const { block } of prepared.lines) sentences.set(block, (sentences.get(block) ?? 0) + 1);
    prepared.lines.forEach(({ block }, line) => {
      const unit = labelled.units[block];
      if (!unit) throw new Error(`${labelled.id}: block ${block} has no unit`);
      const several = (sentences.get(block) ?? 0) > 1;
      const weight = hand * (several && unit.flag === 'yes' ? SHARED_LABEL : 1);
      examples.push({ page, line, unit, bag: features(prepared, line), fold, weight, wholePage });
    });
    return { labelled, prepared, vector: pageVector(lexicon, prepared), fold, trust, first };
  });
  return { pages: read, examples };
}

/** How much the labels of a page count. */
function trustIn(id: string): number {
  if (IN_FULL.test(id)) return 1;
  return RETOLD.test(id) ? RETOLD_LABEL : OWN_LABEL;
}

/** The curated phrasings, as sentences without a page. */
export function readPhrases(lexicon: Lexicon, topics: readonly TopicWords[]): Phrase[] {
  return topics.flatMap(({ id, phrasings, notPhrasings }) => {
    const phrase = (text: string, claims: boolean): Phrase => ({
      bag: alone(lexicon, readText(lexicon, text)),
      topic: id,
      claims,
    });
    return [
      ...phrasings.map((text) => phrase(text, true)),
      ...notPhrasings.map(({ text }) => phrase(text, false)),
    ];
  });
}
