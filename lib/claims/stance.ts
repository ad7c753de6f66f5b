/** Promise, warning or plain report: what rules know for certain, over what the model learned. */
import { isExplicitCaution } from './caution.ts';
import { ROLES } from './features.ts';
import type { Margins } from './margins.ts';
import type { Prepared } from './prepare.ts';
import { type Forest, predict } from './trees.ts';
import type { Stance } from './types.ts';

/** In the order of the model's classes. */
export const STANCES = ['cautions', 'neutral', 'promotes'] as const satisfies readonly Stance[];

/** Stance scores of a line that is not there. */
const NOBODY = [-1, -1, -1];

/** Mean stance scores over the lines that look like claims. */
export function stanceMean(margins: Margins): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  margins.mark.forEach((mark, i) => {
    if (mark <= 0) return;
    count++;
    margins.stance(i)?.forEach((score, k) => {
      sum[k] = (sum[k] ?? 0) + score;
    });
  });
  return sum.map((each) => each / (count || 1));
}

/** What the stance forests are shown of line `i`. */
export function stanceVector(
  page: Prepared,
  margins: Margins,
  mean: readonly number[],
  i: number,
): Float32Array {
  const line = page.lines[i];
  const at = (j: number): ArrayLike<number> => margins.stance(j) ?? NOBODY;
  const out: number[] = [];
  for (const j of [i, i - 1, i + 1]) out.push(at(j)[0] ?? 0, at(j)[1] ?? 0, at(j)[2] ?? 0);
  out.push(...mean, margins.mark[i] ?? 0, line ? ROLES.indexOf(line.role) : -1);
  out.push(line && isExplicitCaution(line.raw) ? 1 : 0, line?.words.length ?? 0);
  out.push(...(margins.topicWords[i] ?? []));
  const concepts = page.share.length;
  const x = new Float32Array(out.length + 2 * concepts);
  x.set(out);
  for (const concept of line?.concepts ?? []) x[out.length + concept] = 1;
  x.set(page.share, out.length + concepts);
  return x;
}

/** The likeliest stance; an explicit caution is never shown as a promise, whatever the forests say. */
export function decideStance(forests: readonly Forest[], x: Float32Array, text: string): Stance {
  const scores = forests.map((forest) => predict(forest, x));
  const best = STANCES[scores.indexOf(Math.max(...scores))] ?? 'neutral';
  return best === 'promotes' && isExplicitCaution(text) ? 'cautions' : best;
}
