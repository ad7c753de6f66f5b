import Fuse from 'fuse.js';
import type { Topic } from './schema.ts';

/** Offered where nothing fits; more would look like an answer. */
const OFFERED = 3;
/** A whole pasted page has no nearest name; its first words are enough to try. */
const READ = 60;

/** Finds the summaries whose names look most like the query, however far off they are. */
export function createNearest(
  topics: readonly Pick<Topic, 'id' | 'title' | 'shortTitle'>[],
): (query: string) => { id: string; title: string }[] {
  const fuse = new Fuse(topics, {
    keys: ['shortTitle', 'title'],
    threshold: 1,
    ignoreLocation: true,
  });
  return (query) =>
    fuse
      .search(query.slice(0, READ), { limit: OFFERED })
      .map(({ item: { id, title } }) => ({ id, title }));
}
