/** What may stand in one topic only: stock lines, training phrasings, overstated wordings. */
import { describe, expect, test } from 'vitest';
import type { Topic } from '../../lib/evidence/schema.ts';
import { fitting, topicFiles } from './load.ts';
import { normal, specificTexts } from './words.ts';

/** Lines such as `"act now" in natural-history, cost-price` for every text two topics share. */
function shared(textsOf: (topic: Topic) => string[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { value: topic } of fitting(topicFiles)) {
    for (const text of textsOf(topic).map(normal)) {
      owners.set(text, (owners.get(text) ?? new Set()).add(topic.id));
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([text, ids]) => `"${text}" in ${[...ids].join(', ')}`);
}

describe('no two topics share', () => {
  test('a caveat, harm, regulation, question or limit', () => {
    expect(
      shared((topic) => specificTexts(topic).map(({ text }) => text)),
      'write each of these anew for its topic',
    ).toEqual([]);
  });

  test('a phrasing', () => {
    expect(
      shared((topic) => topic.phrasings),
      'keep each phrasing in the one topic it is most about',
    ).toEqual([]);
  });

  test('an overstated wording', () => {
    expect(
      shared((topic) => topic.overstatements.flatMap(({ words }) => words)),
      'keep each wording in the one topic whose evidence answers it',
    ).toEqual([]);
  });
});
