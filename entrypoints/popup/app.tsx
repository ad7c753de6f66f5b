import { useState } from 'preact/hooks';
import { LookUp } from '../../lib/ui/look-up/look-up.tsx';
import { t } from '../../lib/ui/text.ts';
import { ThisPage } from './this-page.tsx';

const TABS = ['page', 'look-up'] as const;
type Tab = (typeof TABS)[number];

/** The toolbar window: what this page says, and a place to look things up. */
export function App() {
  const [tab, setTab] = useState<Tab>('page');
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tab === 'page' ? 'look-up' : 'page';
    setTab(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  return (
    <>
      <header>
        <div role="tablist" class="tabs" onKeyDown={onKey}>
          {TABS.map((each) => (
            <button
              key={each}
              id={`tab-${each}`}
              type="button"
              role="tab"
              aria-selected={tab === each}
              aria-controls="panel"
              tabIndex={tab === each ? 0 : -1}
              onClick={() => setTab(each)}
            >
              {t(each === 'page' ? 'popupThisPage' : 'popupLookUp')}
            </button>
          ))}
        </div>
      </header>
      <main>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'page' ? <ThisPage onLookUp={() => setTab('look-up')} /> : <LookUp />}
        </div>
      </main>
    </>
  );
}
