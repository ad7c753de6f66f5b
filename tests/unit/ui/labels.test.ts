/** How a sentence is shown: by the verdict on its topic, as a warning, or with no verdict. */
import { expect, test } from 'vitest';
import { verdictOf } from '../../../lib/evidence/verdict.ts';
import { toneOf } from '../../../lib/ui/labels.ts';

const oneWay = { rating: 'unproven' } as const;
const bothWays = { rating: 'supported', bothWays: true } as const;

test.each([
  [oneWay, 'promotes', 'unproven', 'unproven'],
  [oneWay, 'neutral', 'unproven', 'unproven'],
  [oneWay, 'cautions', 'unproven', 'caution'],
  // "Drugs halve attacks" and "drugs only hide the disease" have one topic.
  [bothWays, 'promotes', 'information', 'information'],
  [bothWays, 'cautions', 'information', 'information'],
] as const)('%o said in a sentence that %s', (topic, stance, verdict, tone) => {
  expect(verdictOf(topic)).toBe(verdict);
  expect(toneOf(topic, stance)).toBe(tone);
});
