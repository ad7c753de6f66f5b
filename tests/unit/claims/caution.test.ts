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
  'HSCT does not repair nerves that are scarred already.',
  'The transplant will not bring back what was lost.',
  'The cells did not slow the disease in that trial.',
  'The study failed to meet its main goal.',
  'Neurologists warn of clinics that sell such cells.',
  'Nobody can guarantee that you will get better.',
])('warns: %s', (text) => {
  expect(isExplicitCaution(text)).toBe(true);
});

test.each([
  'Stem cells cure MS.',
  'It is not a cure, but the most effective treatment there is.',
  'Patients had no evidence of disease activity for five years.',
  'There were no side effects.',
  'Our therapy is approved by the Ministry of Health.',
  'Drugs do not repair myelin; our cells rebuild it.',
  'Interferon did not help her, the cells did.',
  'Dizziness is a warning sign of a relapse.',
  'The method does not stop at easing symptoms, it repairs the nerves.',
])('does not warn: %s', (text) => {
  expect(isExplicitCaution(text)).toBe(false);
});
