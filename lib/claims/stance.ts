/** Promise, warning or plain report: what rules know for certain, over what the model learned. */
import { isExplicitCaution } from './caution.ts';
import type { Stance } from './types.ts';

/** In the order of the model's classes. */
export const STANCES = ['cautions', 'neutral', 'promotes'] as const satisfies readonly Stance[];

/**
 * Added to the score of each stance. A warning shown as a promise does more harm than the reverse;
 * in cross-validation on `dev` this leaves 25 of 32 such errors, and as many claims right.
 */
const LEAN = [0.15, -0.1, 0] as const;

/**
 * The likeliest stance; an explicit caution is never shown as a promise, whatever was learned.
 * @param scores one per stance
 * @param clearly how far a plain report must lead a promise to be shown as one
 */
export function decideStance(scores: Float64Array, text: string, clearly = 0): Stance {
  const leaned = LEAN.map((lean, i) => (scores[i] ?? 0) + lean);
  const [cautions = 0, neutral = 0, promotes = 0] = leaned;
  const best = STANCES[leaned.indexOf(Math.max(...leaned))] ?? 'neutral';
  if (isExplicitCaution(text)) return best === 'promotes' ? 'cautions' : best;
  return best === 'neutral' && promotes >= cautions && neutral - promotes < clearly
    ? 'promotes'
    : best;
}
