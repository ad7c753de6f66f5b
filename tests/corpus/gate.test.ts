/** The corpus gate: figures on the pages held back, and that the shipped model is the one the corpus gives. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createDetector } from '../../lib/claims/index.ts';
import { createLexicon } from '../../lib/claims/lexicon.ts';
import { BUCKET_BITS, decode, rowOf } from '../../lib/claims/model.ts';
import { isHeldBack, loadCorpus, loadOwn, loadTraining, scanCorpus } from '../../scripts/corpus.ts';
import { type Figures, scoreResults } from '../../scripts/eval/score.ts';
import { loadModel, loadTopics, loadVocabulary } from '../../scripts/knowledge.ts';
import { readExamples, readPhrases } from '../../scripts/train/examples.ts';
import { fingerprint } from '../../scripts/train/fingerprint.ts';
import { fitModel } from '../../scripts/train/fit.ts';
import { linearTask } from '../../scripts/train/linear.ts';
import bars from './bars.json';

/** Training takes about ten minutes of one core; CI machines may be three times slower. */
const PATIENCE = 1_800_000;
/** What the model may weigh in the package, gzip. */
const MOST_BYTES = 250_000;
const topics = loadTopics();
const vocabulary = loadVocabulary();

test('figures on the pages held back', { timeout: PATIENCE }, () => {
  const dev = loadCorpus('tests/corpus/dev');
  const held = dev.filter(({ id }) => isHeldBack(id));
  const training = [...dev.filter(({ id }) => !isHeldBack(id)), ...loadOwn()];
  const detector = createDetector({ topics, vocabulary, model: fitModel(training, topics, vocabulary) });
  expectToReach(scoreResults(held, scanCorpus(detector, held)), bars.heldBack);
});

test('figures on whole pages like real sites that nothing was learned from', () => {
  const fresh = loadCorpus('tests/corpus/fresh');
  const detector = createDetector({ topics, vocabulary, model: loadModel() });
  expectToReach(scoreResults(fresh, scanCorpus(detector, fresh)), bars.fresh);
});

function expectToReach(reached: Figures, bar: typeof bars.fresh): void {
  expect(reached.f1).toBeGreaterThanOrEqual(bar.f1);
  expect(reached.precision).toBeGreaterThanOrEqual(bar.precision);
  expect(reached.topicFirst).toBeGreaterThanOrEqual(bar.topicFirst);
  expect(reached.topicThree).toBeGreaterThanOrEqual(bar.topicThree);
  expect(reached.stance).toBeGreaterThanOrEqual(bar.stance);
  expect(reached.unrelatedMarks).toBeLessThanOrEqual(bar.unrelatedMarks);
}

test('the shipped model was trained on these pages, phrasings and words', () => {
  expect(loadModel().inputs, 'run `npm run train`').toBe(
    fingerprint(loadTraining(), topics, vocabulary),
  );
});

test('the model is small enough to ship', () => {
  expect(gzipSync(JSON.stringify(loadModel())).length).toBeLessThan(MOST_BYTES);
});

test('training a part again gives the shipped part', { timeout: PATIENCE }, () => {
  const lexicon = createLexicon(vocabulary);
  const { examples } = readExamples(lexicon, loadTraining());
  const again = decode(linearTask('markWords', examples, readPhrases(lexicon, topics)).train());
  const shipped = decode(loadModel().linear.markWords);
  // Engines may round the last digit otherwise; a step of the stored weights is the tolerance.
  const step = loadModel().linear.markWords.unit * 1.01;
  expect(Math.abs((again.bias[0] ?? 0) - (shipped.bias[0] ?? 0))).toBeLessThan(0.01);
  let apart = 0;
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
    const of = (model: typeof again) => {
      const row = rowOf(model, bucket);
      return row < 0 ? 0 : (model.weight[model.start[row] ?? 0] ?? 0);
    };
    if (Math.abs(of(again) - of(shipped)) > step) apart++;
  }
  expect(apart / shipped.weight.length).toBeLessThan(0.01);
});
