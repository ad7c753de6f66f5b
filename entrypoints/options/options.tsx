import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../../lib/messages.ts';
import {
  changeSettings,
  getSettings,
  MODES,
  type Settings,
  watchSettings,
} from '../../lib/settings.ts';
import { formatDate, plural, t } from '../../lib/ui/text.ts';

const MODE_KEYS = {
  automatic: 'modeAutomatic',
  'on-click': 'modeOnClick',
  off: 'modeOff',
} as const;

/** Every setting, and which evidence this copy holds. */
export function Options() {
  const [settings, setSettings] = useState<Settings | undefined>();
  const [evidence, setEvidence] = useState<{ topics: number; date: string } | undefined>();
  useEffect(() => {
    void getSettings().then(setSettings);
    void askWorker('about-evidence', null).then(setEvidence);
    return watchSettings(setSettings);
  }, []);
  if (!settings) return null;
  return (
    <main class="sheet">
      <h1>{t('optionsTitle')}</h1>
      <fieldset>
        <legend>{t('optionsMode')}</legend>
        {MODES.map((mode) => (
          <p key={mode}>
            <label>
              <input
                type="radio"
                name="mode"
                checked={settings.mode === mode}
                onChange={() => changeSettings({ mode })}
              />{' '}
              {t(MODE_KEYS[mode])}
            </label>
          </p>
        ))}
      </fieldset>
      <p>
        <label>
          <input
            type="checkbox"
            checked={settings.marks}
            onChange={(event) => changeSettings({ marks: event.currentTarget.checked })}
          />{' '}
          {t('optionsMarks')}
        </label>
      </p>
      <h2>{t('optionsSites')}</h2>
      {settings.sitesOff.length === 0 && <p>{t('optionsNoSites')}</p>}
      <ul>
        {settings.sitesOff.map((site) => (
          <li key={site}>
            <button
              type="button"
              onClick={() =>
                changeSettings({ sitesOff: settings.sitesOff.filter((each) => each !== site) })
              }
            >
              {t('optionsRemove', site)}
            </button>
          </li>
        ))}
      </ul>
      {evidence && (
        <p class="soft">{plural('optionsEvidence', evidence.topics, formatDate(evidence.date))}</p>
      )}
      <p class="soft">{t('notAdvice')}</p>
    </main>
  );
}
