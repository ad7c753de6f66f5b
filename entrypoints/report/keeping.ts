import { useRef, useState } from 'preact/hooks';
import { isFull, keep } from '../../lib/report/library.ts';
import type { Dossier, DossierClaim } from '../../lib/report/schema.ts';

export type KeepState = 'no' | 'yes' | 'full' | 'failed';

/**
 * A report that may be changed (notes, dismissed claims), and keeping it on this device. A change
 * keeps the report by itself, so that nothing typed is lost; writes follow one another, and only
 * the newest of those that wait is written.
 */
export function useKeeping(first: Dossier, keptAs: string | undefined) {
  const [dossier, setDossier] = useState(first);
  const [state, setState] = useState<KeepState>(keptAs === undefined ? 'no' : 'yes');
  const id = useRef(keptAs ?? crypto.randomUUID());
  const waiting = useRef<Dossier | undefined>(undefined);
  const busy = useRef(false);

  const save = async (next: Dossier) => {
    waiting.current = next;
    if (busy.current) return;
    busy.current = true;
    try {
      while (waiting.current) {
        const newest = waiting.current;
        waiting.current = undefined;
        await keep(id.current, newest);
      }
      setState('yes');
      // Reloading now shows the kept report and not the tab, which may have gone.
      history.replaceState(null, '', `#kept=${id.current}`);
    } catch (error) {
      setState(isFull(error) ? 'full' : 'failed');
    } finally {
      busy.current = false;
    }
  };
  const change = (next: Dossier) => {
    setDossier(next);
    void save(next);
  };
  return {
    dossier,
    state,
    keepNow: () => void save(dossier),
    setNote: (note: string) => change({ ...dossier, note }),
    changeClaim: (index: number, part: Partial<Pick<DossierClaim, 'note' | 'dismissed'>>) =>
      change({
        ...dossier,
        claims: dossier.claims.map((claim, i) => (i === index ? { ...claim, ...part } : claim)),
      }),
  };
}
