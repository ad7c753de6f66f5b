import { citationOf, linkOf } from '../evidence/citation.ts';
import type { Source } from '../evidence/schema.ts';
import { t } from './text.ts';

/** Numbered links from a figure to the work it was taken from, one click away. */
export function Refs({ ids, order, sources }: RefsProps) {
  const works = ids.flatMap((id) => sources[id] ?? []);
  if (works.length === 0) return null;
  return (
    <span class="refs">
      {works.map((source) => (
        <a
          key={source.id}
          href={linkOf(source)}
          target="_blank"
          rel="noreferrer noopener"
          title={source.title}
          lang="en"
        >
          [{order.indexOf(source.id) + 1}]
        </a>
      ))}
    </span>
  );
}

interface RefsProps {
  ids: readonly string[];
  /** All sources of the topic, in the order of their numbers. */
  order: readonly string[];
  sources: Record<string, Source>;
}

export function SourceList({ order, sources }: Omit<RefsProps, 'ids'>) {
  return (
    <ol>
      {order.map((id) => {
        const source = sources[id];
        if (!source) return null;
        return (
          <li key={id}>
            <a lang="en" href={linkOf(source)} target="_blank" rel="noreferrer noopener">
              {citationOf(source)}
            </a>
            {source.custom.retracted && <strong> {t('sourceRetracted')}</strong>}
          </li>
        );
      })}
    </ol>
  );
}
