import { useEffect, useState } from 'preact/hooks';
import { clearRecent, getRecent, watchRecent } from '../../recent-lookups.ts';
import { t } from '../text.ts';

interface Props {
  isPrivate: boolean;
  onChoose: (query: string) => void;
}

/** The last look-ups of this device; nothing in private windows. */
export function Recent({ isPrivate, onChoose }: Props) {
  const [recent, setRecent] = useState<string[]>([]);
  useEffect(() => {
    const refresh = () => void getRecent().then(setRecent);
    refresh();
    return watchRecent(refresh);
  }, []);
  if (isPrivate || recent.length === 0) return null;
  return (
    <section class="recent">
      <h2>{t('recentTitle')}</h2>
      <ul class="plain">
        {recent.map((query) => (
          <li key={query}>
            <button type="button" onClick={() => onChoose(query)}>
              {query}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={clearRecent}>
        {t('recentClear')}
      </button>
    </section>
  );
}
