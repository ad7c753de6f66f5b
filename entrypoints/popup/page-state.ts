import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../../lib/settings.ts';
import { watchReports } from '../../lib/tab-reports.ts';
import { findState, type PageState } from './find-state.ts';

/** The state of the active tab's page, kept true while the popup is open, and a way to ask again. */
export function usePageState(): [PageState, () => void] {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const refresh = () => void findState().then(setState);
  useEffect(() => {
    refresh();
    const stopReports = watchReports(refresh);
    const stopSettings = watchSettings(refresh);
    return () => {
      stopReports();
      stopSettings();
    };
  }, []);
  return [state, refresh];
}
