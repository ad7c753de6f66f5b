/** Words hidden from matching: characters drawn as nothing inside them, letters of other alphabets. */
import { INVISIBLE, withoutInvisible } from './invisible.ts';

/**
 * Greek and Cyrillic letters drawn like Latin ones, each before the letter it is drawn like. Small
 * Greek letters but omicron are left out: science writes them beside Latin ones (TNFα, NF-κB).
 */
const PAIRS =
  'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo' +
  'АAВBЕEКKМMНHОOРPСCТTХXЅSІIЈJаaеeоoрpсcуyхxѕsіiјjһhԁdԛqԝwкkмmтtвb';
const LOOK_ALIKES = new Map(
  [...PAIRS.matchAll(/(.)(.)/g)].map(([, letter = '', latin = '']) => [letter, latin] as const),
);
const FOREIGN = [...LOOK_ALIKES.keys()].join('');

/** Asked first: a plain list of letters is the quickest question there is. */
const SUSPECT = new RegExp(`[${INVISIBLE}${FOREIGN}]`);
/** A foreign letter beside a Latin one: no word of any language has both. */
const MIXED = new RegExp(`[A-Za-z][${FOREIGN}]|[${FOREIGN}][A-Za-z]`);
const HIDDEN = new RegExp(`[${INVISIBLE}]|${MIXED.source}`);
const WORDS = new RegExp(`[A-Za-z${FOREIGN}]+`, 'g');
const FOREIGN_LETTERS = new RegExp(`[${FOREIGN}]`, 'g');

/** Whether `text` holds a word that is written otherwise than it looks. */
export function isDisguised(text: string): boolean {
  return SUSPECT.test(text) && HIDDEN.test(text);
}

/** @returns `text` with the words of two alphabets in Latin letters; always as long as `text`. */
export function withoutLookAlikes(text: string): string {
  if (!SUSPECT.test(text) || !MIXED.test(text)) return text;
  return text.replace(WORDS, (word) =>
    MIXED.test(word)
      ? word.replace(FOREIGN_LETTERS, (letter) => LOOK_ALIKES.get(letter) ?? letter)
      : word,
  );
}

/** @returns `text` as it looks to a reader of English. */
export function withoutDisguise(text: string): string {
  return withoutLookAlikes(withoutInvisible(text));
}
