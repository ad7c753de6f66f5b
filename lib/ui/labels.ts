/** Plain words for the values of the evidence and claim models. */
import type { Claim, Omission, Stance } from '../claims/types.ts';
import type { Certainty, Rating, Topic } from '../evidence/schema.ts';
import { type Judged, verdictOf } from '../evidence/verdict.ts';
import { type Key, t } from './text.ts';

const RATING_KEYS: Record<Rating, Key> = {
  supported: 'ratingSupported',
  'supported-for-some': 'ratingSupportedForSome',
  mixed: 'ratingMixed',
  unproven: 'ratingUnproven',
  contradicted: 'ratingContradicted',
  information: 'ratingInformation',
};

const CERTAINTY_KEYS: Record<Certainty, Key> = {
  high: 'certaintyHigh',
  moderate: 'certaintyModerate',
  low: 'certaintyLow',
  'very-low': 'certaintyVeryLow',
  none: 'certaintyNone',
};

const OMISSION_KEYS: Record<Omission, Key> = {
  risks: 'omissionRisks',
  'experimental-status': 'omissionExperimentalStatus',
  regulation: 'omissionRegulation',
  price: 'omissionPrice',
  evidence: 'omissionEvidence',
  alternatives: 'omissionAlternatives',
  'follow-up': 'omissionFollowUp',
};

const STANCE_KEYS: Record<Stance, Key> = {
  promotes: 'stancePromotes',
  cautions: 'stanceCautions',
  neutral: 'stanceNeutral',
};

const GROUP_KEYS: Record<Topic['group'], Key> = {
  hsct: 'groupHsct',
  cells: 'groupCells',
  neighbours: 'groupNeighbours',
  marketing: 'groupMarketing',
};

/** Kinds of treatment, in the order they are offered. */
export const GROUP_NAMES = Object.keys(GROUP_KEYS) as Topic['group'][];

/** How a claim is shown: by its rating, or as a fair warning when it cautions. */
export type Tone = Rating | 'caution';

/** In the order a reader needs them: doubts before comforts, then information and warnings. */
export const TONES: readonly Tone[] = [
  'contradicted',
  'unproven',
  'mixed',
  'supported-for-some',
  'supported',
  'information',
  'caution',
];

export function toneOf(topic: Judged, claim: Pick<Claim, 'stance' | 'ofTransplant'>): Tone {
  return claim.stance === 'cautions' && !topic.bothWays ? 'caution' : verdictOf(topic, claim);
}

/** Whether a page's warning goes as far as the evidence, or further. */
export const warningLabel = ({ rating }: Pick<Topic, 'rating'>) =>
  t(rating === 'supported' || rating === 'supported-for-some' ? 'cautionPartly' : 'cautionAgrees');

export const toneLabel = (tone: Tone) => t(tone === 'caution' ? 'cautionChip' : RATING_KEYS[tone]);
export const certaintyLabel = (certainty: Certainty) => t(CERTAINTY_KEYS[certainty]);
export const omissionLabel = (omission: Omission) => t(OMISSION_KEYS[omission]);
export const stanceLabel = (stance: Stance) => t(STANCE_KEYS[stance]);
export const groupLabel = (group: Topic['group']) => t(GROUP_KEYS[group]);
