import { expect, test } from 'vitest';
import { compare } from '../../../lib/report/compare.ts';
import type { Dossier } from '../../../lib/report/schema.ts';
import { fixedReport } from './support.ts';

/** The fixed report with other sentences in place of its own. */
function saying(...texts: string[]): Dossier {
  const report = fixedReport();
  const [claim] = report.claims;
  report.claims = claim ? texts.map((text) => ({ ...claim, text })) : [];
  return report;
}

const texts = (claims: { text: string }[]) => claims.map(({ text }) => text);

test('claims that came, went, changed and stayed are told apart', () => {
  const before = saying(
    'Stem cells stop MS.',
    'The treatment helped 70% of patients to walk better again.',
    'It costs nothing.',
  );
  const after = saying(
    'Stem  cells stop MS.',
    'The treatment helped 90% of patients to walk better again.',
    'It has no side effects at all.',
  );
  const { appeared, went, changed, same } = compare(before, after);
  expect(texts(appeared)).toEqual(['It has no side effects at all.']);
  expect(texts(went)).toEqual(['It costs nothing.']);
  expect(changed).toHaveLength(1);
  expect(changed[0]?.words.filter(({ added }) => added).map(({ value }) => value)).toEqual(['90']);
  expect(same).toBe(1);
});

test('a sentence said twice is paired twice', () => {
  const { appeared, went, same } = compare(saying('A claim.', 'A claim.'), saying('A claim.'));
  expect([appeared.length, went.length, same]).toEqual([0, 1, 1]);
});

test('a new rating of the same words is a change', () => {
  const before = saying('A claim.');
  const after = saying('A claim.');
  after.topics = after.topics.map((topic) => ({ ...topic, rating: 'contradicted' }));
  expect(compare(before, after).changed).toMatchObject([{ verdictOnly: true }]);
});

test('a report is the same as itself', () => {
  const { appeared, went, changed, same } = compare(fixedReport(), fixedReport());
  expect([appeared, went, changed, same]).toEqual([[], [], [], fixedReport().claims.length]);
});
