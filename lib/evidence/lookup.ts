/** From a few typed words, or a whole pasted sentence, to the topics that answer them. */
import { alone } from '../claims/alone.ts';
import type { Knowledge } from '../claims/knowledge.ts';
import { createLexicon } from '../claims/lexicon.ts';
import { decode } from '../claims/model.ts';
import { readText } from '../claims/prepare.ts';
import { scoreWords } from '../claims/scoring.ts';
import { createSubjectMatch } from '../claims/subject-match.ts';
import { tokenize } from '../claims/tokens.ts';
import { probability } from '../claims/trees.ts';
import { createIndex } from './word-index.ts';

interface LookupResult {
  id: string;
  /** 0 to 1; only the order means anything. */
  score: number;
  /** Words of the query that led here. */
  matched: string[];
}

export type Lookup = (query: string, limit?: number) => LookupResult[];

/** Results shown unless told otherwise. */
const LIMIT = 8;
/** Queries are cut here; a pasted page is not a question. */
const LONGEST = 600;
/** Weight of the curated wording, of the concepts named, and of the trained model, found on half of our own queries. */
const WORDS = 1;
const CONCEPTS = 0.35;
const LEARNED = 0.5;
/** Share of a query's telling words the database must know before anything is shown. */
const KNOWN_SHARE = 0.5;
/** Combined score under which a topic is noise. */
const LEAST = 0.3;

/** Prepares the look-up; each query then takes a few milliseconds at most. */
export function createLookup({ topics, vocabulary, model }: Knowledge): Lookup {
  const lexicon = createLexicon(vocabulary);
  const index = createIndex(topics);
  const learned = decode(model.linear.topic);
  const classOf = new Map(learned.classes.map((id, i) => [id, i]));
  const subject = createSubjectMatch(lexicon);

  return (query, limit = LIMIT) => {
    const tokens = tokenize(query.slice(0, LONGEST));
    const words = index.resolve(tokens);
    if (words.known < KNOWN_SHARE * words.all || words.terms.length === 0) return [];
    const text = readText(
      lexicon,
      tokens.map((token) => words.mended.get(token) ?? token).join(' '),
    );
    const scores = scoreWords('topic', learned, alone(lexicon, text));
    return topics
      .map(({ id }, t) => {
        const score =
          WORDS * index.match(words.terms, t) +
          CONCEPTS * subject(id, text.concepts) +
          LEARNED * probability(2 * (scores[classOf.get(id) ?? -1] ?? -1));
        return { id, score, matched: index.matched(words, t) };
      })
      .filter(({ score, matched }) => score >= LEAST && matched.length > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id, score, matched }) => ({
        id,
        score: score / (WORDS + CONCEPTS + LEARNED),
        matched,
      }));
  };
}
