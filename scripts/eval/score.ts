/** Figures of one labelled set against what the detector said. */
import type { LabelledPage, Unit, UnitResult } from '../corpus.ts';

export interface Figures {
  units: number;
  precision: number;
  recall: number;
  f1: number;
  /** Among marked claims: first topic is the label's first; is any of the label's; any of three is. */
  topicStrict: number;
  topicFirst: number;
  topicThree: number;
  stance: number;
  /** Cautions shown as promotion, among marked claims labelled so. */
  cautionAsPromotion: number;
  /** Marks on pages of kind `unrelated`. */
  unrelatedMarks: number;
  unrelatedUnits: number;
}

/** Scores results against labels; optional units count neither way. */
export function scoreResults(
  pages: readonly LabelledPage[],
  results: Record<string, UnitResult[]>,
): Figures {
  let hit = 0;
  let extra = 0;
  let missed = 0;
  let units = 0;
  const marked = { all: 0, strict: 0, first: 0, three: 0, stance: 0, upside: 0 };
  const unrelated = { marks: 0, units: 0 };
  for (const page of pages) {
    page.units.forEach((unit, i) => {
      const result = results[page.id]?.[i] ?? null;
      units++;
      if (page.kind === 'unrelated') {
        unrelated.units++;
        if (result) unrelated.marks++;
      }
      if (unit.flag === 'optional') return;
      if (unit.flag === 'yes' && result) {
        hit++;
        tally(marked, unit, result);
      } else if (result) extra++;
      else if (unit.flag === 'yes') missed++;
    });
  }
  const precision = hit / (hit + extra || 1);
  const recall = hit / (hit + missed || 1);
  const of = (count: number) => count / (marked.all || 1);
  return {
    units,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    topicStrict: of(marked.strict),
    topicFirst: of(marked.first),
    topicThree: of(marked.three),
    stance: of(marked.stance),
    cautionAsPromotion: marked.upside,
    unrelatedMarks: unrelated.marks,
    unrelatedUnits: unrelated.units,
  };
}

function tally(
  marked: {
    all: number;
    strict: number;
    first: number;
    three: number;
    stance: number;
    upside: number;
  },
  unit: Unit,
  result: NonNullable<UnitResult>,
): void {
  const ids = result.topics.map(({ id }) => id);
  marked.all++;
  if (ids[0] === unit.topics[0]) marked.strict++;
  if (unit.topics.includes(ids[0] ?? '')) marked.first++;
  if (ids.some((id) => unit.topics.includes(id))) marked.three++;
  if (result.stance === unit.stance) marked.stance++;
  if (unit.stance === 'cautions' && result.stance === 'promotes') marked.upside++;
}

const COLUMNS: readonly (readonly [string, (f: Figures) => string])[] = [
  ['F1', (f) => f.f1.toFixed(3)],
  ['prec.', (f) => f.precision.toFixed(3)],
  ['recall', (f) => f.recall.toFixed(3)],
  ['topic 1st=1st', (f) => f.topicStrict.toFixed(3)],
  ['topic 1st', (f) => f.topicFirst.toFixed(3)],
  ['topic in 3', (f) => f.topicThree.toFixed(3)],
  ['stance', (f) => f.stance.toFixed(3)],
  ['caution as promise', (f) => String(f.cautionAsPromotion)],
  ['false/1000 unrelated', (f) => ((1000 * f.unrelatedMarks) / (f.unrelatedUnits || 1)).toFixed(1)],
];

/** A plain table, one line a system. */
export function table(rows: readonly (readonly [string, Figures])[]): string {
  const first = Math.max(...rows.map(([name]) => name.length)) + 2;
  const head = ''.padEnd(first) + COLUMNS.map(([name]) => name.padStart(name.length + 2)).join('');
  const lines = rows.map(
    ([name, figures]) =>
      name.padEnd(first) +
      COLUMNS.map(([title, show]) => show(figures).padStart(title.length + 2)).join(''),
  );
  return [head, ...lines].join('\n');
}
