import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { kept } from '../../lib/report/library.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import { t } from '../../lib/ui/text.ts';
import { readTab } from './read-tab.ts';
import { ReportPage } from './report-page.tsx';
import { Shelf } from './shelf.tsx';

type View =
  | { kind: 'loading' | 'none' | 'shelf' }
  | { kind: 'report'; dossier: Dossier; id?: string }
  | { kind: 'compare'; comparison: ComponentChild };

/** The address says what is shown: `#7` the page in tab 7, `#kept=…` a kept report, else all reports. */
async function viewOf(hash: string): Promise<View> {
  if (/^#\d+$/.test(hash)) {
    const dossier = await readTab(Number(hash.slice(1)));
    return dossier ? { kind: 'report', dossier } : { kind: 'none' };
  }
  const [name, value = ''] = hash.slice(1).split('=');
  if (name === 'kept') {
    const dossier = await kept(value);
    return dossier ? { kind: 'report', dossier, id: value } : { kind: 'none' };
  }
  if (name === 'compare') {
    const [before, after] = await Promise.all(value.split(',').map(kept));
    if (!before || !after) return { kind: 'none' };
    const { CompareView } = await import('./compare-view.tsx');
    return { kind: 'compare', comparison: <CompareView before={before} after={after} /> };
  }
  return { kind: 'shelf' };
}

export function App() {
  const [view, setView] = useState<View>({ kind: 'loading' });
  useEffect(() => {
    let current = 0;
    const show = () => {
      const mine = ++current;
      const set = (next: View) => {
        if (mine === current) setView(next);
      };
      set({ kind: 'loading' });
      viewOf(location.hash).then(set, () => set({ kind: 'none' }));
    };
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, []);

  switch (view.kind) {
    case 'loading':
      return (
        <main class="sheet" aria-busy="true">
          <p role="status">{t('stateReadingTitle')}</p>
        </main>
      );
    case 'none':
      return (
        <main class="sheet">
          <h1>{t('reportTitle')}</h1>
          <p>{t('reportNone')}</p>
          <p>
            <a href="/report.html">{t('shelfLink')}</a>
          </p>
        </main>
      );
    case 'shelf':
      return <Shelf onRead={(dossier) => setView({ kind: 'report', dossier })} />;
    case 'report':
      return (
        <ReportPage key={view.id ?? view.dossier.readAt} first={view.dossier} keptAs={view.id} />
      );
    case 'compare':
      return view.comparison;
  }
}
