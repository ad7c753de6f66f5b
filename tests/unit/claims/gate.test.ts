import { expect, test } from 'vitest';
import { mayBeAboutSubject } from '../../../lib/claims/gate.ts';

test.each([
  'HSCT for multiple sclerosis in Mexico',
  'multiple sclorosis treatment with cells',
  'Multiple  schlerosis: stem-cell therapy',
  'Stem cell therapy for RRMS',
  'Living with MS: my neurologist wants me to try Ocrevus',
  'My MS diet: how I reversed my relapses',
  'CCSVI liberation for people with MS',
  'Our clinic offers stem cell therapy for autism and knee arthritis patients',
  'Exosome infusion at our clinic',
  'A thousandth transplant for scattered sclerosis',
  'Six good years after the transplant, and on Ocrevus since',
  'aHSCT: day +11 after the transplant',
])('may be ours: %s', (text) => {
  expect(mayBeAboutSubject(text)).toBe(true);
});

test.each([
  'Microsoft releases a new version of MS Office with a treatment of old files',
  'Jackson, MS: county fair opens on Monday',
  'latency fell from 40 ms to 6 ms after the update',
  'Ms. Smith wins the garden prize',
  'MS 88, a parchment manuscript, is kept in the library',
  'LC-MS and MS/MS rates for the spectrometry core',
  'Leaves, roots and stems of flowering plants',
  'Amyotrophic lateral sclerosis: a transplant of hopes',
  'A recipe for lentil soup',
  'Football results: Rovers beat City',
  '',
])('is not ours: %s', (text) => {
  expect(mayBeAboutSubject(text)).toBe(false);
});
