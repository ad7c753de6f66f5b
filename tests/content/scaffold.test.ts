/** A new topic file must explain itself, and must not pass the check before it is written. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { topicSchema } from '../../lib/evidence/schema.ts';
import { validate } from '../../scripts/content/compile.ts';
import { refusal, retiredIds, scaffold } from '../../scripts/content/scaffold.ts';

const text = scaffold('some-id');
const data: Record<string, unknown> = parse(text);

test('it names every field of a topic', () => {
  expect(Object.keys(data)).toEqual(Object.keys(topicSchema.entries));
});

test('it says what to write beside every empty field', () => {
  const empty = text.split('\n').filter((line) => /^\s*(- )?\w+:\s*$/.test(line));
  expect(empty).toEqual(['certainty:', 'costCaveat:', 'ethicsCaveat:', 'changelog:']);
});

test('every field but the id fails the check until it is filled', () => {
  const result = validate(topicSchema, { file: 'some-id.yaml', data });
  const problems = 'problems' in result ? result.problems : [];
  for (const field of Object.keys(topicSchema.entries).filter((name) => name !== 'id')) {
    expect(problems.join('\n'), field).toMatch(new RegExp(`^some-id\\.yaml: ${field}[.:]`, 'm'));
  }
});

test.each([
  [undefined, /^name the new topic/],
  ['Some Id', /"Some Id" is no topic id: use lower-case words joined by hyphens/],
  ['-dash', /is no topic id/],
  ['../escape', /is no topic id/],
  ['here', /"here" exists: edit content-db\/topics\/here\.yaml/],
  ['gone', /"gone" was retired and is never reused/],
])('it refuses %s in one line', (id, message) => {
  const line = refusal(id, ['here'], ['gone']);
  expect(line).toMatch(message);
  expect(line).not.toContain('\n');
});

test('it takes a new, well-formed id', () => {
  expect(refusal('some-id', ['here'], ['gone'])).toBeUndefined();
});

test('it reads retired ids from the editorial guide', () => {
  const guide =
    '## Retired ids\nNone yet.\n- `old-one`: merged\n- other-one\n## Next\n- not-this\n';
  expect(retiredIds(guide)).toEqual(['old-one', 'other-one']);
});
