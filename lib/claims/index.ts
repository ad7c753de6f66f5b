/** The claim detector: text blocks in, claims out. Pure; the same page always gives the same reading. */
import { isAboutSubject } from './about.ts';
import { features } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { createLexicon } from './lexicon.ts';
import { decode, type Linear } from './model.ts';
import { findOmissions } from './omissions.ts';
import { createOverstated } from './overstated.ts';
import { prepare } from './prepare.ts';
import { MARK_SCALES, STANCE_SCALES, TOPIC_SCALES } from './scales.ts';
import { emptyBag, scoreAll } from './scoring.ts';
import { settleStance } from './stance.ts';
import type { Claim, Page, Reading, Stance, TopicScore } from './types.ts';
import { explain } from './why.ts';

export type { Knowledge, ModelData, TopicWords } from './knowledge.ts';
export * from './types.ts';

export interface Detector {
  /** Finds the claims of a page. Never throws; time grows linearly with the text. */
  read(page: Page): Reading;
}

/** Topics returned for a claim. */
const TOPICS_KEPT = 3;
/** Margin a sentence must reach to be marked; chosen by cross-validation for equal precision and recall. */
const MARK_AT = 0;

/** Compiles the knowledge once; reading pages is then cheap. */
export function createDetector({ topics, vocabulary, model }: Knowledge): Detector {
  const lexicon = createLexicon(vocabulary);
  const mark = decode(model.mark);
  const topic = decode(model.topic);
  const stance = decode(model.stance);
  const overstated = createOverstated(topics);
  const known = new Set(topics.map(({ id }) => id));

  const read = (page: Page): Reading => {
    const prepared = prepare(lexicon, page);
    const sentencesRead = prepared.lines.length;
    if (!isAboutSubject(lexicon, prepared)) return { aboutSubject: false, sentencesRead, claims: [], omissions: [] };
    const claims: Claim[] = [];
    prepared.lines.forEach((line, i) => {
      const bag = emptyBag();
      features(prepared, i, (group, hash) => bag.get(group)?.push(hash));
      if ((scoreAll(mark, MARK_SCALES, bag)[0] ?? 0) < MARK_AT) return;
      const best = rank(topic, scoreAll(topic, TOPIC_SCALES, bag), known);
      const learned = stance.classes[top(scoreAll(stance, STANCE_SCALES, bag))] as Stance;
      const settled = settleStance(line, learned);
      const { block, start, end, raw } = line;
      claims.push({
        block,
        start,
        end,
        text: raw,
        topics: best,
        stance: settled,
        overstated: settled === 'promotes' ? overstated(raw, best.map(({ id }) => id)) : [],
        why: explain(lexicon, prepared, line),
      });
    });
    return { aboutSubject: true, sentencesRead, claims, omissions: findOmissions(lexicon, prepared, claims) };
  };
  return { read };
}

function top(scores: Float64Array): number {
  return scores.indexOf(Math.max(...scores));
}

function rank(model: Linear, scores: Float64Array, known: ReadonlySet<string>): TopicScore[] {
  return model.classes
    .map((id, i) => ({ id, score: 1 / (1 + Math.exp(-(scores[i] ?? 0))) }))
    .filter(({ id }) => known.has(id))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, TOPICS_KEPT);
}
