import { expect, test } from 'vitest';
import { isExplicitCaution } from '../../../lib/claims/caution.ts';

test.each([
  'There is no proof that stem cells cure MS.',
  'HSCT is not a cure.',
  "It isn't a cure for multiple sclerosis.",
  'The cells are not approved by the FDA.',
  'These products have not been approved.',
  'The treatment is still experimental.',
  'It has never been shown to repair myelin.',
  'No stem cell therapy cures MS.',
  'Stem cells cannot cure MS.',
])('warns: %s', (text) => {
  expect(isExplicitCaution(text)).toBe(true);
});

test.each([
  'Stem cells cure MS.',
  'It is not a cure, but the most effective treatment there is.',
  'Patients had no evidence of disease activity for five years.',
  'There were no side effects.',
  'Our therapy is approved by the Ministry of Health.',
])('does not warn: %s', (text) => {
  expect(isExplicitCaution(text)).toBe(false);
});
