/** The careful version of the page gate: is this page about MS treatments, or cells sold as treatment? */
import type { Lexicon } from './lexicon.ts';
import type { Prepared } from './prepare.ts';

/** Concepts that make a page ours, and concepts of pages that only share its words. */
const OTHERS = ['computing', 'place', 'manuscript', 'spectrometry', 'degree', 'ship', 'plant', 'cosmetic', 'blood-cancer', 'classroom', 'veterinary', 'invertebrate', 'hair-dental', 'finance'];

export function isAboutSubject(lexicon: Lexicon, page: Prepared): boolean {
  const share = (name: string) => page.share[lexicon.index.get(name) ?? -1] ?? 0;
  const cells = share('hsct') + share('stem-cell') + share('mesenchymal') + share('exosome');
  const other = Math.max(...OTHERS.map(share));
  return (share('ms') > 0 || cells > 0) && share('ms') + cells > other / 2;
}
