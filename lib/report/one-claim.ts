import { topicOf, topicSources } from './dossier.ts';
import type { Dossier } from './schema.ts';

/** The report cut down to one claim and the works it rests on, numbered anew. */
export function onlyClaim(dossier: Dossier, index: number): Dossier {
  const claims = dossier.claims.slice(index, index + 1);
  const topics = claims.map((claim) => topicOf(dossier, claim));
  const ids = new Set(topics.flatMap(topicSources));
  return { ...dossier, claims, topics, sources: dossier.sources.filter(({ id }) => ids.has(id)) };
}
