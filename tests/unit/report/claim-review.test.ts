import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  claimReviewSchema,
  claimReviews,
  toClaimReview,
} from '../../../lib/report/claim-review.ts';
import { fixedReport, PAGES, realReport } from './support.ts';

test.each(PAGES)('%s: every review has what search engines ask for', (name) => {
  const reviews = claimReviews(realReport(name));
  expect(reviews.length).toBeGreaterThan(0);
  for (const review of reviews) expect(v.is(claimReviewSchema, review)).toBe(true);
});

test('warnings, dismissed claims and topics without a verdict are no reviews', () => {
  const report = fixedReport();
  expect(claimReviews(report).map(({ claimReviewed }) => claimReviewed)).toEqual([
    'stem cell therapy is a revolutionary way',
    'The main mechanism of action',
  ]);
  report.claims = report.claims.map((claim) => ({ ...claim, dismissed: true }));
  expect(claimReviews(report)).toEqual([]);
});

test('a sentence of a topic that pages put both ways gets no verdict', () => {
  const report = fixedReport();
  report.topics = report.topics.map((topic) => ({ ...topic, bothWays: true as const }));
  expect(claimReviews(report)).toEqual([]);
});

test('a quotation cannot end the script element it is published in', () => {
  const report = fixedReport();
  report.claims = report.claims.map((claim) => ({ ...claim, text: '</script><b>' }));
  expect(toClaimReview(report)).not.toContain('<');
  expect(JSON.parse(toClaimReview(report))[0].claimReviewed).toBe('</script><b>');
});
