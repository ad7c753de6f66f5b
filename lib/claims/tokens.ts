/** Text to the word tokens every later step reads. One linear pass, no backtracking. */

/** Letters with their marks (apostrophes inside), numbers with separators, and telling signs. */
const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*|[%$€£₹?!:]/gu;

/** British and Greek-Latin spellings folded onto the American ones, so one entry serves both. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^ha?em(?=[aop])/, 'hem'],
  [/^leukaem/, 'leukem'],
  [/^anaem/, 'anem'],
  [/oe(?=d|s|m|t)/, 'e'],
  [/^(f)oet/, '$1et'],
  [/ae(?=mi|st|di)/, 'e'],
  [/is(?=(e|ed|es|ing|ation|ations)$)/, 'iz'],
  [/our(?=(s|ed|ing|able|ably)?$)/, 'or'],
  [/ys(?=(e|ed|es|ing)$)/, 'yz'],
  [/tre$/, 'ter'],
  [/tres$/, 'ters'],
  [/ll(?=(ed|ing|er|ers)$)/, 'l'],
];

/** Characters whose lower case has another length would shift offsets; fold them first. */
const LONG_LOWER = /İ/g;

/** Lower case with straight apostrophes; always exactly as long as `text`. */
export function fold(text: string): string {
  const lower = text.replace(LONG_LOWER, 'I').toLowerCase();
  return (lower.length === text.length ? lower : lowerEach(text)).replace(/[‘’ʼ]/g, "'");
}

function lowerEach(text: string): string {
  let out = '';
  for (const char of text) {
    const lower = char.toLowerCase();
    out += lower.length === char.length ? lower : char;
  }
  return out;
}

/** The form of address, told from the illness by its small s; read as "Mrs", which it stands beside. */
const ADDRESS = /\bMs\b(?!\s*(?:symptoms|patients?|society|disease)\b)/g;

/** Plain letters and the usual quotes and dashes, for which a simpler pattern finds the same tokens. */
const PLAIN = /^[\t\n\r -~\u2010-\u2027]*$/;
const PLAIN_TOKEN = /[a-z]+(?:'[a-z]+)*|\d+(?:[.,]\d+)*|[%$?!:]/g;

/** The word tokens of one sentence, folded, in order. */
export function tokenize(text: string): string[] {
  if (PLAIN.test(text))
    return (
      text.replace(ADDRESS, 'Mrs').toLowerCase().replace(/[‘’]/g, "'").match(PLAIN_TOKEN) ?? []
    );
  return fold(text.normalize('NFC').replace(ADDRESS, 'Mrs')).match(TOKEN) ?? [];
}

const VOWEL = /[aeiouy]/;

/**
 * One spelling for the forms of a word: British folded to American, plural and verb endings cut.
 * Rough on purpose ("walking" and "walks" meet at "walk"); never returns fewer than three letters.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let out = word.replace(/'s?$/, '');
  for (const [pattern, replacement] of SPELLINGS) out = out.replace(pattern, replacement);
  return cutEnding(out);
}

function cutEnding(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^su]s$/.test(word)) return cutVerb(word.slice(0, -1));
  return cutVerb(word);
}

function cutVerb(word: string): string {
  const match = /(?:ing|ed|ly)$/.exec(word);
  if (!match) return dropE(word);
  const base = word.slice(0, match.index);
  if (base.length < 3 || !VOWEL.test(base)) return dropE(word);
  return dropE(/([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base);
}

function dropE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
