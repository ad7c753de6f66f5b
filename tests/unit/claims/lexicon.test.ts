import { expect, test } from 'vitest';
import { createLexicon } from '../../../lib/claims/lexicon.ts';
import { readText } from '../../../lib/claims/prepare.ts';
import { loadVocabulary } from '../../../scripts/knowledge.ts';

const lexicon = createLexicon(loadVocabulary());
const named = (text: string) => readText(lexicon, text).concepts.map((each) => lexicon.names[each]);

test.each([
  ['haematopoietic', 'hsct'],
  ['hematopoietic', 'hsct'],
  ['stem-cell transplantation', 'hsct'],
  ['mesenchymal', 'mesenchymal'],
  ['mesenchimal', 'mesenchymal'],
  ['msenchymal', 'mesenchymal'],
  ['Wharton’s jelly', 'cord'],
  ['exosomes', 'exosome'],
  ['intrathecally', 'delivery'],
  ['US$ 5,000', 'currency'],
  ['no evidence', 'no-proof'],
  ['multiple sclerosis', 'ms'],
])('%s names %s', (text, concept) => {
  expect(named(text)).toContain(concept);
});

test.each(['Ms. Jones', 'Ms Jones spoke'])('%s is not the illness', (text) => {
  expect(named(text)).not.toContain('ms');
});
