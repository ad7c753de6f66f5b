/** Wordings that go further than the evidence. */
import type { TopicWords } from './knowledge.ts';
import { fold } from './tokens.ts';
import type { Overstated } from './types.ts';

/** A finder for the overstated wordings of each topic; matches whole words, however cased or spaced. */
export function createOverstated(
  topics: readonly TopicWords[],
): (text: string, ids: readonly string[]) => Overstated[] {
  const patterns = new Map(
    topics.map((topic) => [
      topic.id,
      topic.overstatements.flatMap((each) => each.words).map(pattern),
    ]),
  );
  return (text, ids) => {
    const folded = fold(text);
    return ids.flatMap((id) =>
      (patterns.get(id) ?? []).flatMap((each) => {
        const match = folded.includes(each.needle) ? each.whole().exec(folded) : null;
        return match ? [{ id, words: text.slice(match.index, match.index + match[0].length) }] : [];
      }),
    );
  };
}

interface Wording {
  /** A part of the wording, cheap to look for before the whole. */
  needle: string;
  /** Compiled when the needle is first met, since most never are. */
  whole(): RegExp;
}

function pattern(words: string): Wording {
  const parts = fold(words)
    .split(/[\s-]+/)
    .filter(Boolean);
  const needle = parts.reduce(
    (longest, part) => (part.length > longest.length ? part : longest),
    '',
  );
  let compiled: RegExp | undefined;
  const whole = () => {
    compiled ??= new RegExp(
      `(?<![\\p{L}\\d])${parts.map(literal).join('[\\s-]{1,3}')}(?![\\p{L}\\d])`,
      'u',
    );
    return compiled;
  };
  return { needle, whole };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
