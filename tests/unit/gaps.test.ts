import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OMISSIONS } from '../../lib/claims/types.ts';
import { gapsOf } from '../../lib/gaps.ts';
import type { RatedClaim } from '../../lib/messages.ts';
import type { FrameReport } from '../../lib/tab-reports.ts';

const claim = (topic: string): RatedClaim => ({
  block: 0,
  start: 0,
  end: 1,
  text: 'x',
  topics: [{ id: topic, score: 1 }],
  stance: 'promotes',
  ofTransplant: false,
  overstated: [],
  why: [],
  tone: 'unproven',
  dismissed: false,
});

const report = (change: Partial<FrameReport>): FrameReport => ({
  frameId: 0,
  reader: 1,
  url: 'https://clinic.example/',
  title: '',
  aboutSubject: true,
  sentencesRead: 1,
  claims: [claim('msc-efficacy')],
  omissions: [],
  mentions: [],
  marks: true,
  textSize: 'normal',
  language: 'browser',
  ...change,
});

const TOPICS = new Set(readdirSync('content-db/topics').map((name) => name.replace('.yaml', '')));

test.each(['hsct-halts-disease', 'msc-efficacy'])(
  'every gap of a page on %s is filled by a summary',
  (topic) => {
    const { gaps } = gapsOf([report({ omissions: [...OMISSIONS], claims: [claim(topic)] })]);
    expect(gaps.map(({ omission }) => omission)).toEqual(OMISSIONS);
    for (const each of gaps) expect(TOPICS).toContain(each.topic);
  },
);

test('risks of a transplant are not those of other cells', () => {
  const omissions = ['risks' as const];
  const topicFor = (id: string) =>
    gapsOf([report({ omissions, claims: [claim(id)] })]).gaps[0]?.topic;
  expect(topicFor('hsct-halts-disease')).toBe('hsct-side-effects');
  expect(topicFor('cure')).toBe('cell-therapy-safety');
});

test('what one frame leaves out, another may mention', () => {
  const mention = { of: 'price' as const, text: 'US$ 6,000' };
  const { gaps, mentions } = gapsOf([
    report({ omissions: ['risks', 'price'] }),
    report({ frameId: 7, mentions: [mention] }),
  ]);
  expect(gaps.map(({ omission }) => omission)).toEqual(['risks']);
  expect(mentions).toEqual([mention]);
});

test('a page that promotes nothing has no gaps', () => {
  expect(gapsOf([report({ claims: [] })]).gaps).toEqual([]);
});
