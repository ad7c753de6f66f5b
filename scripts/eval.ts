/**
 * `npm run eval`: the project's own pages, scored by models that never saw them.
 * `npm run eval -- DIR`: any labelled folder, scored by the shipped model.
 */
import { join } from 'node:path';
import { createDetector } from '../lib/claims/index.ts';
import {
  isHeldBack,
  type LabelledPage,
  loadCorpus,
  loadOwn,
  loadTraining,
  scanCorpus,
  type UnitResult,
} from './corpus.ts';
import { keywordResults } from './eval/keyword.ts';
import { logisticResults } from './eval/logistic.ts';
import { naiveResults } from './eval/naive-fuse.ts';
import { type Figures, scoreResults, table } from './eval/score.ts';
import { loadKnowledge, loadTopics, loadVocabulary } from './knowledge.ts';
import { fitModel } from './train/fit.ts';

const OWN_CORPUS = 'tests/corpus';
/** The naive search takes minutes for a folder; every so many pages are a fair sample. */
const NAIVE_EVERY = 9;
/** Parts of the training pages for cross-validation. */
const PARTS = 4;
const topics = loadTopics();
const vocabulary = loadVocabulary();
const ids = topics.map(({ id }) => id);

function detectorFrom(pages: readonly LabelledPage[]) {
  return createDetector({ topics, vocabulary, model: fitModel(pages, topics, vocabulary) });
}

function baselines(
  pages: readonly LabelledPage[],
  training: readonly LabelledPage[],
): [string, Figures][] {
  const sample = pages.filter((_, i) => i % NAIVE_EVERY === 0);
  const naive = naiveResults(sample, topics);
  const best = naive.limits
    .map((limit) => scoreResults(sample, naive.at(limit)))
    .sort((a, b) => b.f1 - a.f1)[0];
  console.log(`naive Fuse: ${naive.perSentence.toFixed(2)} ms a sentence`);
  return [
    ...(best
      ? [[`naive Fuse on ${sample.length} of them, best distance`, best] as [string, Figures]]
      : []),
    ['keyword matcher', scoreResults(pages, keywordResults(pages, vocabulary, ids))],
    ['plain logistic regression', scoreResults(pages, logisticResults(training, pages, ids))],
  ];
}

function timed(
  detector: ReturnType<typeof createDetector>,
  pages: readonly LabelledPage[],
): Record<string, UnitResult[]> {
  scanCorpus(detector, pages);
  const started = performance.now();
  const results = scanCorpus(detector, pages);
  const count = pages.reduce((sum, { units }) => sum + units.length, 0);
  console.log(`detector: ${((performance.now() - started) / count).toFixed(3)} ms a unit`);
  return results;
}

function evaluateOwn(): void {
  const dev = loadCorpus(join(OWN_CORPUS, 'dev'));
  const own = loadOwn(OWN_CORPUS);
  const held = dev.filter(({ id }) => isHeldBack(id));
  const open = dev.filter(({ id }) => !isHeldBack(id));
  const training = [...open, ...own];
  const detector = detectorFrom(training);
  console.log(
    `held back: ${held.length} pages; trained on the other ${open.length} and ${own.length} of our own`,
  );
  const caveat: [string, Figures] = ['Caveat', scoreResults(held, timed(detector, held))];
  console.log(table([caveat]));
  console.log(table([caveat, ...baselines(held, training)]));
  if (!process.argv.includes('--cross')) return;
  const results: Record<string, UnitResult[]> = {};
  for (let part = 0; part < PARTS; part++) {
    const test = open.filter((_, i) => i % PARTS === part);
    const rest = open.filter((_, i) => i % PARTS !== part);
    Object.assign(results, scanCorpus(detectorFrom([...rest, ...own]), test));
  }
  console.log(`\nother ${open.length} pages, ${PARTS}-part cross-validation by page`);
  console.log(table([['Caveat', scoreResults(open, results)]]));
}

function evaluateFolder(dir: string): void {
  const pages = loadCorpus(dir);
  const detector = createDetector(loadKnowledge());
  console.log(`${dir}: ${pages.length} pages, scored by the shipped model`);
  console.log(
    table([
      ['Caveat', scoreResults(pages, timed(detector, pages))],
      ...baselines(pages, loadTraining()),
    ]),
  );
}

const dir = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
if (dir && !/(^|\/)tests\/corpus(\/dev)?\/?$/.test(dir)) evaluateFolder(dir);
else evaluateOwn();
