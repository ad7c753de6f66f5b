/** The way of a page through the models: gate, first look, second look, topic, stance. */
import { gateScore, namesSubject, pageVector, saysOutright } from './about.ts';
import { type Finding, TOPICS_KEPT } from './finding.ts';
import type { ModelData } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import { type LinearModels, type Margins, readMargins } from './margins.ts';
import { markVector, pageStats } from './marking.ts';
import { decode } from './model.ts';
import { type Prepared, prepare } from './prepare.ts';
import { LINEAR_NAMES, scoreAll } from './scoring.ts';
import { createSmallReader } from './small.ts';
import { decideStance } from './stance.ts';
import { createRanker } from './topics.ts';
import { compileForest, predict, probability } from './trees.ts';
import type { Page, Strictness, TopicScore } from './types.ts';

/** Page score below which nothing is marked: under what pages with several claims score in cross-validation. */
export const GATE_AT = 0;
/** Pages of fewer sentences give no context to read from; no labelled page is as short. */
const SMALL = 8;
/** Share of a page's running text that looks like claims below which the page is about something else… */
const SPARSE = 0.12;
/** …and only sentences this sure (log-odds) are marked on it. */
const SPARSE_AT = 1.5;

/**
 * How much surer than trained for a sentence must be (log-odds); what each step finds and gets wrong
 * stands in content-db/model/strictness.json.
 */
const SURER: Record<Strictness, number> = { fewer: 1, balanced: 0, more: -1 };

/** Decodes every linear model. */
export function decodeAll(linear: ModelData['linear']): LinearModels {
  return Object.fromEntries(
    LINEAR_NAMES.map((name) => [name, decode(linear[name])]),
  ) as LinearModels;
}

/** Prepares the models once. `findings` is undefined for a page that is not about the subject. */
export function createReader(lexicon: Lexicon, model: ModelData, known: ReadonlySet<string>) {
  const linear = decodeAll(model.linear);
  const ids = linear.topic.classes;
  const markForest = compileForest(model.forests.mark);
  const topicForest = compileForest(model.forests.topic);
  const ranker = createRanker(lexicon, ids, model.topicPrior);

  const rank = (page: Prepared, margins: Margins, i: number): TopicScore[] => {
    return ranker
      .candidates(page, margins, i)
      .map(({ topic, x }) => ({
        id: ids[topic] ?? '',
        score: probability(predict(topicForest, x)),
      }))
      .filter(({ id }) => known.has(id))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, TOPICS_KEPT);
  };

  const small = createSmallReader(lexicon, linear, known);

  return (
    page: Page,
    strictness: Strictness = 'balanced',
  ): { prepared: Prepared; findings: Finding[] | undefined } => {
    const prepared = prepare(lexicon, page);
    if (prepared.lines.length < SMALL) return { prepared, findings: small(prepared) };
    const gate = gateScore(model.gate, pageVector(lexicon, prepared));
    if ((gate < GATE_AT && !saysOutright(lexicon, prepared)) || !namesSubject(lexicon, prepared))
      return { prepared, findings: undefined };
    const margins = readMargins(lexicon, prepared, linear, gate);
    const stats = pageStats(prepared, margins);
    const least = stats.share < SPARSE ? Math.max(model.markAt, SPARSE_AT) : model.markAt;
    const markAt = least + SURER[strictness];
    const findings = prepared.lines.flatMap((line, i): Finding[] => {
      if (predict(markForest, markVector(prepared, margins, stats, i)) < markAt) return [];
      const topics = rank(prepared, margins, i);
      const bag = margins.bags[i];
      if (!bag || topics.length === 0) return [];
      const stance = decideStance(scoreAll('stance', linear.stance, bag), line.raw);
      return [{ line, topics, stance }];
    });
    return { prepared, findings };
  };
}
