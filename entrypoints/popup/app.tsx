import page from 'bootstrap-icons/icons/file-text.svg?raw';
import search from 'bootstrap-icons/icons/search.svg?raw';
import { useState } from 'preact/hooks';
import { Icon } from '../../lib/ui/icon.tsx';
import { LookUp } from '../../lib/ui/look-up/look-up.tsx';
import { t } from '../../lib/ui/text.ts';
import { ThisPage } from './this-page.tsx';

const TABS = [
  { id: 'page', icon: page, name: 'popupThisPage' },
  { id: 'look-up', icon: search, name: 'popupLookUp' },
] as const;
type Tab = (typeof TABS)[number]['id'];

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
          {TABS.map(({ id, icon, name }) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={tab === id}
              aria-controls="panel"
              tabIndex={tab === id ? 0 : -1}
              onClick={() => setTab(id)}
            >
              <Icon svg={icon} />
              {t(name)}
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
