import type { LookupFilter } from '../../evidence/filter.ts';
import { askWorker, type LookupReply } from '../../messages.ts';
import { type Asked, useAsked } from '../use-asked.ts';

const NONE: LookupReply = { hits: [], nearest: [] };

/** Asked of the worker for each key press. With nothing typed or filtered: all, if wanted, or none. */
export function useResults(query: string, filter: LookupFilter, all: boolean): Asked<LookupReply> {
  const idle = !all && query.trim() === '' && Object.keys(filter).length === 0;
  return useAsked(
    () => (idle ? Promise.resolve(NONE) : askWorker('look-up', { query, filter })),
    [query, filter, all],
  );
}
