/** What kind of place a tab shows, from its address alone. */

export type Place = 'web' | 'store' | 'file' | 'browser' | 'unknown';

/** Add-on stores, where browsers run no extension. */
const STORES = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/**
 * @param url undefined where the browser does not tell, which it does only for pages that the
 * extension may read and for its own.
 */
export function placeOf(url: string | undefined): Place {
  if (!url || !URL.canParse(url)) return 'unknown';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  const oldStore = hostname === 'chrome.google.com' && pathname.startsWith('/webstore');
  return STORES.has(hostname) || oldStore ? 'store' : 'web';
}

/** Whether an address names a PDF file; the browser's own viewer shows those. */
export function looksLikePdf(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
}
