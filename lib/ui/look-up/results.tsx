import { useEffect, useRef } from 'preact/hooks';
import type { LookupHit, LookupReply } from '../../messages.ts';
import { Matched } from '../matched-words.tsx';
import { plural, t } from '../text.ts';
import { ToneChip } from '../tone-chip.tsx';
import type { Asked } from '../use-asked.ts';

interface Props {
  asked: Asked<LookupReply>;
  query: string;
  active: number;
  onOpen: (id: string) => void;
}

/** What fits the query, or the names nearest to it where nothing does. */
export function Results({ asked, query, active, onOpen }: Props) {
  const { hits, nearest } = asked.state === 'here' ? asked.value : { hits: [], nearest: [] };
  const nothing = asked.state === 'here' && hits.length === 0 && query.trim() !== '';
  return (
    <>
      <p class="soft" role="status">
        {asked.state === 'failed' && t('problemWorker')}
        {hits.length > 0 && plural('lookUpResults', hits.length)}
        {nothing && t('lookUpNothing')}
      </p>
      {hits.length > 0 && (
        <div id="results" class="hits" role="listbox" aria-label={t('lookUpResultsLabel')}>
          {hits.map((hit, i) => (
            <Hit
              key={hit.id}
              hit={hit}
              query={query}
              place={i}
              isActive={i === active}
              onOpen={onOpen}
            />
          ))}
        </div>
      )}
      {nothing && nearest.length > 0 && (
        <section class="nearest">
          <h2>{t('lookUpNearest')}</h2>
          <p class="soft">{t('lookUpNearestText')}</p>
          <ul class="plain">
            {nearest.map(({ id, title }) => (
              <li key={id}>
                <button type="button" lang="en" onClick={() => onOpen(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface HitProps {
  hit: LookupHit;
  query: string;
  place: number;
  isActive: boolean;
  onOpen: (id: string) => void;
}

function Hit({ hit, query, place, isActive, onOpen }: HitProps) {
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) self.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above (aria-activedescendant)
    <div
      ref={self}
      id={`hit-${place}`}
      role="option"
      aria-selected={isActive}
      onClick={() => onOpen(hit.id)}
    >
      <strong lang="en">
        <Matched text={hit.title} query={query} />
      </strong>
      <ToneChip tone={hit.rating} />
      <span class="soft" lang="en">
        <Matched text={hit.bottomLine} query={query} />
      </span>
    </div>
  );
}
