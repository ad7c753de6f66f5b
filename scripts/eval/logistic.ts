/** Baseline: plain logistic regression on words, neighbours' words, role and page, by AdaGrad (Duchi et al. 2011). */
import { type Bag, BagMaker } from '../../lib/claims/bag.ts';
import { features } from '../../lib/claims/features.ts';
import { createLexicon, type Vocabulary } from '../../lib/claims/lexicon.ts';
import { BUCKET_BITS } from '../../lib/claims/model.ts';
import { prepare } from '../../lib/claims/prepare.ts';
import { forEachValue, type Scales } from '../../lib/claims/scoring.ts';
import { STANCES } from '../../lib/claims/stance.ts';
import { isExcerpt, type LabelledPage, toPage, type Unit, type UnitResult } from '../corpus.ts';

const PLAIN: Scales = {
  word: 1,
  pair: 0.7,
  shape: 0.7,
  'before-word': 0.4,
  'after-word': 0.4,
  'heading-word': 0.4,
  page: 0.5,
};
const EPOCHS = 8;
const RATE = 0.3;

interface Row {
  unit: Unit;
  bag: Bag;
}

function rowsOf(pages: readonly LabelledPage[], vocabulary: Vocabulary): Row[][] {
  // No curated words for the baseline: an empty vocabulary leaves the concepts out.
  const lexicon = createLexicon(vocabulary);
  return pages.map((page) => {
    const whole = { ...page, units: page.units };
    const prepared = prepare(lexicon, toPage(whole));
    const seen = new Map<number, Row>();
    prepared.lines.forEach(({ block }, i) => {
      const unit = page.units[block];
      if (unit && !seen.has(block)) seen.set(block, { unit, bag: features(prepared, i) });
    });
    return page.units.map((unit, i) => seen.get(i) ?? { unit, bag: new BagMaker().bag() });
  });
}

function train(rows: readonly Row[], positive: (unit: Unit) => boolean): Float64Array {
  const size = 1 << BUCKET_BITS;
  const w = new Float64Array(size + 1);
  const seen = new Float64Array(size + 1).fill(1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { unit, bag } of rows) {
      const error = sigmoid(score(w, bag)) - (positive(unit) ? 1 : 0);
      const step = (at: number, value: number) => {
        const slope = error * value;
        seen[at] = (seen[at] ?? 0) + slope * slope;
        w[at] = (w[at] ?? 0) - (RATE * slope) / Math.sqrt(seen[at] ?? 1);
      };
      forEachValue(bag, PLAIN, step);
      step(size, 1);
    }
  }
  return w;
}

function score(w: Float64Array, bag: Bag): number {
  let sum = w.at(-1) ?? 0;
  forEachValue(bag, PLAIN, (at, value) => {
    sum += (w[at] ?? 0) * value;
  });
  return sum;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export function logisticResults(
  training: readonly LabelledPage[],
  pages: readonly LabelledPage[],
  ids: readonly string[],
) {
  const labelled = (excerpts: boolean) =>
    rowsOf(
      training.filter(({ id }) => isExcerpt(id) === excerpts),
      {},
    )
      .flat()
      .filter(({ unit }) => unit.flag !== 'optional');
  const rows = labelled(false);
  const claims = [...rows, ...labelled(true)].filter(({ unit }) => unit.flag === 'yes');
  const mark = train(rows, ({ flag }) => flag === 'yes');
  const topics = ids.map((id) => train(claims, (unit) => unit.topics[0] === id));
  const stances = STANCES.map((stance) => train(claims, (unit) => unit.stance === stance));
  const tests = rowsOf(pages, {});
  return Object.fromEntries(
    pages.map((page, p) => [
      page.id,
      (tests[p] ?? []).map(({ bag }): UnitResult => {
        if (score(mark, bag) < 0) return null;
        const ranked = ids
          .map((id, t) => ({ id, score: sigmoid(score(topics[t] ?? new Float64Array(1), bag)) }))
          .sort((a, b) => b.score - a.score);
        const by = stances.map((w) => score(w, bag));
        const stance = STANCES[by.indexOf(Math.max(...by))] ?? 'neutral';
        return { topics: ranked.slice(0, 3), stance, overstated: [] };
      }),
    ]),
  );
}
