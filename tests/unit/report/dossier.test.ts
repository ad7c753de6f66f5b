import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Claim, Page } from '../../../lib/claims/types.ts';
import { makeDossier, NO_FACTS } from '../../../lib/report/dossier.ts';
import { dossierSchema } from '../../../lib/report/schema.ts';
import { toneOfClaim } from '../../../lib/report/summary.ts';
import { EVIDENCE } from './made-up.ts';

const [first] = EVIDENCE;
const page = {
  title: '',
  blocks: [{ text: 'Drugs do nothing.', role: 'text', headings: [] }],
} satisfies Page;
const claim = {
  ...{ block: 0, start: 0, end: 17, text: 'Drugs do nothing.', stance: 'cautions' },
  ...{ topics: [{ id: first?.topic.id ?? '', score: 1 }], overstated: [], why: [] },
  ofTransplant: false,
} satisfies Claim;

const dossierOf = (evidence: typeof EVIDENCE, dismissed: boolean) =>
  makeDossier({
    parts: [
      {
        ...{ facts: NO_FACTS, page, fragments: [] },
        reading: { sentencesRead: 1, omissions: [], claims: [{ ...claim, dismissed }] },
      },
    ],
    evidence,
    readAt: '2026-11-22T09:30:00.000Z',
    about: { version: '0.1.0', date: '2026-11-21' },
  });

test('a claim dismissed in the page is in its report, marked so', () => {
  expect(dossierOf(EVIDENCE, true).claims[0]?.dismissed).toBe(true);
  expect(dossierOf(EVIDENCE, false).claims[0]?.dismissed).toBe(false);
});

test('a topic that pages put both ways stays one in the report', () => {
  const bothWays = EVIDENCE.map(({ topic, sources }) => ({
    topic: { ...topic, bothWays: true as const },
    sources,
  }));
  const dossier = dossierOf(bothWays, false);
  expect(v.is(dossierSchema, dossier)).toBe(true);
  expect(dossier.claims.map((each) => toneOfClaim(dossier, each))).toEqual(['information']);
});
