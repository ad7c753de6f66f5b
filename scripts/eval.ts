/**
 * `npm run eval`: the project's own pages, scored by models that never saw them; with `--cross` the
 * pages that are not held back too, and what is wrong on them by kind; with `--curve` what fewer
 * training pages give.
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
  storyOf,
  type UnitResult,
} from './corpus.ts';
import { errorsByKind } from './eval/errors.ts';
import { keywordResults } from './eval/keyword.ts';
import { logisticResults } from './eval/logistic.ts';
import { naiveResults } from './eval/naive-fuse.ts';
import { type Figures, scoreResults, table } from './eval/score.ts';
import { loadKnowledge, loadTopics, loadVocabulary } from './knowledge.ts';
import { fitModel } from './train/fit.ts';

const OWN_CORPUS = 'tests/corpus';
/** The naive search takes minutes for a folder; every so many pages are a fair sample. */
const NAIVE_EVERY = 9;
/** Shares of the training pages for the learning curve. */
const CURVE = [1 / 8, 1 / 4, 1 / 2];
/** Parts of the training pages for cross-validation. */
const PARTS = 3;
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
  if (process.argv.includes('--curve')) learningCurve(held, training);
  if (process.argv.includes('--cross')) crossValidate(open, own);
}

/** Pages of one story stay together, and each share holds every kind of page alike. */
function learningCurve(held: readonly LabelledPage[], training: readonly LabelledPage[]): void {
  const stories = [...new Set(training.map(({ id }) => storyOf(id)))];
  const place = new Map(stories.map((story, i) => [story, i]));
  const rows = CURVE.map((share): [string, Figures] => {
    const pages = training.filter(({ id }) => (place.get(storyOf(id)) ?? 0) % (1 / share) === 0);
    return [`${pages.length} pages`, scoreResults(held, scanCorpus(detectorFrom(pages), held))];
  });
  console.log('\nlearning curve, pages held back');
  console.log(table(rows));
}

/** The pages of `dev` that are not held back, and those shaped like real sites, by models that saw neither. */
function crossValidate(open: readonly LabelledPage[], own: readonly LabelledPage[]): void {
  const sites = own.filter(({ id }) => id.startsWith('site-'));
  const results: Record<string, UnitResult[]> = {};
  for (let part = 0; part < PARTS; part++) {
    const test = [open, sites].flatMap((pages) => pages.filter((_, i) => i % PARTS === part));
    const unseen = new Set(test.map(({ id }) => id));
    const rest = [...open, ...own].filter(({ id }) => !unseen.has(storyOf(id)));
    Object.assign(results, scanCorpus(detectorFrom(rest), test));
  }
  console.log(`\n${PARTS}-part cross-validation by page`);
  console.log(
    table([
      [`the other ${open.length} pages`, scoreResults(open, results)],
      [`${sites.length} pages shaped like real sites`, scoreResults(sites, results)],
    ]),
  );
  console.log(`\n${errorsByKind(open, results)}`);
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
