/** Labelled pages to the whole trained model. */
import { type GateData, gateScore } from '../../lib/claims/about.ts';
import type { ModelData, TopicWords } from '../../lib/claims/knowledge.ts';
import { createLexicon, type Lexicon, type Vocabulary } from '../../lib/claims/lexicon.ts';
import { type LinearModels, type Margins, readMargins } from '../../lib/claims/margins.ts';
import { markVector, pageStats } from '../../lib/claims/marking.ts';
import { decode } from '../../lib/claims/model.ts';
import { LINEAR_NAMES } from '../../lib/claims/scoring.ts';
import { createRanker } from '../../lib/claims/topics.ts';
import type { LabelledPage } from '../corpus.ts';
import { type Example, FOLDS, type PageExample, readExamples, readPhrases } from './examples.ts';
import { fingerprint } from './fingerprint.ts';
import { type ForestOptions, trainForest } from './forest.ts';
import { trainGate } from './gate.ts';
import { linearTask } from './linear.ts';

/**
 * Log-odds at which a sentence is marked. In cross-validation F1 is the same from -0.4 to 0.2 on pages of
 * `dev`; here 92 marks in a hundred are right, and below it fewer are.
 */
const MARK_AT = 0.2;
/** A topic that is right but not the first of the label. */
const ALSO_RIGHT = 0.5;

const MARK_FOREST = { trees: 320, rate: 0.05, smallest: 25, penalty: 3, features: 0.4 };
const TOPIC_FOREST = { trees: 180, rate: 0.06, smallest: 30, penalty: 3, features: 0.5 };

/** Trains everything. Deterministic: the same pages, topics and vocabulary give the same model. */
export function fitModel(
  pages: readonly LabelledPage[],
  topics: readonly TopicWords[],
  vocabulary: Vocabulary,
): ModelData {
  const lexicon = createLexicon(vocabulary);
  const { pages: read, examples } = readExamples(lexicon, pages);
  const phrases = readPhrases(lexicon, topics);
  const gate = trainGate(lexicon, read);
  const tasks = LINEAR_NAMES.map((name) => [name, linearTask(name, examples, phrases)] as const);
  const linear = Object.fromEntries(
    tasks.map(([name, task]) => [name, task.train()]),
  ) as ModelData['linear'];

  // The second look must be trained on scores by models that never saw the page, as it will be used.
  const rows = { mark: new Rows(), topic: new Rows() };
  const ids = linear.topic.classes;
  const topicPrior = priorOf(examples, ids);
  const ranker = createRanker(lexicon, ids, topicPrior);
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = Object.fromEntries(
      tasks.map(([name, task]) => [name, decode(task.train(fold))]),
    ) as LinearModels;
    const foldGate = trainGate(
      lexicon,
      read.filter((page) => page.fold !== fold),
    );
    for (const page of read.filter((each) => each.fold === fold)) {
      const margins = marginsOf(lexicon, page, models, foldGate);
      collect(page, examples, margins, ranker, rows, ids);
    }
  }
  return {
    inputs: fingerprint(pages, topics, vocabulary),
    gate,
    linear,
    topicPrior,
    forests: {
      mark: rows.mark.train(MARK_FOREST),
      topic: rows.topic.train(TOPIC_FOREST),
    },
    markAt: MARK_AT,
  };
}

function marginsOf(
  lexicon: Lexicon,
  { prepared, vector }: PageExample,
  models: LinearModels,
  gate: GateData,
): Margins {
  return readMargins(lexicon, prepared, models, gateScore(gate, vector));
}

function priorOf(examples: readonly Example[], ids: readonly string[]): number[] {
  const first = examples
    .filter(({ unit }) => unit.flag === 'yes')
    .map(({ unit }) => unit.topics[0]);
  return ids.map((id) =>
    Number((first.filter((each) => each === id).length / first.length).toFixed(5)),
  );
}

/** Rows, targets and weights of one forest. */
class Rows {
  private readonly rows: Float32Array[] = [];
  private readonly target: number[] = [];
  private readonly weight: number[] = [];
  private readonly groups: number[] = [];
  /** The rows added next compete with one another. */
  group(): void {
    this.groups.push(this.rows.length);
  }
  add(x: Float32Array, y: number, w: number): void {
    this.rows.push(x);
    this.target.push(y);
    this.weight.push(w);
  }
  train(options: ForestOptions) {
    const { rows, groups } = this;
    const [target, weight] = [Float64Array.from(this.target), Float64Array.from(this.weight)];
    const grouped = groups.length > 0 ? { groups: Int32Array.from(groups) } : {};
    return trainForest({ rows, target, weight, ...grouped }, options);
  }
}

function collect(
  page: PageExample,
  examples: readonly Example[],
  margins: Margins,
  ranker: ReturnType<typeof createRanker>,
  rows: { mark: Rows; topic: Rows },
  ids: readonly string[],
): void {
  const { prepared } = page;
  const stats = pageStats(prepared, margins);
  prepared.lines.forEach((_, i) => {
    const example = examples[page.first + i];
    if (!example || example.unit.flag === 'optional') return;
    const { unit, weight, wholePage } = example;
    const claims = unit.flag === 'yes';
    if (wholePage)
      rows.mark.add(markVector(prepared, margins, stats(i), i), claims ? 1 : 0, weight);
    if (!claims || unit.topics.length === 0) return;
    const candidates = ranker.candidates(prepared, margins, i).map(({ topic, x }) => {
      const at = unit.topics.indexOf(ids[topic] ?? '');
      return { x, right: at === 0 ? 1 : at > 0 ? ALSO_RIGHT : 0 };
    });
    const all = candidates.reduce((sum, { right }) => sum + right, 0);
    if (all === 0) return;
    rows.topic.group();
    for (const { x, right } of candidates) rows.topic.add(x, right / all, weight);
  });
}
