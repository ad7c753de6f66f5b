import { expect, test } from 'vitest';
import { isDisguised, withoutDisguise, withoutLookAlikes } from '../../../lib/page/disguise.ts';

test.each([
  ['Mesenchymal ѕtеm cеllѕ', 'Mesenchymal stem cells'],
  ['ΗSCT fоr ΜS', 'HSCT for MS'],
  ['ste​m c­ells', 'stem cells'],
  ['multiple scl‎erosis', 'multiple sclerosis'],
])('%s is read as it looks', (written, seen) => {
  expect(isDisguised(written)).toBe(true);
  expect(withoutDisguise(written)).toBe(seen);
});

test.each([
  'Plain words, “quoted” – and 5 µg of TNFα or NF-κB.',
  'Рассеянный склероз и стволовые клетки',
  'Σκλήρυνση κατά πλάκας',
  '',
])('%s is left as it is', (text) => {
  expect(isDisguised(text)).toBe(false);
  expect(withoutDisguise(text)).toBe(text);
});

test('letters change, places do not', () => {
  const written = 'In Москве: ѕtеm cеllѕ.';
  expect(withoutLookAlikes(written)).toBe('In Москве: stem cells.');
  expect(withoutLookAlikes(written)).toHaveLength(written.length);
});
