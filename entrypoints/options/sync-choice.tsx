import { useEffect, useState } from 'preact/hooks';
import { canSync, isSyncing, setSyncing } from '../../lib/sync-settings.ts';
import { t } from '../../lib/ui/text.ts';

/** Settings through the browser account, where there is one; off until asked for. */
export function SyncChoice() {
  const [on, setOn] = useState(false);
  const [problem, setProblem] = useState(false);
  useEffect(() => void isSyncing().then(setOn), []);
  if (!canSync()) return null;
  const choose = async (wanted: boolean) => {
    setProblem(false);
    await setSyncing(wanted).catch(() => setProblem(true));
    setOn(await isSyncing());
  };
  return (
    <section>
      <h2>{t('syncTitle')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        <span>
          {t('syncLabel')}
          <span class="soft">{t('syncText')}</span>
        </span>
      </label>
      <p class="problem" role="status">
        {problem && t('syncProblem')}
      </p>
    </section>
  );
}
