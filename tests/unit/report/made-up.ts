/** Two made-up summaries, so that a mended figure in content-db never changes a golden report. */
import type { Source, Topic } from '../../../lib/evidence/schema.ts';
import type { Evidence } from '../../../lib/messages.ts';

const source = (id: string, more: Partial<Source>): Source => ({
  id,
  type: 'article-journal',
  title: `A made-up trial of the ${id} kind`,
  author: [{ family: 'Müller', given: 'A. B.' }, { literal: 'The Made-Up Study Group' }],
  'container-title': 'Journal of Examples',
  issued: { 'date-parts': [[2019, 1, 15]] },
  volume: '12',
  issue: '3',
  page: '45-67',
  DOI: `10.1234/${id}`,
  PMID: '12345678',
  URL: `https://example.org/${id}`,
  custom: { retracted: false, figuresSeen: 'abstract', facts: ['X-01'] },
  ...more,
});

export const SOURCES: Record<string, Source> = {
  'muller-2019': source('muller-2019', {}),
  'law-2024': source('law-2024', {
    type: 'legislation',
    title: 'An act on made-up cells & “other” <things>',
    author: [{ literal: 'Parliament of Nowhere' }],
  }),
  'old-2001': source('old-2001', {
    custom: { retracted: true, figuresSeen: 'full text', facts: ['X-02'] },
  }),
};

const topic = (id: string, more: Partial<Topic>): Topic => ({
  id,
  group: 'hsct',
  title: `Does ${id} help?`,
  shortTitle: id,
  question: `Does ${id} help?`,
  rating: 'unproven',
  certainty: { level: 'very-low', why: 'Only one small study.' },
  bottomLine: `Nobody has shown that ${id} helps.`,
  findings: [
    {
      text: '12 of 100 people improved.',
      population: '100 people',
      comparator: 'none',
      followUp: '1 year',
      sources: ['muller-2019'],
    },
    {
      text: '=SUM(1) is a figure of speech.',
      population: '8 people',
      comparator: 'a dummy',
      followUp: '6 months',
      sources: ['old-2001'],
    },
  ],
  appliesTo: 'Made-up people.',
  notFor: 'Anyone else.',
  harms: [{ text: 'Infections.', sources: ['muller-2019'] }],
  costCaveat: { text: 'From US$10,000 (2020).', sources: ['law-2024'] },
  ethicsCaveat: { text: 'Ask who gains.', sources: [] },
  regulation: [{ region: 'US', status: 'Not approved.', date: '2024', sources: ['law-2024'] }],
  askTheClinic: ['Who was studied?', 'Who pays?'],
  overstatements: [{ words: ['revolutionary way'], problem: 'It is praise, not a finding.' }],
  phrasings: [],
  notPhrasings: [],
  openTrials: [],
  reviewed: '2026-11-01',
  nextReview: '2027-11-01',
  changelog: [{ date: '2026-11-01', change: 'Written.' }],
  ...more,
});

export const EVIDENCE: Evidence[] = [
  { topic: topic('cell-hype', {}), sources: SOURCES },
  {
    topic: topic('cell-risks', { rating: 'supported', certainty: { level: 'high', why: 'Many.' } }),
    sources: SOURCES,
  },
  { topic: topic('consent', { rating: 'information' }), sources: SOURCES },
];
