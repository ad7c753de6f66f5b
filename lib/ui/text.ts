/** Every word people read comes from `public/_locales`, through the browser's own i18n. */
import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

type Key = keyof typeof messages;
type PluralStem = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** @param substitutions fill `$1`, `$2`, … in the message. */
export function t(key: Key, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** Which way the reader's language is written. */
export const direction = () => (browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr');

/** The plural form that `count` asks for in the reader's language; `$1` is the count. */
export function plural(stem: PluralStem, count: number, ...more: (string | number)[]): string {
  const language = browser.i18n.getUILanguage();
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return t(`${stem}_${form}` as Key, count.toLocaleString(language), ...more);
}

/** An ISO date as the reader writes dates. */
export function formatDate(isoDate: string): string {
  return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString(browser.i18n.getUILanguage(), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
}

/** A moment, to the minute, in UTC: the same in every report of it, wherever it is opened. */
export function formatTime(isoTime: string): string {
  const moment = new Date(isoTime).toLocaleString(browser.i18n.getUILanguage(), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${moment} UTC`;
}
