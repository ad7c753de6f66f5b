/** Time per sentence: the detector against naive Fuse, on the same sentences in the same run. */
import { createDetector } from '../../lib/claims/index.ts';
import { loadCorpus, toPage } from '../../scripts/corpus.ts';
import { createNaive } from '../../scripts/eval/naive-fuse.ts';
import { loadKnowledge } from '../../scripts/knowledge.ts';

/** The naive search is slow enough that every so many sentences suffice to time it. */
const NAIVE_EVERY = 25;
const ROUNDS = 5;

/** Milliseconds per sentence, after one warm-up round. */
export function measureMatching(root = '.'): {
  sentences: number;
  detector: number;
  naive: number;
} {
  const knowledge = loadKnowledge(`${root}/content-db`);
  const pages = loadCorpus(`${root}/tests/corpus/dev`)
    .filter(({ kind }) => kind !== 'unrelated')
    .map(toPage);
  const detector = createDetector(knowledge);
  const sentences = pages.reduce((sum, page) => sum + detector.read(page).sentencesRead, 0);
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const page of pages) detector.read(page);
  const perSentence = (performance.now() - started) / (ROUNDS * sentences);
  const naive = createNaive(knowledge.topics);
  const sample = pages.flatMap(({ blocks }) => blocks).filter((_, i) => i % NAIVE_EVERY === 0);
  const naiveStarted = performance.now();
  for (const { text } of sample) naive(text);
  return {
    sentences,
    detector: perSentence,
    naive: (performance.now() - naiveStarted) / sample.length,
  };
}
