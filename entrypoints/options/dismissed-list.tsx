import { useEffect, useState } from 'preact/hooks';
import {
  type Dismissal,
  getDismissals,
  restore,
  setDismissals,
  watch,
} from '../../lib/dismissals.ts';
import { askWorker } from '../../lib/messages.ts';
import { t } from '../../lib/ui/text.ts';
import { useAsked } from '../../lib/ui/use-asked.ts';

/** What the reader called "not a match", and the way to take it back. */
export function DismissedList() {
  const [list, setList] = useState<Dismissal[]>([]);
  useEffect(() => {
    const refresh = () => void getDismissals().then(setList);
    refresh();
    return watch(refresh);
  }, []);
  const names = useAsked(() => askWorker('topic-names', null), []);
  const nameOf = (id: string) => (names.state === 'here' ? (names.value[id] ?? id) : id);
  return (
    <section>
      <h2>{t('dismissedTitle')}</h2>
      <p class="soft">{t(list.length === 0 ? 'dismissedNone' : 'dismissedText')}</p>
      <ul class="plain rows">
        {list.map(({ topic, text }) => (
          <li key={`${topic} ${text}`}>
            <span>
              {text}
              <span class="soft">{nameOf(topic)}</span>
            </span>
            <button
              type="button"
              aria-label={t('dismissedRestoreLabel', text)}
              onClick={() => restore(topic, text)}
            >
              {t('dismissedRestore')}
            </button>
          </li>
        ))}
      </ul>
      {list.length > 1 && (
        <button type="button" onClick={() => setDismissals([])}>
          {t('dismissedRestoreAll')}
        </button>
      )}
    </section>
  );
}
