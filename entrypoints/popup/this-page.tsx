import { browser } from 'wxt/browser';
import { askWorker } from '../../lib/messages.ts';
import { changeSettings, getSettings } from '../../lib/settings.ts';
import { t } from '../../lib/ui/text.ts';
import { PageReading } from './page-reading.tsx';
import { type PageState, usePageState } from './page-state.ts';

async function setSiteOff(site: string, off: boolean): Promise<void> {
  const { sitesOff } = await getSettings();
  const others = sitesOff.filter((each) => each !== site);
  await changeSettings({ sitesOff: off ? [...others, site] : others });
}

/** What was read on the page in the active tab, or why nothing was. */
export function ThisPage({ onLookUp }: { onLookUp: () => void }) {
  const state = usePageState();
  const lookUp = (
    <button type="button" onClick={onLookUp}>
      {t('popupGoLookUp')}
    </button>
  );
  return (
    <>
      <Body state={state} lookUp={lookUp} />
      <footer class="foot">
        {'site' in state && state.kind !== 'off' && (
          <button type="button" onClick={() => setSiteOff(state.site, true)}>
            {t('popupTurnOffSite', state.site)}
          </button>
        )}
        <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
          {t('popupOptions')}
        </button>
      </footer>
    </>
  );
}

function Body({ state, lookUp }: { state: PageState; lookUp: preact.JSX.Element }) {
  switch (state.kind) {
    case 'loading':
      return <Notice title={t('stateReadingTitle')} text="" />;
    case 'reading':
      return <Notice title={t('stateReadingTitle')} text={t('stateReadingText')} />;
    case 'cannot':
      return <Notice title={t('stateCannotTitle')} text={t('stateCannotText')} action={lookUp} />;
    case 'other':
      return <Notice title={t('stateOtherTitle')} text={t('stateOtherText')} action={lookUp} />;
    case 'paused':
      return (
        <Notice
          title={t('statePausedTitle')}
          text={t('statePausedText')}
          action={
            <button type="button" onClick={() => askWorker('read-now', { tabId: state.tabId })}>
              {t('popupReadNow')}
            </button>
          }
        />
      );
    case 'off':
      return (
        <Notice
          title={t('stateOffTitle')}
          text={t('stateOffText', state.site)}
          action={
            <button type="button" onClick={() => setSiteOff(state.site, false)}>
              {t('popupTurnOnSite', state.site)}
            </button>
          }
        />
      );
    case 'read':
      return <PageReading tabId={state.tabId} reports={state.reports} />;
  }
}

interface NoticeProps {
  title: string;
  text: string;
  action?: preact.JSX.Element;
}

function Notice({ title, text, action }: NoticeProps) {
  return (
    <section class="notice" aria-live="polite">
      <h1>{title}</h1>
      {text !== '' && <p>{text}</p>}
      {action}
    </section>
  );
}
