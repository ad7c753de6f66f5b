/** Wordings that go further than the evidence. */
import type { TopicWords } from './knowledge.ts';
import { fold } from './tokens.ts';
import type { Overstated } from './types.ts';

/** A finder for the overstated wordings of each topic; matches whole words, however cased or spaced. */
export function createOverstated(topics: readonly TopicWords[]): (text: string, ids: readonly string[]) => Overstated[] {
  const patterns = new Map(
    topics.map((topic) => [topic.id, topic.overstatements.flatMap((each) => each.words).map(pattern)]),
  );
  return (text, ids) => {
    const folded = fold(text);
    return ids.flatMap((id) =>
      (patterns.get(id) ?? []).flatMap((each) => {
        const match = each.exec(folded);
        return match ? [{ id, words: text.slice(match.index, match.index + match[0].length) }] : [];
      }),
    );
  };
}

function pattern(words: string): RegExp {
  const parts = fold(words).split(/[\s-]+/).filter(Boolean).map(escape);
  return new RegExp(`(?<![\\p{L}\\d])${parts.join('[\\s-]{1,3}')}(?![\\p{L}\\d])`, 'u');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
