/**
 * `npm run strictness`: what each step of strictness finds and gets wrong, on pages the model was
 * not trained on, written to `content-db/model/strictness.json` for the options page to say.
 */
import { writeFileSync } from 'node:fs';
import { createDetector, type Detector, STRICTNESS, type Strictness } from '../lib/claims/index.ts';
import type { StrictnessFigures } from '../lib/messages.ts';
import { isHeldBack, type LabelledPage, loadTraining, toPage } from './corpus.ts';
import { loadTopics, loadVocabulary } from './knowledge.ts';
import { fitModel } from './train/fit.ts';

const FILE = 'content-db/model/strictness.json';
const percent = (part: number, whole: number) => Math.round((100 * part) / Math.max(1, whole));

/** Counts units, as `npm run eval` does: `optional` ones are neither right nor wrong. */
function measure(detector: Detector, pages: readonly LabelledPage[], strictness: Strictness) {
  const counts = { right: 0, wrong: 0, claims: 0 };
  for (const page of pages) {
    const marked = new Set(
      detector.read(toPage(page), strictness).claims.map(({ block }) => block),
    );
    page.units.forEach(({ flag }, i) => {
      if (flag === 'yes') counts.claims++;
      if (!marked.has(i) || flag === 'optional') return;
      counts[flag === 'yes' ? 'right' : 'wrong']++;
    });
  }
  const { right, wrong, claims } = counts;
  return { precision: percent(right, right + wrong), recall: percent(right, claims) };
}

/** Trains without the held-back pages and measures on them. */
function measureStrictness(): StrictnessFigures {
  const pages = loadTraining();
  const vocabulary = loadVocabulary();
  const topics = loadTopics();
  const model = fitModel(
    pages.filter(({ id }) => !isHeldBack(id)),
    topics,
    vocabulary,
  );
  const detector = createDetector({ topics, vocabulary, model });
  const held = pages.filter(({ id }) => isHeldBack(id));
  return Object.fromEntries(
    STRICTNESS.map((each) => [each, measure(detector, held, each)]),
  ) as StrictnessFigures;
}

const figures = measureStrictness();
writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
console.log(figures);
