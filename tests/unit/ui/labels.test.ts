/** How a sentence is shown: by the verdict on its topic, as a warning, or with no verdict. */
import { expect, test } from 'vitest';
import { verdictOf } from '../../../lib/evidence/verdict.ts';
import { toneOf } from '../../../lib/ui/labels.ts';

const oneWay = { rating: 'unproven' } as const;
const bothWays = { rating: 'supported', bothWays: true } as const;
const cellsOnly = { rating: 'unproven', unlessTransplant: true } as const;

test.each([
  [oneWay, 'promotes', false, 'unproven', 'unproven'],
  [oneWay, 'neutral', false, 'unproven', 'unproven'],
  [oneWay, 'cautions', false, 'unproven', 'caution'],
  [oneWay, 'promotes', true, 'unproven', 'unproven'],
  // "Drugs halve attacks" and "drugs only hide the disease" have one topic.
  [bothWays, 'promotes', false, 'information', 'information'],
  [bothWays, 'cautions', false, 'information', 'information'],
  // Transplant has evidence of its own: praise of it is not praise of cells not shown to work.
  [cellsOnly, 'promotes', false, 'unproven', 'unproven'],
  [cellsOnly, 'promotes', true, 'information', 'information'],
  [cellsOnly, 'cautions', true, 'information', 'caution'],
] as const)('%o said in a sentence that %s, of a transplant: %s', (...row) => {
  const [topic, stance, ofTransplant, verdict, tone] = row;
  const claim = { stance, ofTransplant };
  expect(verdictOf(topic, claim)).toBe(verdict);
  expect(toneOf(topic, claim)).toBe(tone);
});
