import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * Whether this window is private. The tab is asked, since an extension that is not split runs in
 * the ordinary profile even above a private window. Until the answer is here: private.
 */
export function useIsPrivate(): boolean {
  const [isPrivate, setPrivate] = useState(true);
  useEffect(() => {
    void browser.tabs
      .query({ active: true, currentWindow: true })
      .then(([tab]) => setPrivate(tab?.incognito ?? browser.extension.inIncognitoContext));
  }, []);
  return isPrivate;
}
