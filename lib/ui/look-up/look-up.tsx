import { useState } from 'preact/hooks';
import type { LookupFilter } from '../../evidence/filter.ts';
import type { RatedClaim } from '../../messages.ts';
import { remember } from '../../recent-lookups.ts';
import { Summary } from '../summary.tsx';
import { t } from '../text.ts';
import { CheckedPassage } from './checked-passage.tsx';
import { Filters } from './filters.tsx';
import { isPassage } from './is-passage.ts';
import { Recent } from './recent.tsx';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import { useIsPrivate } from './use-is-private.ts';
import { useResults } from './use-results.ts';

interface Props {
  /** What stands in the field at first, e.g. a selection taken from a page. */
  start?: string;
  /** Title of the page that `start` was taken from: the subject it is read under. */
  pageTitle?: string;
  /** Stands in a tab of its own, not under the popup's tabs, which name it. */
  isTab?: boolean;
}

/** Summaries while typing, a pasted passage claim by claim, and a chosen summary in place. */
export function LookUp({ start = '', pageTitle = '', isTab = false }: Props) {
  const [query, setQuery] = useState(start);
  const [filter, setFilter] = useState<LookupFilter>({});
  const [all, setAll] = useState(false);
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState<{ id: string; claim?: RatedClaim } | undefined>();
  const isPrivate = useIsPrivate();
  const asked = useResults(query, filter, all);
  // What came from a page is checked, however short; what was typed only when it is a passage.
  const fromPage = query === start && start !== '';
  const passage = fromPage || isPassage(query);

  const ask = (text: string) => {
    setQuery(text);
    setActive(-1);
  };
  const choose = (id: string, claim?: RatedClaim) => {
    if (!isPrivate && !claim) void remember(query);
    setOpen({ id, ...(claim && { claim }) });
  };
  const hits = asked.state === 'here' ? asked.value.hits : [];
  const go = (step: number) =>
    setActive(hits.length === 0 ? -1 : (active + step + hits.length) % hits.length);
  const enter = () => {
    const hit = hits[Math.max(0, active)];
    if (hit) choose(hit.id);
  };

  if (open)
    return (
      <Summary
        id={open.id}
        claim={open.claim}
        back={{ label: t('lookUpBack'), go: () => setOpen(undefined) }}
      />
    );
  return (
    <>
      <h1 class={isTab ? undefined : 'unseen'}>{t('popupLookUp')}</h1>
      <SearchField
        query={query}
        active={active}
        hasResults={!passage && hits.length > 0}
        onQuery={ask}
        onStep={go}
        onEnter={enter}
      />
      {passage ? (
        <CheckedPassage text={query} title={fromPage ? pageTitle : ''} onOpen={choose} />
      ) : (
        <>
          <Filters filter={filter} onFilter={setFilter} />
          {query.trim() === '' && (
            <>
              <Recent isPrivate={isPrivate} onChoose={ask} />
              <button type="button" class="quiet" onClick={() => setAll(!all)}>
                {t(all ? 'lookUpFewer' : 'lookUpAll')}
              </button>
            </>
          )}
          <Results asked={asked} query={query} active={active} onOpen={choose} />
        </>
      )}
    </>
  );
}
