/** What the validator turns away, and that each line it prints names the file, the field and a fix. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Topic, topicSchema } from '../../lib/evidence/schema.ts';
import { validate } from '../../scripts/content/compile.ts';
import { broken, linesOf } from './broken.ts';
import { ROOT } from './load.ts';

const goodTopic = (): Topic =>
  parse(readFileSync(`${ROOT}/topics/natural-history.yaml`, 'utf8')) as Topic;

const checkTopic = (data: unknown) => linesOf(validate(topicSchema, { file: 't.yaml', data }));

const SOURCELESS = { text: 'Of 9 people, 5 had a fever.', sources: [] };

describe('a topic', () => {
  test('that is whole passes', () => expect(checkTopic(goodTopic())).toEqual([]));

  test('that is an empty object gets one line for every required field', () => {
    const required = Object.entries(topicSchema.entries).filter(
      ([, { type }]) => type !== 'optional',
    );
    const lines = checkTopic({});
    expect(lines).toHaveLength(required.length);
    for (const [field] of required) expect(lines.join('\n')).toContain(`t.yaml: ${field}: `);
  });

  test.each([
    ['a missing field', 'harms', undefined, /^t\.yaml: harms: .*"harms"/],
    ['an unknown field', 'colour', 'red', /^t\.yaml: colour: .*"colour"/],
    ['an empty text', 'bottomLine', ' ', 't.yaml: bottomLine: must not be empty'],
    [
      'a text that is too long',
      'title',
      'long '.repeat(40),
      't.yaml: title: must be 110 characters or fewer; cut it or move detail to another field',
    ],
    [
      'a figure without a source',
      'harms.0',
      SOURCELESS,
      't.yaml: harms.0: gives a figure but names no source; add a source id or leave the figure out',
    ],
    [
      'a figure without a source in a caveat',
      'costCaveat',
      SOURCELESS,
      't.yaml: costCaveat: gives a figure but names no source; add a source id or leave the figure out',
    ],
    [
      'a finding without a source',
      'findings.0.sources',
      [],
      't.yaml: findings.0.sources: needs at least one source id',
    ],
    ['too few findings', 'findings', [], /^t\.yaml: findings: .*2/],
    ['too few phrasings', 'phrasings', ['one'], /^t\.yaml: phrasings: .*20/],
    ['a rating of our own making', 'rating', 'great', /^t\.yaml: rating: .*"supported"/],
    [
      'a bad date',
      'reviewed',
      '21 Nov 2026',
      't.yaml: reviewed: must be a date written YYYY-MM-DD',
    ],
    [
      'a bad regulation date',
      'regulation.0.date',
      'soon',
      't.yaml: regulation.0.date: must be YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    ['a question that asks nothing', 'question', 'Yes.', 't.yaml: question: must be a question'],
    ['a bad id', 'id', 'Bad Id', 't.yaml: id: must be lower-case words joined by hyphens'],
    [
      'more people than there are',
      'numbers.0.groups.0.count',
      101,
      't.yaml: numbers.0: counts more people than `outOf`',
    ],
    ['an odd denominator', 'numbers.0.outOf', 50, /^t\.yaml: numbers\.0\.outOf: .*100/],
    [
      'a bad registry number',
      'openTrials',
      [{ id: 'NCT1', settles: 'It.', expected: 'Soon.' }],
      't.yaml: openTrials.0.id: must be a registry number such as NCT04047628',
    ],
  ])('with %s is turned away', (_what, path, value, line) => {
    const lines = checkTopic(broken(goodTopic(), path, value));
    expect(lines).toEqual([line instanceof RegExp ? expect.stringMatching(line) : line]);
  });
});
