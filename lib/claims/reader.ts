/** The way of a page through the models: gate, first look, second look, topic, stance. */
import { gateScore, namesSubject, pageVector } from './about.ts';
import { isContact } from './contact.ts';
import type { Finding } from './finding.ts';
import type { ModelData } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import { type LinearModels, type Margins, readMargins } from './margins.ts';
import { markVector, pageStats } from './marking.ts';
import { decode } from './model.ts';
import { createOutright } from './outright.ts';
import { type Prepared, prepare } from './prepare.ts';
import { createRanking } from './ranking.ts';
import { LINEAR_NAMES, scoreAll } from './scoring.ts';
import { createSmallReader } from './small.ts';
import { decideStance } from './stance.ts';
import { createRanker } from './topics.ts';
import { compileForest, predict, probability } from './trees.ts';
import type { Page, Strictness, TopicScore } from './types.ts';

/** Page score below which nothing is marked: under what pages with several claims score in cross-validation. */
const GATE_AT = 0;
/** Pages of fewer sentences give no context to read from; no labelled page is as short. */
const SMALL = 8;
/** Outright claims that make a page ours whatever the gate says of the rest of it. */
const ENOUGH_OUTRIGHT = 3;
/** Share of the running text around a line that looks like claims below which the text is about something else… */
const SPARSE = 0.12;
/** …and only sentences this sure (log-odds) are marked in it… */
const SPARSE_AT = 1.5;
/**
 * …unless the page as a whole is surely ours: a leaflet on one medicine hardly sounds like an advert.
 * On unseen pages shaped like real sites this finds 15 more of 1,000 claims, and on unseen pages about
 * something else it marks nothing more.
 */
const SURELY_OURS = 0.6;

/** First score below which no second look is taken; one claim in four hundred scores less. */
const FIRST_LOOK = -1.5;

/**
 * How much surer than trained for a sentence must be (log-odds); what each step finds and gets wrong
 * stands in content-db/model/strictness.json.
 */
const SURER: Record<Strictness, number> = { fewer: 1, balanced: 0, more: -1 };

/** Decodes every linear model. */
function decodeAll(linear: ModelData['linear']): LinearModels {
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
  const ranking = createRanking(lexicon, known);

  const rank = (page: Prepared, margins: Margins, i: number): TopicScore[] => {
    const candidates = ranker.candidates(page, margins, i);
    const odds = predict(
      topicForest,
      candidates.map(({ x }) => x),
    );
    const scored = candidates.map(({ topic }, c) => ({
      id: ids[topic] ?? '',
      score: probability(odds[c] ?? 0),
    }));
    const line = page.lines[i];
    return line ? ranking(line, scored) : [];
  };

  const small = createSmallReader(lexicon, linear, ranking);

  const outright = createOutright(lexicon);

  /** What is marked on a page read as ours, and elsewhere only its outright claims. */
  const marked = (
    prepared: Prepared,
    margins: Margins,
    sure: ReadonlySet<number>,
    gate: number,
    strictness: Strictness,
  ): number[] => {
    const stats = pageStats(prepared, margins);
    return [...prepared.lines.keys()].filter((i) => {
      if (sure.has(i)) return true;
      const line = prepared.lines[i];
      if ((margins.mark[i] ?? 0) < FIRST_LOOK || !line || isContact(line)) return false;
      const around = stats(i);
      const sparse = around.share < SPARSE && gate < SURELY_OURS;
      const least = sparse ? Math.max(model.markAt, SPARSE_AT) : model.markAt;
      const [odds = 0] = predict(markForest, [markVector(prepared, margins, around, i)]);
      return odds >= least + SURER[strictness];
    });
  };

  const finding = (prepared: Prepared, margins: Margins, i: number): Finding[] => {
    const line = prepared.lines[i];
    const topics = rank(prepared, margins, i);
    if (!line || topics.length === 0) return [];
    const stance = decideStance(scoreAll('stance', linear.stance, margins.bag(i)), line.raw);
    return [{ line, topics, stance }];
  };

  return (
    page: Page,
    strictness: Strictness = 'balanced',
  ): { prepared: Prepared; findings: Finding[] | undefined } => {
    const prepared = prepare(lexicon, page);
    if (prepared.lines.length < SMALL) return { prepared, findings: small(prepared) };
    const gate = gateScore(model.gate, pageVector(lexicon, prepared));
    const margins = readMargins(lexicon, prepared, linear, gate);
    const sure = outright(prepared, margins);
    const ours =
      (gate >= GATE_AT && namesSubject(lexicon, prepared)) || sure.size >= ENOUGH_OUTRIGHT;
    if (!ours && sure.size === 0) return { prepared, findings: undefined };
    const lines = ours ? marked(prepared, margins, sure, gate, strictness) : [...sure];
    return { prepared, findings: lines.flatMap((i) => finding(prepared, margins, i)) };
  };
}
