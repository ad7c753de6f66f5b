import { stem, tokenize } from '../claims/tokens.ts';

/** Words so common that marking them would mark everything. */
const COMMON = new Set(
  'about and any are can did does for from get has have how into its most not one other people than that the their them there they this was were what when which who will with would you your'.split(
    ' ',
  ),
);
const SHORTEST = 2;
/** Letters a typed beginning needs before it marks longer words ("mes" in "mesenchymal"). */
const SHORTEST_BEGINNING = 3;

/** Cuts a text at the words that a query names, in any of their forms or by their beginning. */
function splitAtMatches(text: string, query: string): { text: string; matched: boolean }[] {
  const words = tokenize(query).filter((word) => word.length >= SHORTEST && !COMMON.has(word));
  const stems = new Set(words.map(stem));
  const last = words.at(-1) ?? '';
  const fits = (token: string) => {
    const word = token.toLowerCase();
    if (stems.has(stem(word))) return true;
    return last.length >= SHORTEST_BEGINNING && word.startsWith(last);
  };
  const parts: { text: string; matched: boolean }[] = [];
  for (const piece of text.split(/([\p{L}\p{N}'’]+)/u)) {
    if (piece === '') continue;
    const matched = fits(piece);
    const before = parts.at(-1);
    if (before && before.matched === matched) before.text += piece;
    else parts.push({ text: piece, matched });
  }
  return parts;
}

/** A text with the words of a query marked. */
export function Matched({ text, query }: { text: string; query: string }) {
  return (
    <>
      {splitAtMatches(text, query).map((part, i) =>
        part.matched ? <mark key={i}>{part.text}</mark> : part.text,
      )}
    </>
  );
}
