/** The careful page gate: is this page about treatments of MS, or about cells sold as treatment? */
import type { Lexicon } from './lexicon.ts';
import type { Line, Prepared } from './prepare.ts';

/** A plain linear scorer over `pageVector`; few enough weights to store as numbers. */
export interface GateData {
  weights: number[];
  bias: number;
}

/** Treatments that count as talked about for MS when both stand in one sentence. */
const TREATMENTS = [
  'hsct',
  'stem-cell',
  'mesenchymal',
  'exosome',
  'adipose',
  'cord',
  'drug-name',
  'drug',
  'diet',
  'procedure-unproven',
  'treatment',
  'chemotherapy',
  'transplant',
  'neural-cell',
  'car-t',
] as const;
/** Weight of what one sentence says of MS and a treatment together, against words merely present. */
const TOGETHER = 1.5;
/** Weight of a concept in the title. */
const IN_TITLE = 0.5;

/** What the gate looks at: concepts on the page, in the title, and treatments in one sentence with MS. */
export function pageVector(lexicon: Lexicon, page: Prepared): Float32Array {
  const count = lexicon.names.length;
  const signs = subjectSigns(lexicon, page);
  const x = new Float32Array(2 * count + TREATMENTS.length + signs.length);
  for (let c = 0; c < count; c++) x[c] = Math.sqrt(page.share[c] ?? 0);
  for (const c of page.title.concepts) x[count + c] = IN_TITLE;
  const ms = lexicon.index.get('ms') ?? -1;
  const ill = page.lines.filter(({ concepts }) => concepts.includes(ms));
  TREATMENTS.forEach((name, t) => {
    const concept = lexicon.index.get(name) ?? -1;
    const both = ill.filter(({ concepts }) => concepts.includes(concept));
    x[2 * count + t] = TOGETHER * Math.sqrt(both.length / (page.lines.length || 1));
  });
  x.set(signs, 2 * count + TREATMENTS.length);
  return x;
}

/** Above 0 the page looks more like ours than not. */
export function gateScore({ weights, bias }: GateData, x: Float32Array): number {
  let sum = bias;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

/** Subjects that share our words. Where they rule, the page is not ours. */
export const LOOKALIKES = [
  'computing',
  'place',
  'manuscript',
  'spectrometry',
  'degree',
  'ship',
  'plant',
  'cosmetic',
  'blood-cancer',
  'classroom',
  'veterinary',
  'invertebrate',
  'hair-dental',
  'finance',
] as const;
/** Treatments named by words that mean little else. */
const SURE_TREATMENTS = [
  'hsct',
  'stem-cell',
  'mesenchymal',
  'exosome',
  'neural-cell',
  'car-t',
  'procedure-unproven',
  'drug-name',
] as const;
/** Treatments whose words are everyday words too; they count beside MS only. */
const LOOSE_TREATMENTS = ['drug', 'diet', 'treatment', 'transplant'] as const;
export const SURE_CELLS = [
  'hsct',
  'stem-cell',
  'mesenchymal',
  'exosome',
  'cord',
  'adipose',
] as const;
/** Words of the illness; MS beside two of them is the illness and not a software house. */
const ILLNESS = [
  'relapse',
  'lesion',
  'myelin',
  'immune',
  'ms-relapsing',
  'disability-scale',
  'ms-progressive',
] as const;
const OTHER_ILLNESS = ['other-neuro', 'other-disease'] as const;
const PEOPLE = ['people-with-ms', 'testimony', 'second-person', 'treatment'] as const;

/** Sentences naming a thing at which a page is surely about it; more say no more. */
const ENOUGH = 3;
/** Weight of these signs beside single words. */
const SIGN = 1.5;

/** Sentences naming any of the concepts, as a part of `ENOUGH`. */
type Counts = (names: readonly string[]) => number;

/** What a person would look for first, as numbers from 0 to `SIGN`. */
function subjectSigns(lexicon: Lexicon, page: Prepared): number[] {
  const counts: Counts = (names) => {
    const wanted = names.map((name) => lexicon.index.get(name) ?? -1);
    let count = 0;
    for (const { concepts } of page.lines) {
      if (concepts.some((concept) => wanted.includes(concept)) && ++count === ENOUGH) break;
    }
    return count / ENOUGH;
  };
  const share = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (page.share[lexicon.index.get(name) ?? -1] ?? 0), 0);
  const ms = Math.min(counts(['ms']), counts(ILLNESS));
  const sure = counts(SURE_TREATMENTS);
  const cells = counts(SURE_CELLS);
  const sold = Math.min(cells, counts(OTHER_ILLNESS), counts(PEOPLE));
  const alike = Math.min(1, 2 * share(LOOKALIKES));
  return [
    ms,
    sure,
    cells,
    ms * sure,
    ms * cells,
    sold,
    Math.max(ms * sure, sold),
    alike,
    Math.max(0, alike - Math.max(ms, sold)),
  ].map((each) => SIGN * each);
}

/** Share of sentences at which horses and dogs, or blood cancers, are what the page is about. */
const ANIMALS_AT = 0.1;
const BLOOD_CANCER_AT = 0.05;
/** Share of sentences naming MS below which a page about blood cancers only mentions it. */
const MS_IN_PASSING = 0.05;

/** What no sum of words may overrule: a treatment is named, and not for animals or blood cancers alone. */
export function namesSubject(lexicon: Lexicon, page: Prepared): boolean {
  const share = (name: string) => page.share[lexicon.index.get(name) ?? -1] ?? 0;
  const named = (names: readonly string[]) => names.some((name) => share(name) > 0);
  if (share('veterinary') >= ANIMALS_AT) return false;
  if (share('blood-cancer') >= BLOOD_CANCER_AT && share('ms') < MS_IN_PASSING) return false;
  if (!named(['ms'])) return named(SURE_CELLS);
  const treated = linesNaming(lexicon, page, ANY_TREATMENT);
  return (
    treated.length >= NOT_IN_PASSING || linesNaming(lexicon, { lines: treated }, ['ms']).length > 0
  );
}

/** Cells of apples and horses: where MS is not named, a part of the sentences naming cells that says what the page is about. */
const ALIKE_AT = 0.5;

/** Whether a page that never names MS speaks of cells of another kind. */
export function isLookalike(lexicon: Lexicon, page: Prepared): boolean {
  const lines = (names: readonly string[]) => linesNaming(lexicon, page, names).length;
  return lines(['ms']) === 0 && lines(LOOKALIKES) >= ALIKE_AT * lines(SURE_CELLS);
}

const ANY_TREATMENT = [...SURE_TREATMENTS, ...LOOSE_TREATMENTS, ...SURE_CELLS];
/** Sentences naming a treatment from which a page about MS does more than mention one in passing. */
const NOT_IN_PASSING = 2;

/** The lines that name any of the concepts. */
function linesNaming(
  lexicon: Lexicon,
  { lines }: Pick<Prepared, 'lines'>,
  names: readonly string[],
): Line[] {
  const wanted = names.map((name) => lexicon.index.get(name) ?? -1);
  return lines.filter(({ concepts }) => concepts.some((concept) => wanted.includes(concept)));
}
