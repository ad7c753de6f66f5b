/**
 * The shape of the evidence: what one file in `content-db/` must hold.
 *
 * Only the types reach the extension; the checks run in the build, so a malformed
 * file stops the build and a half-read database can never ship.
 */
import * as v from 'valibot';

/** How far the evidence carries the claim. `information` gives no verdict (cost, ethics, rights). */
const RATINGS = [
  'supported',
  'supported-for-some',
  'mixed',
  'unproven',
  'contradicted',
  'information',
] as const;

/** GRADE certainty of evidence, https://book.gradepro.org/; `none` where no study was found. */
const CERTAINTIES = ['high', 'moderate', 'low', 'very-low', 'none'] as const;

const GROUPS = ['hsct', 'cells', 'marketing', 'neighbours'] as const;

const trimmed = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const line = (max: number) =>
  v.pipe(
    trimmed,
    v.maxLength(max, `must be ${max} characters or fewer; cut it or move detail to another field`),
  );
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);
const isoDate = v.pipe(v.string(), v.isoDate('must be a date written YYYY-MM-DD'));
const sourceIds = v.array(id);
const someSources = v.pipe(sourceIds, v.minLength(1, 'needs at least one source id'));

const NO_SOURCE = 'gives a figure but names no source; add a source id or leave the figure out';

/** A figure is any digit; it needs at least one source, so that a reader can follow it. */
const rests = (text: string, sources: readonly string[] = []) =>
  sources.length > 0 || !/\d/.test(text);

/** A sentence with the works it rests on. */
const sourced = (max: number) =>
  v.pipe(
    v.strictObject({ text: line(max), sources: sourceIds }),
    v.check(({ text, sources }) => rests(text, sources), NO_SOURCE),
  );

const finding = v.strictObject({
  /** What was found, with its figures. */
  text: line(420),
  /** Who was studied and how many. */
  population: line(200),
  /** What it was compared with; says so when there was no comparison group. */
  comparator: line(160),
  /** How long people were followed, with units. */
  followUp: line(120),
  sources: someSources,
});

const group = v.strictObject({
  label: line(80),
  /** How many out of `outOf`. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** 95 % interval on the same scale, where the source gives one. */
  interval: v.optional(v.tuple([v.number(), v.number()])),
});

/** Natural frequencies that may honestly be drawn as an icon array. */
const numbers = v.pipe(
  v.strictObject({
    label: line(140),
    outOf: v.picklist([100, 1000]),
    groups: v.pipe(v.array(group), v.minLength(1), v.maxLength(3)),
    /** What the picture does not show, e.g. "no comparison group". */
    note: line(260),
    source: id,
  }),
  v.check(
    ({ groups, outOf }) => groups.every((each) => each.count <= outOf),
    'counts more people than `outOf`',
  ),
);

const region = v.strictObject({
  region: line(60),
  status: line(320),
  /** When that status was true: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: v.pipe(
    v.string(),
    v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
  ),
  sources: someSources,
});

const overstatement = v.pipe(
  v.strictObject({
    /** Wordings as they stand in adverts, lower case; matched as whole words in a claim. */
    words: v.pipe(v.array(line(60)), v.minLength(1)),
    /** What is wrong with them, in one plain sentence. */
    problem: line(240),
    sources: v.optional(someSources),
  }),
  v.check(({ problem, sources }) => rests(problem, sources), NO_SOURCE),
);

const certainty = v.pipe(
  v.strictObject({
    level: v.picklist(CERTAINTIES),
    why: line(260),
    sources: v.optional(someSources),
  }),
  v.check(({ why, sources }) => rests(why, sources), NO_SOURCE),
);

const trial = v.strictObject({
  /** Registry number: NCT… or ISRCTN…, the two that `registryLink` knows the way to. */
  id: v.pipe(
    v.string(),
    v.regex(/^(NCT|ISRCTN)\d{8}$/, 'must be a registry number such as NCT04047628'),
  ),
  settles: line(240),
  /** When results may come and how that was seen. */
  expected: line(160),
});

const change = v.strictObject({ date: isoDate, change: line(200) });

export const topicSchema = v.strictObject({
  id,
  group: v.picklist(GROUPS),
  title: line(110),
  shortTitle: line(40),
  question: v.pipe(line(140), v.endsWith('?', 'must be a question')),
  rating: v.picklist(RATINGS),
  /**
   * Pages say this for and against ("drugs halve attacks", "drugs only hide the disease"): the
   * rating answers the question, and a sentence on a page gets no verdict of its own.
   */
  bothWays: v.optional(v.literal(true)),
  /**
   * The rating is on treatments not shown to work. A sentence about blood stem-cell transplant, which
   * has evidence and summaries of its own, gets no verdict from it.
   */
  unlessTransplant: v.optional(v.literal(true)),
  certainty,
  bottomLine: line(420),
  /** Needed where the bottom line gives a figure (tests/content/topic-files.test.ts). */
  bottomLineSources: v.optional(someSources),
  findings: v.pipe(v.array(finding), v.minLength(2), v.maxLength(5)),
  numbers: v.optional(v.pipe(v.array(numbers), v.minLength(1), v.maxLength(2))),
  appliesTo: line(260),
  notFor: line(320),
  harms: v.pipe(v.array(sourced(320)), v.minLength(1), v.maxLength(5)),
  costCaveat: sourced(480),
  ethicsCaveat: sourced(480),
  regulation: v.pipe(v.array(region), v.minLength(1), v.maxLength(5)),
  askTheClinic: v.pipe(
    v.array(v.pipe(line(200), v.endsWith('?', 'must be a question'))),
    v.minLength(2),
    v.maxLength(4),
  ),
  overstatements: v.array(overstatement),
  phrasings: v.pipe(v.array(line(160)), v.minLength(20)),
  notPhrasings: v.pipe(
    v.array(v.strictObject({ text: line(200), why: line(160) })),
    v.minLength(2),
  ),
  openTrials: v.array(trial),
  reviewed: isoDate,
  nextReview: isoDate,
  changelog: v.pipe(v.array(change), v.minLength(1)),
});

const name = v.union([
  v.strictObject({ family: trimmed, given: v.optional(trimmed) }),
  v.strictObject({ literal: trimmed }),
]);

/** CSL-JSON item, https://docs.citationstyles.org/en/stable/specification.html, with our notes under `custom`. */
export const sourceSchema = v.strictObject({
  id,
  type: v.picklist([
    'article-journal',
    'webpage',
    'report',
    'legal_case',
    'legislation',
    'paper-conference',
    'article',
    'article-newspaper',
  ]),
  title: trimmed,
  author: v.optional(v.array(name)),
  'container-title': v.optional(trimmed),
  publisher: v.optional(trimmed),
  issued: v.strictObject({ 'date-parts': v.tuple([v.array(v.number())]) }),
  volume: v.optional(trimmed),
  issue: v.optional(trimmed),
  page: v.optional(trimmed),
  number: v.optional(trimmed),
  DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'must be a bare DOI, 10.…'))),
  PMID: v.optional(v.pipe(v.string(), v.regex(/^\d{6,9}$/, 'must be a PubMed number'))),
  PMCID: v.optional(v.pipe(v.string(), v.regex(/^PMC\d+$/, 'must be PMC and digits'))),
  URL: v.pipe(v.string(), v.url('must be an address'), v.startsWith('http')),
  custom: v.strictObject({
    /** The work has been retracted; the card must say so. */
    retracted: v.boolean(),
    /** Trial registry numbers the work reports. */
    trials: v.optional(v.array(v.string())),
    /** Where our figures were read. */
    figuresSeen: v.picklist([
      'full text',
      'abstract',
      'official page',
      'registry record',
      'secondary report',
      'preprint',
    ]),
    /** Fact numbers of the checked dossiers, e.g. H-06 or OTH-12. */
    facts: v.pipe(v.array(v.string()), v.minLength(1)),
    note: v.optional(line(300)),
  }),
});

export type Topic = v.InferOutput<typeof topicSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Rating = Topic['rating'];
export type Certainty = Topic['certainty']['level'];

/** The whole database as it ships: every topic, every source those topics cite. */
export interface Database {
  /** ISO date of the newest review of any topic. */
  date: string;
  topics: Topic[];
  sources: Record<string, Source>;
}
