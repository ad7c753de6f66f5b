import { citationOf, linkOf } from '../evidence/citation.ts';
import { omissionLabel, toneLabel } from '../ui/labels.ts';
import { t } from '../ui/text.ts';
import { topicOf } from './dossier.ts';
import { coverageText, openingFacts, titleOf } from './opening.ts';
import { claimRows, evidenceGivenAt, evidenceRows, grouped, type Row, refText } from './rows.ts';
import type { Dossier } from './schema.ts';
import { countTones } from './summary.ts';

/**
 * Keeps page text from being read as Markdown or HTML, addresses in it from becoming links, and
 * its first characters from starting a list.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~@$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/(\w):\/\//g, '$1\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

const bullets = (rows: readonly Row[]) =>
  grouped(rows).flatMap(({ label, rows: members }) => {
    const [only] = members;
    if (members.length === 1 && only) return [`- **${escapeMarkdown(label)}:** ${say(only)}`];
    return [`- **${escapeMarkdown(label)}:**`, ...members.map((each) => `  - ${say(each)}`)];
  });

const say = ({ text, refs }: Row) =>
  [escapeMarkdown(text), ...(refs.length > 0 ? [escapeMarkdown(refText(refs))] : [])].join(' ');

/** One claim with its evidence. @param full false: points to the claim that gave it before. */
export function claimMarkdown(dossier: Dossier, index: number, full = true): string {
  const claim = dossier.claims[index];
  if (!claim) return '';
  const before = full ? undefined : evidenceGivenAt(dossier, index);
  const place = claim.atSentence ? t('reportOpenSentence') : t('reportOpenPage');
  return [
    `### ${t('reportClaim', index + 1)}${claim.dismissed ? ` (${t('reportDismissed')})` : ''}`,
    '',
    `> ${escapeMarkdown(claim.text)}`,
    '',
    ...(claim.link === null ? [] : [`[${place}](<${claim.link}>)`, '']),
    ...bullets(claimRows(dossier, claim)),
    ...(before === undefined
      ? bullets(evidenceRows(dossier, topicOf(dossier, claim)))
      : [`- ${t('reportEvidenceAt', before)}`]),
    '',
  ].join('\n');
}

/** The works of the report, by number. */
export function sourcesMarkdown({ sources }: Dossier): string {
  const lines = sources.map((source, i) => {
    const retracted = source.custom.retracted ? ` **${t('sourceRetracted')}**` : '';
    return `${i + 1}. ${escapeMarkdown(citationOf(source))} <${linkOf(source)}>${retracted}`;
  });
  return [`## ${t('sectionSources')}`, '', ...lines, ''].join('\n');
}

/** The whole report as Markdown. A page's markup never becomes ours. */
export function toMarkdown(dossier: Dossier): string {
  const { claims, omissions, sources, note } = dossier;
  const facts = openingFacts(dossier).map(
    ({ label, text, url }) => `- **${label}:** ${url ? `<${url}>` : escapeMarkdown(text)}`,
  );
  const tones = countTones(dossier);
  return [
    `# ${escapeMarkdown(titleOf(dossier))}`,
    '',
    ...facts,
    '',
    coverageText(dossier),
    '',
    ...(note.trim() === '' ? [] : [`## ${t('reportNote')}`, '', escapeMarkdown(note), '']),
    ...(omissions.length > 0 ? [`## ${t('popupOmissions')}`, ''] : []),
    ...omissions.map((omission) => `- ${omissionLabel(omission)}`),
    ...(omissions.length > 0 ? [''] : []),
    ...(tones.length > 0 ? [`## ${t('reportSummary')}`, ''] : []),
    ...(tones.length > 0 ? [`| ${t('reportRating')} | ${t('reportClaims')} |`, '|---|---:|'] : []),
    ...tones.map(({ tone, count }) => `| ${toneLabel(tone)} | ${count} |`),
    ...(tones.length > 0 ? [''] : []),
    ...(claims.length > 0 ? [`## ${t('reportHeading')}`, ''] : []),
    ...claims.map((_, i) => claimMarkdown(dossier, i, false)),
    ...(sources.length > 0 ? [sourcesMarkdown(dossier)] : []),
    `${t('notAdvice')}`,
    '',
  ].join('\n');
}
