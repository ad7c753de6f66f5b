import type { Overstated } from '../claims/types.ts';

/** Cuts a claim into parts, so that its overstated words can be underlined. */
export function splitAtWords(
  text: string,
  overstated: readonly Overstated[],
): { text: string; overstated: boolean }[] {
  const lower = text.toLowerCase();
  const spans = overstated
    .map(({ words }) => ({ start: lower.indexOf(words.toLowerCase()), length: words.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  const parts: { text: string; overstated: boolean }[] = [];
  let at = 0;
  for (const { start, length } of spans) {
    if (start < at) continue;
    parts.push({ text: text.slice(at, start), overstated: false });
    parts.push({ text: text.slice(start, start + length), overstated: true });
    at = start + length;
  }
  parts.push({ text: text.slice(at), overstated: false });
  return parts.filter((part) => part.text !== '');
}
