/** The second look at whether a sentence is a claim: its scores, its neighbours', its section's, its page's. */
import type { Margins } from './margins.ts';
import type { Prepared } from './prepare.ts';
import { ROLES } from './types.ts';

/** Stands for "nobody there" at the ends of a page; below what ordinary sentences score. */
const NOBODY = -1.5;
/** Lines on either side that make up the surroundings. */
const AROUND = 5;
/** Lines of one section looked at on either side; longer sections are cut. */
const SECTION = 12;
/** Roles that never carry the text of a page. */
const FURNITURE: ReadonlySet<string> = new Set(['nav', 'button', 'footer']);

export interface PageStats {
  mean: number;
  highest: number;
  share: number;
}

/** How claim-like the running text of the page is as a whole. */
export function pageStats(page: Prepared, { mark }: Margins): PageStats {
  let sum = 0;
  let count = 0;
  let positive = 0;
  let highest = NOBODY;
  page.lines.forEach(({ role }, i) => {
    if (FURNITURE.has(role)) return;
    const score = mark[i] ?? 0;
    sum += score;
    count++;
    if (score > 0) positive++;
    highest = Math.max(highest, score);
  });
  return { mean: sum / (count || 1), highest, share: positive / (count || 1) };
}

/** What the marking forest is shown of line `i`. */
export function markVector(
  page: Prepared,
  margins: Margins,
  stats: PageStats,
  i: number,
): Float32Array {
  const line = page.lines[i];
  const out: number[] = [];
  for (const scores of [margins.mark, margins.markWords]) {
    for (const step of [0, -1, -2, 1, 2]) out.push(scores[i + step] ?? NOBODY);
  }
  out.push(...highestTwo(margins.topicWords(i)));
  out.push(stats.mean, stats.highest, stats.share, around(margins.mark, i));
  out.push(...section(page, margins.mark, i), margins.gate);
  out.push(line ? ROLES.indexOf(line.role) : -1, i / page.lines.length, page.lines.length);
  out.push(line?.words.length ?? 0, line?.concepts.length ?? 0);
  out.push(line?.heading ? (line.heading.raw.endsWith('?') ? 2 : 1) : 0);
  const own = out.length;
  const concepts = page.share.length;
  const x = new Float32Array(own + 2 * concepts);
  x.set(out);
  for (const concept of line?.concepts ?? []) x[own + concept] = 1;
  for (const concept of line?.heading?.concepts ?? []) x[own + concepts + concept] = 1;
  return x;
}

function highestTwo(scores: Float64Array | undefined): [number, number] {
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const score of scores ?? []) {
    if (score > first) {
      second = first;
      first = score;
    } else if (score > second) second = score;
  }
  return [first, second];
}

function around(scores: Float64Array, i: number): number {
  let sum = 0;
  let count = 0;
  for (let j = Math.max(0, i - AROUND); j <= i + AROUND && j < scores.length; j++) {
    if (j === i) continue;
    sum += scores[j] ?? 0;
    count++;
  }
  return sum / (count || 1);
}

/** Mean score and number of the other lines under the same heading. */
function section(page: Prepared, scores: Float64Array, i: number): [number, number] {
  const heading = page.lines[i]?.heading;
  let sum = 0;
  let count = 0;
  for (const step of [-1, 1]) {
    for (let far = 1; far <= SECTION; far++) {
      const j = i + step * far;
      if (!page.lines[j] || page.lines[j]?.heading !== heading) break;
      sum += scores[j] ?? 0;
      count++;
    }
  }
  return [count > 0 ? sum / count : NOBODY, count];
}
