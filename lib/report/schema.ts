/**
 * The shape of a report as it is kept, exported and read back. `docs/report.schema.json` is made
 * from it (tests/unit/report/json.test.ts), so that the document and the check cannot part ways.
 */
import * as v from 'valibot';
import { sourceSchema, topicSchema } from '../evidence/schema.ts';

export const REPORT_FORMAT = 'caveat-report';
/** Raised when a report written before can no longer be read as it stands. */
export const REPORT_VERSION = 1;

const STANCES = ['promotes', 'cautions', 'neutral'] as const;
const FILE_KINDS = ['html', 'text', 'pdf', 'pasted'] as const;

/** Only web addresses: a report is made of other people's pages, and `javascript:` is one too. */
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//, 'must be a web address'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const texts = v.array(text);

const pageSchema = v.strictObject({
  title: text,
  /** Without the part after `#`; null where a file names no address. */
  url: v.nullable(webAddress),
  author: v.nullable(text),
  /** As the page writes them, mostly ISO dates. */
  published: v.nullable(text),
  modified: v.nullable(text),
  /** Language tag of the page, such as `en-GB`. */
  language: v.nullable(text),
  site: v.nullable(text),
});

const fileSchema = v.strictObject({
  name: text,
  kind: v.picklist(FILE_KINDS),
  /** Pages of a PDF. */
  pages: v.nullable(count),
});

const claimSchema = v.strictObject({
  /** The sentence, exactly as the page shows it. */
  text,
  /** Headings it stands under, outermost first. */
  headings: texts,
  /** Page number in a PDF. */
  pageNumber: v.nullable(count),
  /** Opens the page at that sentence where `atSentence` is true, else at its top. */
  link: v.nullable(webAddress),
  atSentence: v.boolean(),
  /** Id in `topics`. */
  topic: text,
  stance: v.picklist(STANCES),
  /** It speaks of a blood stem-cell transplant. Reports written earlier do not say. */
  ofTransplant: v.optional(v.boolean(), false),
  overstated: v.array(v.strictObject({ words: text, problem: text })),
  /** Why it was matched. */
  why: texts,
  /** The reader said that this is not a match. */
  dismissed: v.boolean(),
  /** What the reader typed about it. */
  note: text,
});

/** The part of an evidence summary that a report carries. */
const reportTopicSchema = v.pick(topicSchema, [
  'id',
  'title',
  'rating',
  'bothWays',
  'unlessTransplant',
  'certainty',
  'bottomLine',
  'findings',
  'appliesTo',
  'notFor',
  'harms',
  'costCaveat',
  'ethicsCaveat',
  'regulation',
  'reviewed',
  'nextReview',
]);

export const dossierSchema = v.strictObject({
  format: v.literal(REPORT_FORMAT),
  version: v.literal(REPORT_VERSION),
  page: pageSchema,
  /** Set when the page was read from a file or pasted. */
  file: v.nullable(fileSchema),
  /** ISO date and time of reading, UTC. */
  readAt: v.pipe(v.string(), v.isoTimestamp('must be an ISO date and time')),
  evidence: v.strictObject({
    /** Version of the extension that holds the evidence. */
    version: text,
    /** ISO date of the newest review in it. */
    date: text,
  }),
  sentencesRead: count,
  /** What the page leaves out. */
  omissions: v.array(
    v.picklist([
      'risks',
      'experimental-status',
      'regulation',
      'price',
      'evidence',
      'alternatives',
      'follow-up',
    ]),
  ),
  /** In page order. */
  claims: v.array(claimSchema),
  /** Every summary the claims name, in the order they first do. */
  topics: v.array(reportTopicSchema),
  /** Every work those summaries cite, as CSL-JSON, in the order of their numbers. */
  sources: v.array(sourceSchema),
  /** What the reader typed about the whole page. */
  note: text,
});

export type Dossier = v.InferOutput<typeof dossierSchema>;
export type DossierClaim = Dossier['claims'][number];
export type DossierTopic = Dossier['topics'][number];
export type PageFacts = Dossier['page'];
export type FileFacts = NonNullable<Dossier['file']>;

/** Bad input, told in one plain line. */
export class ReportError extends Error {}

/**
 * Checks a report that was read back.
 * @throws ReportError naming the first field that is wrong.
 */
export function parseDossier(data: unknown): Dossier {
  const result = v.safeParse(dossierSchema, data);
  if (!result.success) {
    const [issue] = result.issues;
    throw new ReportError(`${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const { claims, topics } = result.output;
  const missing = claims.find(({ topic }) => !topics.some(({ id }) => id === topic));
  if (missing) throw new ReportError(`topics: "${missing.topic}" is named by a claim and missing`);
  return result.output;
}
