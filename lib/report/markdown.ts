import type { Dossier } from './dossier.ts';

/** Keeps quoted page text from being read as Markdown or HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The dossier as Markdown. Quotations are escaped: a page's markup never becomes ours. */
export function toMarkdown(dossier: Dossier): string {
  const { title, url, readAt, evidenceDate, sentencesRead, claims, omissions } = dossier;
  const lines = [
    `# ${escapeMarkdown(title || url)}`,
    '',
    `- Page: <${url}>`,
    `- Read: ${readAt}`,
    `- Evidence reviewed: ${evidenceDate}`,
    `- ${sentencesRead} sentences read, ${claims.length} matched; an unmarked sentence has not been checked.`,
    ...(omissions.length > 0 ? [`- Left out by the page: ${omissions.join(', ')}`] : []),
    '',
  ];
  claims.forEach((claim, i) => {
    lines.push(
      `## ${i + 1}. ${escapeMarkdown(claim.title)}`,
      '',
      `> ${escapeMarkdown(claim.text)}`,
      '',
      `- Rating: ${claim.rating} (certainty: ${claim.certainty}); stance of the page: ${claim.stance}`,
      `- ${claim.bottomLine}`,
      `- Cost: ${claim.cost}`,
      `- Ethics: ${claim.ethics}`,
      ...claim.overstated.map((words) => `- Goes beyond the evidence: “${escapeMarkdown(words)}”`),
      '- Sources:',
      ...claim.sources.map((source) => `  - ${escapeMarkdown(source.citation)} <${source.url}>`),
      '',
    );
  });
  return lines.join('\n');
}
