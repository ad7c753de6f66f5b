/** Each topic file by itself. The messages say the fix, because editors read them, not programmers. */
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { fitting, topicFiles } from './load.ts';
import { normal, ownWords, readingGrade, unquoted } from './words.ts';

describe.each(topicFiles)('$file', ({ text, problems }) => {
  test('fits the schema', () => {
    expect(problems, 'mend each of these lines').toEqual([]);
  });

  test('is written in canonical YAML', () => {
    expect(
      stringify(parse(text), { lineWidth: 0 }),
      'rewrite the file as yaml.stringify(yaml.parse(text), { lineWidth: 0 })',
    ).toBe(text);
  });
});

describe.each(fitting(topicFiles))('$file', ({ value: topic }) => {
  test('has a bottom line that reads at grade 8 or lower', () => {
    expect(
      readingGrade(topic.bottomLine),
      'shorten the sentences of bottomLine or use shorter words',
    ).toBeLessThanOrEqual(8);
  });

  test('leads from a figure in the bottom line to its source', () => {
    expect(
      (topic.bottomLineSources ?? []).length > 0 || !/\d/.test(topic.bottomLine),
      'name the work in bottomLineSources or leave the figure out',
    ).toBe(true);
  });

  test('has dates in order', () => {
    const dates = topic.changelog.map(({ date }) => date);
    expect(topic.nextReview > topic.reviewed, 'set nextReview to a day after reviewed').toBe(true);
    expect(dates, 'put the changelog in order, oldest first').toEqual([...dates].sort());
    expect(
      topic.reviewed <= (dates.at(-1) ?? ''),
      'reviewed is later than the newest changelog entry: say in the changelog what was reviewed',
    ).toBe(true);
  });

  test('keeps phrasings and notPhrasings apart, each named once', () => {
    const phrasings = topic.phrasings.map(normal);
    const nots = topic.notPhrasings.map(({ text }) => normal(text));
    expect(
      nots.filter((each) => phrasings.includes(each)),
      'a sentence is both a phrasing and a notPhrasing: take it out of one',
    ).toEqual([]);
    expect(
      phrasings.filter((each, i) => phrasings.indexOf(each) !== i),
      'these phrasings stand twice: delete one',
    ).toEqual([]);
  });

  test('lists overstated wordings in lower case', () => {
    const words = topic.overstatements.flatMap((each) => each.words);
    expect(
      words.filter((each) => each !== each.toLowerCase()),
      'write overstatements.words in lower case',
    ).toEqual([]);
  });

  test.each([
    ['an exclamation mark', /!/, 'end the sentence with a full stop'],
    ['an em dash', /—/, 'use a full stop or a comma'],
    [
      'the bare assertion that something is safe',
      /\b(?:is|are) safe\b/i,
      'say how often which harm happened instead',
    ],
  ])('has no %s in our own words', (_what, pattern, fix) => {
    const found = ownWords(topic).filter(({ text }) => pattern.test(unquoted(text)));
    expect(found, fix).toEqual([]);
  });
});
