/**
 * Every word people read comes from `public/_locales`, in the browser's language or the one chosen
 * in the options. The browser's own look-up of messages knows only its own language, so it serves
 * only what the browser itself shows: the extension's name, and its keyboard commands.
 */
import { browser } from 'wxt/browser';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import type { LanguageChoice } from '../settings.ts';

export type Language = Exclude<LanguageChoice, 'browser'>;
export type Key = keyof typeof en;
type PluralStem = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

const WORDS: Record<Language, Record<Key, { message: string }>> = { en, es };

let chosen: LanguageChoice = 'browser';

/** Speaks this language from now on, in this page or worker. */
export function speak(choice: LanguageChoice): void {
  chosen = choice;
}

/** The language that words are in now. */
export function language(): Language {
  if (chosen !== 'browser') return chosen;
  const [base = ''] = browser.i18n.getUILanguage().split('-');
  return Object.hasOwn(WORDS, base) ? (base as Language) : 'en';
}

/** The same with the reader's region where the browser names one: dates and numbers differ by it. */
function locale(): string {
  const spoken = language();
  if (chosen === spoken) return spoken;
  const own = browser.i18n.getUILanguage();
  return own.startsWith(spoken) ? own : spoken;
}

const wordsOf = (key: Key) => WORDS[language()][key].message;

/** @param substitutions fill `$1`, `$2`, … in the message. */
export function t(key: Key, ...substitutions: (string | number)[]): string {
  return wordsOf(key).replace(/\$([1-9])/g, (_, place) => String(substitutions[place - 1] ?? ''));
}

/** Words of the evidence, or of a page that was read: English, whatever language ours are in. */
interface English {
  english: string;
}
export type Part = string | English;

/** The same as `t`, with what stays English kept apart, so that a screen reader can be told. */
export function tParts(key: Key, ...english: string[]): Part[] {
  return wordsOf(key)
    .split(/\$([1-9])/)
    .map((piece, i) => (i % 2 === 0 ? piece : { english: english[Number(piece) - 1] ?? '' }))
    .filter((part) => part !== '');
}

/** Which way the language is written. */
export const direction = () => (t('languageDirection') === 'rtl' ? 'rtl' : 'ltr');

/**
 * A language by its name in the language that words are in now, or in another one. Pages write all
 * kinds of things ("en_US", "English (UK)"); what names no language comes back as it is.
 */
export function languageName(tag: string, inLanguage = locale()): string {
  try {
    const names = new Intl.DisplayNames([inLanguage], { type: 'language' });
    return names.of(tag.replaceAll('_', '-')) ?? tag;
  } catch {
    return tag;
  }
}

/** The plural form that `count` asks for; `$1` is the count. */
export function plural(stem: PluralStem, count: number, ...more: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return t(`${stem}_${form}`, formatNumber(count), ...more);
}

export const formatNumber = (count: number) => count.toLocaleString(locale());

/** An ISO date as the reader writes dates. */
export function formatDate(isoDate: string): string {
  return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString(locale(), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
}

/** A moment, to the minute, in UTC: the same in every report of it, wherever it is opened. */
export function formatTime(isoTime: string): string {
  const moment = new Date(isoTime).toLocaleString(locale(), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${moment} UTC`;
}
