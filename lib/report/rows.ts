/** A claim and its evidence as labelled lines, for everything that shows a report in words. */
import { verdictOf } from '../evidence/verdict.ts';
import { certaintyLabel, stanceLabel, toneLabel, toneOf, warningLabel } from '../ui/labels.ts';
import { formatDate, type Part, t, tParts } from '../ui/text.ts';
import { refsOf, topicOf } from './dossier.ts';
import type { Dossier, DossierClaim, DossierTopic } from './schema.ts';

export interface Row {
  label: string;
  text: string;
  /** The same text, what stays English kept apart. */
  parts: readonly Part[];
  /** Numbers of the works the text rests on, in the report's list of sources. */
  refs: number[];
}

const row = (label: string, parts: readonly Part[], refs: number[] = []): Row => ({
  label,
  text: parts.map((part) => (typeof part === 'string' ? part : part.english)).join(''),
  parts,
  refs,
});

/** A row whose text is of the evidence or of the page. */
const quoted = (label: string, text: string, refs?: number[]): Row =>
  row(label, [{ english: text }], refs);

/** Where the claim stands and how the page puts it. */
export function claimRows(dossier: Dossier, claim: DossierClaim): Row[] {
  const topic = topicOf(dossier, claim);
  const { headings, pageNumber, stance, overstated, note } = claim;
  return [
    ...(headings.length > 0 ? [quoted(t('reportUnder'), headings.join(' › '))] : []),
    ...(pageNumber === null ? [] : [row(t('reportPageNumber'), [String(pageNumber)])]),
    row(t('reportStance'), [stanceLabel(stance)]),
    quoted(t('reportTopic'), topic.title),
    row(t('reportRating'), [toneLabel(verdictOf(topic, claim))]),
    row(t('reportCertainty'), [
      `${certaintyLabel(topic.certainty.level)}. `,
      { english: topic.certainty.why },
    ]),
    ...(toneOf(topic, claim) === 'caution' ? [row(t('cautionChip'), [warningLabel(topic)])] : []),
    ...overstated.map(({ words, problem }) =>
      quoted(t('reportOverstated'), t('cardOverstated', words, problem)),
    ),
    quoted(
      t('reportBottomLine'),
      topic.bottomLine,
      refsOf(
        dossier,
        topic.findings.flatMap((f) => f.sources),
      ),
    ),
    ...(note.trim() === '' ? [] : [row(t('reportNote'), [note.trim()])]),
  ];
}

/** What stands behind a rating: figures, cost, ethics, harms, regulators. */
export function evidenceRows(dossier: Dossier, topic: DossierTopic): Row[] {
  const refs = (ids: readonly string[]) => refsOf(dossier, ids);
  return [
    ...topic.findings.map(({ text, population, comparator, followUp, sources }) =>
      row(
        t('sectionFindings'),
        [{ english: text }, ' ', ...tParts('reportFinding', population, comparator, followUp)],
        refs(sources),
      ),
    ),
    row(t('sectionForWhom'), [
      { english: topic.appliesTo },
      ' ',
      ...tParts('sectionNotFor', topic.notFor),
    ]),
    ...topic.harms.map(({ text, sources }) => quoted(t('sectionHarms'), text, refs(sources))),
    quoted(t('sectionCost'), topic.costCaveat.text, refs(topic.costCaveat.sources)),
    quoted(t('sectionEthics'), topic.ethicsCaveat.text, refs(topic.ethicsCaveat.sources)),
    ...topic.regulation.map(({ region, status, date, sources }) =>
      quoted(t('sectionRegulation'), `${region} (${date}): ${status}`, refs(sources)),
    ),
    row(t('reportReviewed'), [formatDate(topic.reviewed)]),
  ];
}

/** Rows that share a label, brought together; the first of each keeps its place. */
export function grouped(rows: readonly Row[]): { label: string; rows: Row[] }[] {
  const groups = new Map<string, Row[]>();
  for (const each of rows) groups.set(each.label, [...(groups.get(each.label) ?? []), each]);
  return [...groups].map(([label, members]) => ({ label, rows: members }));
}

/** `[1, 4]`, or nothing. */
export const refText = (refs: readonly number[]): string =>
  refs.length === 0 ? '' : `[${refs.join(', ')}]`;

/**
 * Number of the first claim that carries the evidence of this one, or undefined when this is the
 * first. A document repeats nothing that can be pointed to.
 */
export function evidenceGivenAt(dossier: Dossier, index: number): number | undefined {
  const topic = dossier.claims[index]?.topic;
  const first = dossier.claims.findIndex((claim) => claim.topic === topic);
  return first === index ? undefined : first + 1;
}
