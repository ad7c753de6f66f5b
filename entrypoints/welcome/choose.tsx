import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { changeSettings } from '../../lib/settings.ts';
import { t } from '../../lib/ui/text.ts';
import { useSettings } from '../../lib/ui/use-settings.ts';
import type { ScreenProps } from './screens.tsx';

const ORIGINS = { origins: ['http://*/*', 'https://*/*'] };

/** When to read pages, access where the browser has not given it, and the demo page. */
export function Choose({ heading }: ScreenProps) {
  const settings = useSettings();
  const [mayRead, setMayRead] = useState(true);
  useEffect(() => void browser.permissions.contains(ORIGINS).then(setMayRead), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('welcomeChoose')}
      </h1>
      <fieldset>
        <legend class="unseen">{t('optionsMode')}</legend>
        {(['automatic', 'on-click'] as const).map((mode) => (
          <label key={mode} class="choice">
            <input
              type="radio"
              name="mode"
              checked={settings?.mode === mode}
              onChange={() => changeSettings({ mode })}
            />
            <span>
              {t(mode === 'automatic' ? 'modeAutomatic' : 'modeOnClick')}
              <span class="soft">
                {t(mode === 'automatic' ? 'welcomeAutomaticNote' : 'welcomeOnClickNote')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {!mayRead && (
        <section>
          <p>{t('welcomeAccess')}</p>
          <button
            type="button"
            class="primary"
            onClick={() => browser.permissions.request(ORIGINS).then(setMayRead)}
          >
            {t('stepAllow')}
          </button>
        </section>
      )}
      <p>{t('welcomeReady')}</p>
      <p class="steps">
        <a class="button primary" href="/demo.html">
          {t('welcomeDemo')}
        </a>
        <a class="button" href="/options.html">
          {t('popupOptions')}
        </a>
      </p>
    </>
  );
}
