import { useEffect, useRef, useState } from 'preact/hooks';
import { watchSettings } from '../../lib/settings.ts';
import { watchReports } from '../../lib/tab-reports.ts';
import { findState, type PageState } from './find-state.ts';

/** The state of the active tab's page, kept true while the popup is open, and a way to ask again. */
export function usePageState(): [PageState, () => void] {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const asked = useRef(0);
  const refresh = () => {
    const mine = ++asked.current;
    // A busy page answers late: by then a newer answer may stand here.
    void findState().then((found) => {
      if (mine === asked.current) setState(found);
    });
  };
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
