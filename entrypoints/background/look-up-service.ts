import { type LookupFilter, passes } from '../../lib/evidence/filter.ts';
import { createLookup, type Lookup } from '../../lib/evidence/lookup.ts';
import { createNearest } from '../../lib/evidence/nearest.ts';
import type { Topic } from '../../lib/evidence/schema.ts';
import type { LookupReply } from '../../lib/messages.ts';
import { knowledge, topics } from './knowledge.ts';

/** Shown for one query; a longer list is not read. */
const SHOWN = 8;

/** Built when first needed, as in the claims service. */
let lookup: Lookup | undefined;
let nearest: ReturnType<typeof createNearest> | undefined;

const hitOf = ({ id, title, rating, bottomLine }: Topic) => ({ id, title, rating, bottomLine });

/** The summaries for a query; with nothing typed, all that the filter lets through. */
export function lookUp(query: string, filter: LookupFilter = {}): LookupReply {
  const all = [...topics.values()];
  if (query.trim() === '')
    return { hits: all.filter((topic) => passes(topic, filter)).map(hitOf), nearest: [] };
  lookup ??= createLookup(knowledge);
  const hits = lookup(query, all.length)
    .flatMap(({ id }) => topics.get(id) ?? [])
    .filter((topic) => passes(topic, filter))
    .slice(0, SHOWN);
  if (hits.length > 0) return { hits: hits.map(hitOf), nearest: [] };
  nearest ??= createNearest(all);
  return { hits: [], nearest: nearest(query) };
}
