/** How much each group of features counts, chosen by cross-validation on the pages not held back. */
import type { Scales } from './scoring.ts';

const CONTEXT: Scales = {
  'heading-word': 0.5,
  'heading-concept': 0.5,
  'before-word': 0.3,
  'before-concept': 0.4,
  'after-word': 0.3,
  'after-concept': 0.4,
  'title-concept': 0.4,
  'outer-concept': 0.3,
  lead: 0.5,
};

export const MARK_SCALES: Scales = {
  word: 1,
  pair: 0.7,
  triple: 0.5,
  skip: 0.5,
  letters: 1,
  concept: 1,
  'concept-set': 0.7,
  'concept-pair': 0.5,
  'concept-role': 0.7,
  'concept-heading': 0.5,
  shape: 1,
  page: 0.5,
  far: 0.3,
  ...CONTEXT,
};

export const TOPIC_SCALES: Scales = {
  word: 1,
  pair: 0.5,
  concept: 1,
  'concept-set': 0.7,
  'heading-word': 0.5,
  'heading-concept': 0.5,
  'title-concept': 0.5,
  'before-concept': 0.3,
  page: 0.6,
};

export const STANCE_SCALES: Scales = {
  word: 1,
  pair: 0.7,
  triple: 0.5,
  concept: 1,
  'concept-set': 0.7,
  shape: 0.5,
  'heading-concept': 0.5,
  'before-concept': 0.3,
  'title-concept': 0.3,
  page: 0.5,
};
