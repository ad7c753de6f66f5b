/** Text added later is looked at once, when the browser is idle; this is the longest wait. */
const IDLE_TIMEOUT_MS = 2000;

/**
 * Tells once when a document's text seems to be about the subject. Text that arrives later
 * (single-page sites) is looked at piece by piece, in idle time; a quiet page costs nothing.
 */
export function startScout(
  document: Document,
  isAboutSubject: (text: string) => boolean,
  onFound: () => void,
): void {
  // A page drawn ahead of time may never be seen.
  if (document.prerendering) {
    document.addEventListener(
      'prerenderingchange',
      () => startScout(document, isAboutSubject, onFound),
      {
        once: true,
      },
    );
    return;
  }
  const root = document.documentElement;
  // XML, SVG and other documents are not web pages to read.
  if (!root || !/html/.test(document.contentType)) return;
  const textOf = () => `${document.title}\n${document.body?.textContent ?? ''}`;
  if (isAboutSubject(textOf())) {
    onFound();
    return;
  }
  let waiting = false;
  const observer = new MutationObserver((records) => {
    if (waiting || !records.some((record) => record.addedNodes.length > 0)) return;
    waiting = true;
    whenIdle(() => {
      waiting = false;
      if (!isAboutSubject(textOf())) return;
      observer.disconnect();
      onFound();
    });
  });
  observer.observe(root, { childList: true, subtree: true });
}

function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(callback, { timeout: IDLE_TIMEOUT_MS });
  else setTimeout(callback, IDLE_TIMEOUT_MS);
}

declare global {
  /** Not in TypeScript's library yet: https://developer.mozilla.org/docs/Web/API/Document/prerendering */
  interface Document {
    readonly prerendering?: boolean;
  }
}
