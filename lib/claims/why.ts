/** Why a sentence was marked, in words a reader understands. */
import type { Lexicon } from './lexicon.ts';
import type { Line, Prepared } from './prepare.ts';

/** Telling words named at most; more would not be read. */
const NAMED = 3;
/** Share of a page's sentences naming a thing for the page to be about it. */
const ABOUT = 0.04;

/** One or two short reasons; never empty. */
export function explain(lexicon: Lexicon, page: Prepared, line: Line): string[] {
  const named: string[] = [];
  for (const { concept, from, to } of line.hits) {
    if (!lexicon.labels[concept]) continue;
    const words = line.words
      .slice(from, to)
      .map((word) => word.text)
      .join(' ');
    if (!named.some((each) => each.includes(words) || words.includes(each))) named.push(words);
  }
  const telling = named
    .sort((a, b) => b.length - a.length)
    .slice(0, NAMED)
    .map((each) => `'${each}'`);
  const subject = about(lexicon, page);
  const where = subject ? ` on a page about ${subject}` : '';
  const reasons = telling.length > 0 ? [`${list(telling)}${where}`] : [`its place${where}`];
  if (line.heading && line.heading.raw !== line.raw)
    reasons.push(`under the heading “${clip(line.heading.raw)}”`);
  return reasons;
}

function about(lexicon: Lexicon, page: Prepared): string {
  const has = (name: string) => (page.share[lexicon.index.get(name) ?? -1] ?? 0) >= ABOUT;
  const cells = has('hsct') ? 'blood stem-cell transplants' : has('stem-cell') ? 'stem cells' : '';
  return [has('ms') ? 'MS' : '', cells].filter(Boolean).join(' and ');
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Headings longer than this are cut; the card has little room. */
const HEADING_MAX = 60;
function clip(text: string): string {
  return text.length > HEADING_MAX ? `${text.slice(0, HEADING_MAX - 1).trimEnd()}…` : text;
}
