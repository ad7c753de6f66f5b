/** `CHECKED.md`, the record of the second reading, fits the files it speaks of. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fitting, ROOT, sourceFiles, topicFiles } from './load.ts';

/** Row 1 is the first line of the file, so that a message names the line to mend. */
const rows = readFileSync(`${ROOT}/CHECKED.md`, 'utf8')
  .split('\n')
  .map((text, index) => ({ line: index + 1, text }))
  .filter(({ text }) => text.startsWith('| ') && !text.startsWith('| topic '))
  .map(({ line, text }) => ({
    line,
    cells: text
      .replace(/^\| | \|$/g, '')
      .split(' | ')
      .map((cell) => cell.trim()),
  }));

const topics = new Map(fitting(topicFiles).map(({ value }) => [value.id, value]));
const sources = new Set(fitting(sourceFiles).map(({ value }) => value.id));

/** Lines such as `12: no-such-topic` for every row that `wrong` finds fault with. */
const faults = (wrong: (cells: string[]) => string | undefined) =>
  rows.flatMap(({ line, cells }) => {
    const fault = wrong(cells);
    return fault === undefined ? [] : [`${line}: ${fault}`];
  });

describe('CHECKED.md', () => {
  test('has six cells in every row: topic, figure, field, fact, source, verdict', () => {
    expect(rows.length).toBeGreaterThan(topics.size);
    expect(
      faults((cells) => (cells.length === 6 && cells.every(Boolean) ? undefined : cells[0])),
      'write the row with six filled cells',
    ).toEqual([]);
  });

  test('speaks of every topic, and of no other', () => {
    expect(new Set(rows.map(({ cells }) => cells[0])), 'add or drop the rows').toEqual(
      new Set(topics.keys()),
    );
  });

  test('names fields that its topic has', () => {
    expect(
      faults(([id = '', , fields = '']) => {
        const [root = ''] = fields.split(/[ .,]/);
        return Object.hasOwn(topics.get(id) ?? {}, root) ? undefined : fields;
      }),
      'name the field as it stands in the topic file',
    ).toEqual([]);
  });

  test('names sources that exist, or says in brackets why there is none', () => {
    expect(
      faults(([, , , , ids = '']) =>
        ids.startsWith('(') || ids.split(', ').every((id) => sources.has(id)) ? undefined : ids,
      ),
      'use the id of a file in content-db/sources',
    ).toEqual([]);
  });

  test('leaves no figure that only one person has seen', () => {
    expect(
      faults(([, , , , , verdict = '']) =>
        /\bdoubt\b|not re-read/.test(verdict) ||
        (verdict.includes('look-up') && !verdict.includes('confirmed by'))
          ? verdict
          : undefined,
      ),
      'look the figure up again, or take it out of the topic',
    ).toEqual([]);
  });
});
