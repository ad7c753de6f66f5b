/** The second look at whether a sentence is a claim: its scores, its neighbours', its section's, its page's. */
import type { Margins } from './margins.ts';
import { type Prepared, sectionOf } from './prepare.ts';
import { ROLES } from './types.ts';

/** Stands for "nobody there" at the ends of a page; below what ordinary sentences score. */
const NOBODY = -1.5;
/** First score under which no topic is asked for; most sentences are there, and topics take the most time. */
const UNLIKELY = -0.8;
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

/** Lines that make up one stretch of a long page. */
const STRETCH = 40;
/** Up to so many lines a page is one whole; no labelled page is longer. */
const WHOLE = 120;

/**
 * How claim-like the running text is around each line: over the whole of an ordinary page, over the
 * stretch a line stands in and its neighbours on a long one, so that much plain text elsewhere
 * drowns nothing.
 * @returns the figures of each stretch, and which stretch a line stands in
 */
export function pageStats(
  page: Prepared,
  { mark }: Pick<Margins, 'mark'>,
): (line: number) => PageStats {
  const size = page.lines.length > WHOLE ? STRETCH : WHOLE;
  const sums = Array.from({ length: Math.ceil(page.lines.length / size) }, () => ({
    sum: 0,
    count: 0,
    positive: 0,
    highest: NOBODY,
  }));
  page.lines.forEach(({ role }, i) => {
    const at = sums[Math.floor(i / size)];
    if (!at || FURNITURE.has(role)) return;
    const score = mark[i] ?? 0;
    at.sum += score;
    at.count++;
    if (score > 0) at.positive++;
    at.highest = Math.max(at.highest, score);
  });
  const stats = sums.map((_, s): PageStats => {
    const near = sums.slice(Math.max(0, s - 1), s + 2);
    const total = (of: (each: (typeof near)[number]) => number) =>
      near.reduce((sum, each) => sum + of(each), 0);
    const count = total((each) => each.count) || 1;
    return {
      mean: total((each) => each.sum) / count,
      highest: Math.max(...near.map((each) => each.highest)),
      share: total((each) => each.positive) / count,
    };
  });
  return (line) => stats[Math.floor(line / size)] ?? NO_STATS;
}

const NO_STATS: PageStats = { mean: NOBODY, highest: NOBODY, share: 0 };

/** What the marking forest is shown of line `i`. */
export function markVector(
  page: Prepared,
  margins: Margins,
  stats: PageStats,
  i: number,
): Float32Array {
  const line = page.lines[i];
  const out: number[] = [];
  const steps = [0, -1, -2, 1, 2];
  for (const step of steps) out.push(margins.mark[i + step] ?? NOBODY);
  for (const step of steps) out.push(page.lines[i + step] ? margins.markWords(i + step) : NOBODY);
  out.push(stats.mean, stats.highest, stats.share, around(margins.mark, i));
  out.push(...section(page, margins.mark, i), margins.gate);
  out.push(line ? ROLES.indexOf(line.role) : -1, i / page.lines.length, page.lines.length);
  out.push(line?.words.length ?? 0, line?.concepts.length ?? 0);
  out.push(line?.heading ? (line.heading.raw.endsWith('?') ? 2 : 1) : 0);
  const likely = (margins.mark[i] ?? NOBODY) > UNLIKELY;
  out.push(bestTopic(likely && margins.topicWords(i)), bestTopic(likely && margins.topic(i)));
  const own = out.length;
  const concepts = page.share.length;
  const x = new Float32Array(own + 2 * concepts);
  x.set(out);
  for (const concept of line?.concepts ?? []) x[own + concept] = 1;
  for (const concept of line?.heading?.concepts ?? []) x[own + concepts + concept] = 1;
  return x;
}

/** Score of the topic that suits best: a sentence that suits none is seldom a claim. */
function bestTopic(scores: Float64Array | undefined | false): number {
  return scores ? Math.max(...scores) : NOBODY;
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
  const near = sectionOf(page, i, SECTION);
  const sum = near.reduce((total, j) => total + (scores[j] ?? 0), 0);
  return [near.length > 0 ? sum / near.length : NOBODY, near.length];
}
