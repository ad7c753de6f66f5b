import { browser } from 'wxt/browser';
import { askWorker } from '../../lib/messages.ts';
import { changeSettings } from '../../lib/settings.ts';
import { listSite } from '../../lib/site-lists.ts';
import { type Key, t } from '../../lib/ui/text.ts';
import { ORIGINS, type PageState } from './find-state.ts';

type Unread = Exclude<PageState, { kind: 'read' }>;

/** The words of each state: what is so, and what that means. */
const WORDS: Record<Unread['kind'], readonly [title: Key, text?: Key]> = {
  loading: ['stateReadingTitle'],
  reading: ['stateReadingTitle', 'stateReadingText'],
  restarting: ['stateRestartingTitle', 'stateRestartingText'],
  browser: ['stateBrowserTitle', 'stateBrowserText'],
  store: ['stateStoreTitle', 'stateStoreText'],
  pdf: ['statePdfTitle', 'statePdfText'],
  file: ['stateFileTitle', 'stateFileText'],
  'file-blocked': ['stateFileBlockedTitle', 'stateFileBlockedText'],
  blocked: ['stateBlockedTitle', 'stateBlockedText'],
  'no-access': ['stateNoAccessTitle', 'stateNoAccessText'],
  stale: ['stateStaleTitle', 'stateStaleText'],
  'off-everywhere': ['stateOffEverywhereTitle', 'stateOffEverywhereText'],
  off: ['stateOffTitle', 'stateOffText'],
  paused: ['statePausedTitle', 'statePausedText'],
  other: ['stateOtherTitle', 'stateOtherText'],
};

interface Props {
  state: Unread;
  onLookUp: () => void;
  onAgain: () => void;
}

/** Why there is nothing to list, in plain words, with the next step. */
export function StateNotice({ state, onLookUp, onAgain }: Props) {
  const [title, text] = WORDS[state.kind];
  const site = 'site' in state ? [state.site] : [];
  return (
    <section class="notice" role="status">
      <h1>{t(title)}</h1>
      {text && <p>{t(text, ...site)}</p>}
      <p class="steps">
        <NextStep state={state} onAgain={onAgain} />
        {state.kind !== 'loading' && (
          <button type="button" onClick={onLookUp}>
            {t('popupGoLookUp')}
          </button>
        )}
      </p>
    </section>
  );
}

function NextStep({ state, onAgain }: Pick<Props, 'state' | 'onAgain'>) {
  switch (state.kind) {
    case 'restarting':
      return <Step label={t('stepAgain')} onClick={onAgain} />;
    case 'paused':
    case 'stale':
    case 'file':
      return (
        <Step
          label={t('popupReadNow')}
          onClick={() => askWorker('read-now', { tabId: state.tabId })}
        />
      );
    case 'off':
      return <Step label={t('popupTurnOnSite', state.site)} onClick={() => listSite(state.site)} />;
    case 'off-everywhere':
      return <Step label={t('stepTurnOn')} onClick={() => changeSettings({ mode: 'automatic' })} />;
    case 'no-access':
      return (
        <Step
          label={t('stepAllow')}
          onClick={() => browser.permissions.request({ origins: ORIGINS }).then(onAgain)}
        />
      );
    case 'file-blocked':
      return (
        <Step
          label={t('stepExtensionPage')}
          onClick={() =>
            browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` })
          }
        />
      );
    default:
      return null;
  }
}

function Step({ label, onClick }: { label: string; onClick: () => unknown }) {
  return (
    <button type="button" class="primary" onClick={onClick}>
      {label}
    </button>
  );
}
