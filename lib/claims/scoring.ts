/** One sentence's features against one linear model. */
import { type Bag, type Chunk, GROUPS, type Group } from './bag.ts';
import { type Linear, rowOf } from './model.ts';

/** How much each group of features counts; groups left out are not looked at. */
export type Scales = Partial<Record<Group, number>>;

/**
 * Calls `each` with every feature's bucket and value. A group shares out its scale
 * (divided by the root of its size), so that long sentences do not shout down short ones.
 */
export function forEachValue(
  { buckets, ends, kept }: Bag,
  scales: Scales,
  each: (bucket: number, value: number) => void,
): void {
  GROUPS.forEach((group, g) => {
    const scale = scales[group];
    if (!scale) return;
    const from = ends[g - 1] ?? 0;
    const to = ends[g] ?? 0;
    const shared = (kept[g] ?? []).flatMap((chunk) => chunk.buckets);
    const value = scale / Math.sqrt(to - from + shared.length);
    for (let i = from; i < to; i++) each(buckets[i] ?? 0, value);
    for (const bucket of shared) each(bucket, value);
  });
}

/** Adds a row of weights to `into`. The innermost loop of all. */
function addRow(model: Linear, bucket: number, value: number, into: Float64Array): void {
  const r = rowOf(model, bucket);
  if (r < 0) return;
  const { start, classOf, weight } = model;
  const end = start[r + 1] as number;
  for (let k = start[r] as number; k < end; k++)
    (into[classOf[k] as number] as number) += value * (weight[k] as number);
}

/** Sums of a chunk for one model, worked out once. */
function sumsOf(chunk: Chunk, model: Linear, place: number): Float64Array {
  const known = chunk.sums[place];
  if (known && chunk.of[place] === model) return known;
  const sums = new Float64Array(model.bias.length);
  for (const bucket of chunk.buckets) addRow(model, bucket, 1, sums);
  chunk.sums[place] = sums;
  chunk.of[place] = model;
  return sums;
}

/** Groups of features that a sentence has by its own words, wherever it stands; the first of `GROUPS`. */
const OWN_WORDS = GROUPS.indexOf('concept-set') + 1;

/** Scores of every class of `model`, which is the one called `name`, for the features in `bag`. */
export function scoreAll(name: LinearName, model: Linear, bag: Bag): Float64Array {
  return withContext(name, model, bag, scoreWords(name, model, bag));
}

/** The part of the scores that the words themselves give. */
export function scoreWords(name: LinearName, model: Linear, bag: Bag): Float64Array {
  const scores = model.bias.slice();
  addGroups(name, model, bag, 0, OWN_WORDS, scores);
  return scores;
}

/** The whole scores, from the part the words give. */
export function withContext(
  name: LinearName,
  model: Linear,
  bag: Bag,
  words: Float64Array,
): Float64Array {
  const scores = words.slice();
  addGroups(name, model, bag, OWN_WORDS, GROUPS.length, scores);
  return scores;
}

/** Adds what the groups from `first` up to `end` give to `scores`. */
function addGroups(
  name: LinearName,
  model: Linear,
  { buckets, ends, kept }: Bag,
  first: number,
  end: number,
  scores: Float64Array,
): void {
  const scales = SCALES[name];
  const place = LINEAR_NAMES.indexOf(name);
  for (let g = first; g < end; g++) {
    const scale = scales[g] as number;
    if (scale === 0) continue;
    const from = g === 0 ? 0 : (ends[g - 1] as number);
    const to = ends[g] as number;
    const chunks = kept[g];
    let size = to - from;
    if (chunks) for (let i = 0; i < chunks.length; i++) size += (chunks[i] as Chunk).buckets.length;
    if (size === 0) continue;
    const value = scale / Math.sqrt(size);
    for (let i = from; i < to; i++) addRow(model, buckets[i] as number, value, scores);
    if (!chunks) continue;
    for (let i = 0; i < chunks.length; i++) {
      const sums = sumsOf(chunks[i] as Chunk, model, place);
      for (let c = 0; c < sums.length; c++) (scores[c] as number) += value * (sums[c] as number);
    }
  }
}

/** The linear models, and what each looks at. Scales come from cross-validation by page. */
export const LINEAR_SCALES = {
  /** Is it a claim, given everything around it? */
  mark: {
    word: 1,
    pair: 0.7,
    letters: 1,
    concept: 1,
    'concept-set': 0.7,
    'concept-role': 0.7,
    scoped: 0.4,
    shape: 0.7,
    'heading-word': 0.4,
    'heading-concept': 0.4,
    'concept-heading': 0.5,
    'outer-concept': 0.3,
    'before-word': 0.3,
    'before-concept': 0.4,
    'after-word': 0.4,
    'far-concept': 0.3,
    'title-concept': 0.4,
    lead: 0.4,
    page: 0.5,
  },
  /** Is it a claim by its own words alone? */
  markWords: { word: 1, pair: 0.7, letters: 1, concept: 0.7, 'concept-set': 0.5, shape: 0.4 },
  /** Which topic, given the page it stands on? */
  topic: {
    word: 1,
    pair: 0.5,
    letters: 0.4,
    concept: 1,
    'concept-set': 0.7,
    'heading-word': 0.5,
    'heading-concept': 0.5,
    'title-concept': 0.5,
    'outer-concept': 0.4,
    'before-concept': 0.3,
    lead: 0.4,
    page: 0.6,
  },
  /** Promise, warning or report? */
  stance: {
    word: 1,
    pair: 0.8,
    letters: 0.8,
    concept: 1,
    'concept-set': 0.7,
    scoped: 0.8,
    shape: 0.4,
    'heading-concept': 0.4,
    'heading-word': 0.3,
    'before-concept': 0.3,
    'title-concept': 0.3,
    page: 0.5,
  },
} satisfies Record<string, Scales>;

export type LinearName = keyof typeof LINEAR_SCALES;
export const LINEAR_NAMES = Object.keys(LINEAR_SCALES) as LinearName[];
/** The same as rows in the order of `GROUPS`; 0 where a group is not looked at. */
const SCALES = Object.fromEntries(
  LINEAR_NAMES.map((name) => {
    const scales: Scales = LINEAR_SCALES[name];
    return [name, GROUPS.map((group) => scales[group] ?? 0)];
  }),
) as Record<LinearName, number[]>;
