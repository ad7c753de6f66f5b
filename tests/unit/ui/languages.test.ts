/** Every language says everything, with the same places to fill in, and is chosen when it should be. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { LANGUAGES } from '../../../lib/settings.ts';
import {
  direction,
  formatDate,
  language,
  languageName,
  plural,
  speak,
  t,
} from '../../../lib/ui/text.ts';

type Messages = Record<string, { message: string }>;

const ROOT = 'public/_locales';
const locales = readdirSync(ROOT);
const read = (locale: string) =>
  JSON.parse(readFileSync(`${ROOT}/${locale}/messages.json`, 'utf8')) as Messages;
const english = read('en');
const placesIn = (text = '') => [...new Set(text.match(/\$\d|%s/g))].sort();

/** Store rules: Chrome takes 45 and 132 letters, Mozilla 45 for a name. */
const MOST_LETTERS = { extName: 45, extShortName: 12, extDescription: 132 };
/** Larger than any count we show; languages may add forms for millions. */
const COUNTS = Array.from({ length: 10_000 }, (_, i) => i);

test('every folder of messages can be chosen in the options', () => {
  expect([...LANGUAGES].sort()).toEqual(['browser', ...locales].sort());
});

describe.each(locales)('%s', (locale) => {
  const messages = read(locale);

  test('says the same things as English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  test('leaves the same places to fill in', () => {
    const different = Object.keys(english).filter(
      (key) => placesIn(messages[key]?.message).join() !== placesIn(english[key]?.message).join(),
    );
    expect(different).toEqual([]);
  });

  test('says nothing with exclamation marks, double spaces or nothing at all', () => {
    const odd = Object.entries(messages).filter(([, { message }]) =>
      /[!¡]| {2}|^\s|\s$|^$/.test(message),
    );
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  test('has a plural form for every count that is shown', () => {
    const rules = new Intl.PluralRules(locale);
    expect([...new Set(COUNTS.map((count) => rules.select(count)))].sort()).toEqual([
      'one',
      'other',
    ]);
    for (const key of Object.keys(messages).filter((each) => each.endsWith('_one')))
      expect(messages).toHaveProperty(key.replace(/_one$/, '_other'));
  });

  test.each(Object.entries(MOST_LETTERS))('%s is short enough for the stores', (key, most) => {
    expect(messages[key]?.message.length).toBeLessThanOrEqual(most);
  });
});

describe('the language spoken', () => {
  beforeEach(() => speak('browser'));
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['en-GB', 'en'],
    ['es', 'es'],
    ['es-419', 'es'],
    ['es-MX', 'es'],
    ['fr', 'en'],
    ['constructor', 'en'],
  ])('a browser in %s is answered in %s', (own, spoken) => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(own);
    expect(language()).toBe(spoken);
  });

  test('a chosen language goes before the browser’s', () => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-US');
    speak('es');
    expect(t('cardClose')).toBe('Cerrar');
    expect(formatDate('2026-11-22')).toBe('22 de noviembre de 2026');
    expect(direction()).toBe('ltr');
  });

  test.each([
    ['en', 0, '0 results'],
    ['en', 1, '1 result'],
    ['en', 1234, '1,234 results'],
    ['es', 0, '0 resultados'],
    ['es', 1, '1 resultado'],
    ['es', 12_345, '12.345 resultados'],
  ] as const)('%s: %i is “%s”', (spoken, count, words) => {
    speak(spoken);
    expect(plural('lookUpResults', count)).toBe(words);
  });
});

test.each([
  ['en', 'English'],
  ['en_US', 'American English'],
  ['es-MX', 'Mexican Spanish'],
  ['English (UK)', 'English (UK)'],
])('a page that says its language is "%s"', (tag, name) => {
  expect(languageName(tag, 'en')).toBe(name);
});
