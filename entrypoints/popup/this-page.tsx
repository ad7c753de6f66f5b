import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/settings.ts';
import { listSite } from '../../lib/site-lists.ts';
import { NewerSettings } from '../../lib/ui/newer-settings.tsx';
import { t } from '../../lib/ui/text.ts';
import { useSettings } from '../../lib/ui/use-settings.ts';
import type { PageState } from './find-state.ts';
import { ForeignPage } from './foreign-page.tsx';
import { PageReading } from './page-reading.tsx';
import { usePageState } from './page-state.ts';
import { StateNotice } from './state-notice.tsx';

/** States of a page whose text the browser and we can see. */
const PAGES: ReadonlySet<PageState['kind']> = new Set(['read', 'other', 'reading', 'paused']);

/** What was read on the page in the active tab, or why nothing was. */
export function ThisPage({ onLookUp }: { onLookUp: () => void }) {
  const [state, refresh] = usePageState();
  const settings = useSettings();
  return (
    <>
      <NewerSettings />
      {PAGES.has(state.kind) && <ForeignPage />}
      {state.kind === 'read' ? (
        <PageReading tabId={state.tabId} reports={state.reports} onLookUp={onLookUp} />
      ) : (
        <StateNotice state={state} onLookUp={onLookUp} onAgain={refresh} />
      )}
      <footer class="foot">
        {'site' in state && state.site && settings && (
          <SiteButtons site={state.site} settings={settings} />
        )}
        <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
          {t('popupOptions')}
        </button>
      </footer>
    </>
  );
}

function SiteButtons({ site, settings }: { site: string; settings: Settings }) {
  // The notice of a site that is off has its own way back on.
  if (settings.sitesOff.includes(site)) return null;
  const always = settings.sitesOn.includes(site);
  return (
    <>
      <button type="button" onClick={() => listSite(site, 'sitesOff')}>
        {t('popupTurnOffSite', site)}
      </button>
      {settings.mode === 'on-click' && (
        <button type="button" onClick={() => listSite(site, always ? undefined : 'sitesOn')}>
          {t(always ? 'popupNotAlways' : 'popupAlways', site)}
        </button>
      )}
    </>
  );
}
