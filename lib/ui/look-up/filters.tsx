import type { LookupFilter } from '../../evidence/filter.ts';
import type { Rating, Topic } from '../../evidence/schema.ts';
import { GROUP_NAMES, groupLabel, TONES, toneLabel } from '../labels.ts';
import { t } from '../text.ts';

interface Props {
  filter: LookupFilter;
  onFilter: (filter: LookupFilter) => void;
}

const RATINGS = TONES.filter((tone): tone is Rating => tone !== 'caution');

/** Drops what was left empty, so that "no filter" is an empty object. */
function clean(filter: { [K in keyof LookupFilter]: LookupFilter[K] | '' | undefined }) {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as LookupFilter;
}

/** Narrows the summaries; with nothing typed, lists all that are left. */
export function Filters({ filter, onFilter }: Props) {
  const set = (change: Parameters<typeof clean>[0]) => onFilter(clean({ ...filter, ...change }));
  const used = Object.keys(filter).length;
  return (
    <details class="filters">
      <summary>{used > 0 ? t('filterTitleUsed', used) : t('filterTitle')}</summary>
      <div class="fields">
        <label>
          {t('filterTherapy')}
          <select
            value={filter.group ?? ''}
            onChange={(event) => set({ group: event.currentTarget.value as Topic['group'] | '' })}
          >
            <option value="">{t('filterAny')}</option>
            {GROUP_NAMES.map((group) => (
              <option key={group} value={group}>
                {groupLabel(group)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('filterRating')}
          <select
            value={filter.rating ?? ''}
            onChange={(event) => set({ rating: event.currentTarget.value as Rating | '' })}
          >
            <option value="">{t('filterAny')}</option>
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {toneLabel(rating)}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.harm ?? false}
            onChange={(event) => set({ harm: event.currentTarget.checked })}
          />
          {t('filterHarm')}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.cost ?? false}
            onChange={(event) => set({ cost: event.currentTarget.checked })}
          />
          {t('filterCost')}
        </label>
        {used > 0 && (
          <button type="button" class="quiet" onClick={() => onFilter({})}>
            {t('filterClear')}
          </button>
        )}
      </div>
    </details>
  );
}
