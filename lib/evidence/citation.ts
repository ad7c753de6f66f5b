import type { Source, Topic } from './schema.ts';

/** The address a reader follows: the DOI where there is one, since it outlives web addresses. */
export function linkOf(source: Source): string {
  return source.DOI ? `https://doi.org/${source.DOI}` : source.URL;
}

/** Where a trial is registered: ClinicalTrials.gov or ISRCTN. */
export const registryLink = (id: string): string =>
  id.startsWith('NCT') ? `https://clinicaltrials.gov/study/${id}` : `https://www.isrctn.com/${id}`;

/** "Burt and others, 2019. Title. Journal." */
export function citationOf(source: Source): string {
  const [first, ...others] = source.author ?? [];
  const name = first && ('family' in first ? first.family : first.literal);
  const who = name ? `${name}${others.length > 0 ? ' and others' : ''}, ` : '';
  const year = source.issued['date-parts'][0][0];
  const where = source['container-title'] ?? source.publisher;
  return `${who}${year}. ${source.title.replace(/\.$/, '')}.${where ? ` ${where}.` : ''}`;
}

/** Every source id a topic names, with the field it stands in, in reading order. */
export function citedSources(topic: Topic): { field: string; id: string }[] {
  const cited = (field: string, ids: readonly string[]) => ids.map((id) => ({ field, id }));
  return [
    ...cited('bottomLineSources', topic.bottomLineSources ?? []),
    ...cited('certainty', topic.certainty.sources ?? []),
    ...topic.findings.flatMap((each, i) => cited(`findings.${i}`, each.sources)),
    ...(topic.numbers ?? []).flatMap((each, i) => cited(`numbers.${i}`, [each.source])),
    ...topic.harms.flatMap((each, i) => cited(`harms.${i}`, each.sources)),
    ...cited('costCaveat', topic.costCaveat.sources),
    ...cited('ethicsCaveat', topic.ethicsCaveat.sources),
    ...topic.regulation.flatMap((each, i) => cited(`regulation.${i}`, each.sources)),
    ...topic.overstatements.flatMap((each, i) => cited(`overstatements.${i}`, each.sources ?? [])),
  ];
}

/** The ids a topic cites, each once, in the order they are first named. */
export function sourceOrder(topic: Topic): string[] {
  return [...new Set(citedSources(topic).map(({ id }) => id))];
}
