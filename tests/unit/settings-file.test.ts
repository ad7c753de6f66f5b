/** A settings file is taken in whole or refused whole; no file can harm what is stored. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, parseSettings, type Settings } from '../../lib/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../lib/settings-file.ts';

const site = fc.domain();
const settings: fc.Arbitrary<Settings> = fc.record({
  mode: fc.constantFrom('automatic', 'on-click', 'off'),
  sitesOff: fc.array(site),
  sitesOn: fc.array(site),
  marks: fc.boolean(),
  strictness: fc.constantFrom('fewer', 'balanced', 'more'),
  textSize: fc.constantFrom('normal', 'large', 'larger'),
  language: fc.constantFrom('browser', 'en', 'es'),
  keepRecent: fc.boolean(),
});
const dismissed = fc.array(
  fc.record({
    topic: fc.string({ minLength: 1 }),
    text: fc.string({ minLength: 1, maxLength: 500 }),
  }),
);
const file = fc.record({ settings, dismissed });

describe('any settings', () => {
  test('come back from their file as they were', () => {
    fc.assert(
      fc.property(file, (given) => {
        expect(readSettingsFile(writeSettingsFile(given))).toEqual(given);
      }),
    );
  });

  test('survive being stored', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(parseSettings(JSON.parse(JSON.stringify(given)))).toEqual(given);
      }),
    );
  });
});

describe('any other JSON', () => {
  const isWhole = (read: object) => 'settings' in read && 'dismissed' in read;

  test('is accepted whole or refused whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readSettingsFile(JSON.stringify(value));
        expect(isWhole(read)).toBe(!('refused' in read));
        if ('settings' in read) expect(parseSettings(read.settings)).toEqual(read.settings);
      }),
    );
  });

  test('with one part of a good file replaced is refused, unless it is as good', () => {
    const keys = fc.constantFrom(...(Object.keys(DEFAULTS) as (keyof Settings)[]));
    fc.assert(
      fc.property(file, keys, fc.jsonValue(), (given, key, value) => {
        const whole = JSON.parse(writeSettingsFile(given));
        whole.settings[key] = value;
        const read = readSettingsFile(JSON.stringify(whole));
        if ('refused' in read)
          expect(read).toMatchObject({
            refused: 'part',
            where: expect.stringMatching(`^settings.${key}`),
          });
        else expect(read.settings).toEqual({ ...given.settings, [key]: value });
      }),
    );
  });

  test('any text at all: never an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => void readSettingsFile(text)));
  });
});

test.each([
  ['no JSON', '{', { refused: 'json' }],
  ['a number', '7', { refused: 'kind' }],
  ['null', 'null', { refused: 'kind' }],
  ['a list', '[]', { refused: 'kind' }],
  ['something else', '{"name":"caveat"}', { refused: 'kind' }],
  [
    'a later version',
    JSON.stringify({ caveat: 'settings', version: 2, settings: DEFAULTS, dismissed: [] }),
    { refused: 'version' },
  ],
  [
    'one setting missing',
    JSON.stringify({
      caveat: 'settings',
      version: 1,
      settings: { ...DEFAULTS, marks: undefined },
      dismissed: [],
    }),
    { refused: 'part', where: 'settings.marks' },
  ],
  [
    'a prototype in disguise',
    `{"caveat":"settings","version":1,"settings":${JSON.stringify(DEFAULTS)},"dismissed":[],"__proto__":{"marks":false}}`,
    { refused: 'part', where: '__proto__' },
  ],
  [
    'a site that is a script',
    JSON.stringify({
      caveat: 'settings',
      version: 1,
      settings: { ...DEFAULTS, sitesOff: ['javascript:alert(1)'] },
      dismissed: [],
    }),
    { refused: 'part', where: 'settings.sitesOff.0' },
  ],
])('%s', (_, text, expected) => {
  expect(readSettingsFile(text)).toEqual(expected);
});
