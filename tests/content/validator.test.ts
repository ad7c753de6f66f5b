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
    for (const [field] of required) expect(lines).toContain(`t.yaml: ${field}: is missing; add it`);
  });

  test.each([
    ['a missing field', 'harms', undefined, 't.yaml: harms: is missing; add it'],
    [
      'a missing field inside another',
      'certainty.why',
      undefined,
      't.yaml: certainty.why: is missing; add it',
    ],
    [
      'an unknown field',
      'colour',
      'red',
      't.yaml: colour: is not a field of a topic; remove it or mend the spelling',
    ],
    ['a number for a text', 'title', 7, 't.yaml: title: must be text'],
    ['a text for a list', 'findings', 'None.', 't.yaml: findings: must be a list'],
    [
      'a text for named fields',
      'costCaveat',
      'None.',
      't.yaml: costCaveat: must hold named fields',
    ],
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
    ['too few findings', 'findings', [], 't.yaml: findings: needs at least 2 entries'],
    ['no harm', 'harms', [], 't.yaml: harms: needs at least 1 entry'],
    [
      'too many findings',
      'findings',
      Array(6).fill(goodTopic().findings[0]),
      't.yaml: findings: must have 5 entries or fewer; cut the least useful',
    ],
    ['too few phrasings', 'phrasings', ['one'], 't.yaml: phrasings: needs at least 20 entries'],
    [
      'a rating of our own making',
      'rating',
      'great',
      't.yaml: rating: must be one of "supported", "supported-for-some", "mixed", "unproven", "contradicted", "information"',
    ],
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
    [
      'a count in words',
      'numbers.0.groups.0.count',
      'ten',
      't.yaml: numbers.0.groups.0.count: must be a number',
    ],
    [
      'a broken count',
      'numbers.0.groups.0.count',
      1.5,
      't.yaml: numbers.0.groups.0.count: must be a whole number',
    ],
    [
      'a count below nothing',
      'numbers.0.groups.0.count',
      -1,
      't.yaml: numbers.0.groups.0.count: must be 0 or more',
    ],
    [
      'an odd denominator',
      'numbers.0.outOf',
      50,
      't.yaml: numbers.0.outOf: must be one of 100, 1000',
    ],
    [
      'a bad registry number',
      'openTrials',
      [{ id: 'NCT1', settles: 'It.', expected: 'Soon.' }],
      't.yaml: openTrials.0.id: must be a registry number such as NCT04047628',
    ],
  ])('with %s is turned away', (_what, path, value, line) => {
    const lines = checkTopic(broken(goodTopic(), path, value));
    expect(lines).toEqual([line]);
  });

  test('that holds no fields is turned away', () => {
    expect(checkTopic('a line of text')).toEqual(['t.yaml: whole file: must hold named fields']);
  });
});
