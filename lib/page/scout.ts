import {
  bodyOf,
  contentTypeOf,
  find,
  isEditor,
  isPrerendering,
  matches,
  rootElementOf,
  titleOf,
} from './dom.ts';
import { withoutInvisible } from './invisible.ts';

/** Text added later is looked at once, when the browser is idle; this is the longest wait. */
const IDLE_TIMEOUT_MS = 2000;

/** Looking again takes at most this share of the time: after 1 ms of looking, 19 ms of rest. */
const REST_FACTOR = 19;

/** Where people type. Not read, and so no reason to wake anything. */
const TYPED = '[contenteditable]:not([contenteditable="false"])';

/**
 * Tells once when a document's text seems to be about the subject. Text that arrives later
 * (single-page sites) is looked at in idle time; a quiet page costs nothing.
 */
export function startScout(
  document: Document,
  isAboutSubject: (text: string) => boolean,
  onFound: () => void,
): void {
  // A page drawn ahead of time may never be seen.
  if (isPrerendering(document)) {
    const later = () => startScout(document, isAboutSubject, onFound);
    document.addEventListener('prerenderingchange', later, { once: true });
    return;
  }
  // XML, SVG and other documents are not web pages to read.
  if (!rootElementOf(document) || !/html/.test(contentTypeOf(document))) return;
  let rest = 0;
  const look = (): boolean => {
    const began = performance.now();
    const found = isAboutSubject(textOf(document));
    rest = (performance.now() - began) * REST_FACTOR;
    return found;
  };
  if (look()) {
    onFound();
    return;
  }
  let waiting = false;
  const observer = new MutationObserver((records) => {
    if (waiting || !records.some((record) => record.addedNodes.length > 0)) return;
    waiting = true;
    afterRest(rest, () => {
      waiting = false;
      if (!look()) return;
      observer.disconnect();
      onFound();
    });
  });
  // The document itself, because its root element may be replaced (`document.open`).
  observer.observe(document, { childList: true, subtree: true });
}

/** The document's text in the order it is written, without what was typed into it. */
function textOf(document: Document): string {
  const body = bodyOf(document);
  if (!body || isEditor(document)) return '';
  const text = find(document, TYPED) ? untypedText(document, body) : (body.textContent ?? '');
  return withoutInvisible(`${titleOf(document)}\n${text}`);
}

function untypedText(document: Document, body: Element): string {
  const walker = Document.prototype.createTreeWalker.call(
    document,
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const typed = matches(node as Element, TYPED);
      return typed ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const parts: string[] = [];
  while (walker.nextNode()) parts.push((walker.currentNode as Text).data);
  return parts.join('');
}

function afterRest(rest: number, callback: () => void): void {
  const whenIdle = () => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(callback, { timeout: IDLE_TIMEOUT_MS });
    else setTimeout(callback, IDLE_TIMEOUT_MS);
  };
  if (rest < 1) whenIdle();
  else setTimeout(whenIdle, rest);
}
