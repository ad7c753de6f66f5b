/** Which topic a claim is about: a shortlist by the linear models, put in order by the ranker. */
import type { Lexicon } from './lexicon.ts';
import type { Margins } from './margins.ts';
import { type Prepared, sectionOf } from './prepare.ts';
import { SUBJECTS, TREATMENTS } from './subjects.ts';

/** Topics the ranker looks at; the right one is among them 94 times in 100. */
const SHORTLIST = 10;
/** How fast the odds of a topic fall with its distance from the best. */
const ODDS = 2;
/** Score of a topic for a text that is not there; below what a text of another topic gets. */
const NOBODY = -1.2;

interface TopicConcepts {
  treatment: readonly number[];
  aspect: readonly number[];
}

interface PageView {
  /** Mean topic scores of the sentences that look like claims, the highest, and how many are higher than each. */
  mean: Float64Array;
  commonest: number;
  place: readonly number[];
  /** Highest share of sentences naming a treatment; and per topic, its own, another, its aspect. */
  strongest: number;
  own: readonly number[];
  other: readonly number[];
  aspect: readonly number[];
}

export interface Ranker {
  /** Candidates for line `i` with the vector the ranking forest is shown of each. */
  candidates(page: Prepared, margins: Margins, i: number): { topic: number; x: Float32Array }[];
}

export function createRanker(
  lexicon: Lexicon,
  ids: readonly string[],
  prior: readonly number[],
): Ranker {
  const numbers = (names: readonly string[]) =>
    names.flatMap((name) => lexicon.index.get(name) ?? []);
  const concepts = ids.map((id): TopicConcepts => {
    const subject = SUBJECTS[id] ?? { treatment: [], aspect: [] };
    return { treatment: numbers(subject.treatment), aspect: numbers(subject.aspect) };
  });
  const treatments = numbers(TREATMENTS);
  const seen = new WeakMap<Margins, PageView>();

  /** What is the same for every sentence of a page, worked out once. */
  const view = (page: Prepared, margins: Margins): PageView => {
    const known = seen.get(margins);
    if (known) return known;
    const text = page.lines.map((_, i) => i).filter((i) => (margins.mark[i] ?? 0) > 0);
    const most = (wanted: readonly number[]) =>
      Math.max(0, ...wanted.map((c) => page.share[c] ?? 0));
    const mean = meanOf(text, margins.topicWords, ids.length);
    const made: PageView = {
      mean,
      commonest: Math.max(...mean),
      place: ids.map((_, topic) => placeIn(mean, topic)),
      strongest: most(treatments),
      own: concepts.map(({ treatment }) => most(treatment)),
      other: concepts.map(({ treatment }) =>
        most(treatments.filter((c) => !treatment.includes(c))),
      ),
      aspect: concepts.map(({ aspect }) => most(aspect)),
    };
    seen.set(margins, made);
    return made;
  };

  return {
    candidates(page, margins, i) {
      const line = page.lines[i];
      const words = margins.topicWords(i);
      const context = margins.topic(i);
      if (!line || !words || !context) return [];
      const sum = ids.map((_, t) => (context[t] ?? 0) + (words[t] ?? 0));
      const order = highest(sum, SHORTLIST);
      const best = sum[order[0] ?? 0] ?? 0;
      const second = sum[order[1] ?? 0] ?? 0;
      const heading = line.heading && margins.topicOf(line.heading);
      const lead = line.lead && margins.topicOf(line.lead);
      const title = margins.topicOf(page.title);
      const { mean, commonest, place, strongest, ...shares } = view(page, margins);
      const present = (concepts: readonly number[] | undefined) =>
        presence(concepts, page.share.length);
      const inLine = present(line.concepts);
      const inHeading = present(line.heading?.concepts);
      const inTitle = present(page.title.concepts);
      const inLead = present(line.lead?.concepts);
      const inBefore = present(page.lines[i - 1]?.concepts);
      const anyTreatment = shared(treatments, inLine);
      const near = sectionOf(page, i, SECTION).filter((j) => (margins.mark[j] ?? 0) > 0);
      const section = near.length > 0 ? meanOf(near, margins.topicWords, ids.length) : undefined;
      const odds = (score: number) => Math.exp(ODDS * (score - best));
      const allOdds = sum.reduce((total, score) => total + odds(score), 0);
      return order.map((topic, rank) => {
        const { treatment, aspect } = concepts[topic] ?? { treatment: [], aspect: [] };
        const own = shares.own[topic] ?? 0;
        const other = shares.other[topic] ?? 0;
        const at = (scores: Float64Array | undefined) => scores?.[topic] ?? NOBODY;
        const x = [
          context[topic] ?? 0,
          words[topic] ?? 0,
          sum[topic] ?? 0,
          rank,
          best - (sum[topic] ?? 0),
          (sum[topic] ?? 0) - (rank === 0 ? second : best),
          at(heading),
          at(title),
          at(lead),
          at(margins.topicWords(i - 1)),
          at(margins.topicWords(i + 1)),
          mean[topic] ?? 0,
          prior[topic] ?? 0,
          topic,
          treatment.length,
          own,
          other,
          own >= strongest ? 1 : 0,
          shared(treatment, inLine),
          shared(treatment, inHeading),
          shared(treatment, inTitle),
          shared(treatment, inBefore),
          anyTreatment - shared(treatment, inLine),
          hits(aspect, line),
          shared(aspect, inLine),
          shared(aspect, inHeading),
          shared(aspect, inLead),
          shared(aspect, inTitle),
          shares.aspect[topic] ?? 0,
          line.words.length,
          line.concepts.length,
          ROLE_LIKE_TEXT.has(line.role) ? 0 : 1,
          at(section),
          near.length,
          at(margins.topicWords(i - 2)),
          at(margins.topicWords(i + 2)),
          odds(sum[topic] ?? 0) / allOdds,
          place[topic] ?? 0,
          placeIn(words, topic),
          placeIn(context, topic),
          commonest - (mean[topic] ?? 0),
        ];
        return { topic, x: new Float32Array(x) };
      });
    },
  };
}

/** Lines of the section on either side that say what it is about. */
const SECTION = 6;

/** How many topics score higher. */
function placeIn(scores: Float64Array, topic: number): number {
  const own = scores[topic] ?? 0;
  let higher = 0;
  for (let t = 0; t < scores.length; t++) if ((scores[t] as number) > own) higher++;
  return higher;
}

/** Scores below this all say "not that topic". */
const LOWEST = -1;

/** Mean scores over some lines. */
function meanOf(
  lines: readonly number[],
  scores: (line: number) => Float64Array | undefined,
  size: number,
): Float64Array {
  const mean = new Float64Array(size);
  for (const i of lines) {
    const each = scores(i);
    if (!each) continue;
    for (let t = 0; t < size; t++)
      mean[t] = (mean[t] ?? 0) + Math.max(each[t] ?? LOWEST, LOWEST) / lines.length;
  }
  return mean;
}

const ROLE_LIKE_TEXT: ReadonlySet<string> = new Set(['text', 'item', 'cell']);

/** The places of the `count` highest scores, highest first; of equal ones the earlier. */
function highest(scores: readonly number[], count: number): number[] {
  const found: number[] = [];
  const rest = new Float64Array(scores);
  while (found.length < Math.min(count, scores.length)) {
    let best = 0;
    for (let t = 1; t < rest.length; t++)
      if ((rest[t] as number) > (rest[best] as number)) best = t;
    found.push(best);
    rest[best] = Number.NEGATIVE_INFINITY;
  }
  return found;
}

/** One place a concept: whether it is among `concepts`. */
function presence(concepts: readonly number[] | undefined, size: number): Uint8Array {
  const found = new Uint8Array(size);
  if (concepts) for (const concept of concepts) found[concept] = 1;
  return found;
}

function shared(wanted: readonly number[], present: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < wanted.length; i++) count += present[wanted[i] as number] as number;
  return count;
}

function hits(
  wanted: readonly number[],
  { hits: found }: { hits: readonly { concept: number }[] },
): number {
  let count = 0;
  for (const { concept } of found) if (wanted.includes(concept)) count++;
  return count;
}
