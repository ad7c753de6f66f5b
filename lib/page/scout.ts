import { isDisguised, withoutDisguise } from './disguise.ts';
import { bodyOf, contentTypeOf, isEditor, isPrerendering, matches, titleOf } from './dom.ts';

/** Text added later is looked at once, when the browser is idle; this is the longest wait. */
const IDLE_TIMEOUT_MS = 2000;

/** Looking again takes at most this share of the time: after 1 ms of looking, 19 ms of rest. */
const REST_FACTOR = 19;

/** Where people type, and what is no text. Not read, and so no reason to wake anything. */
const UNREAD = '[contenteditable]:not([contenteditable="false"]), script, style';

/** Disguised words are looked for in so many places, spread over the page, of so many characters. */
const PROBES = 8;
const PROBE_LENGTH = 1024;

/** What the scout asks of text. */
export interface Subject {
  /** Whether a page with this text may be about the subject; asked first, so it must cost little. */
  names(text: string): boolean;
  /** Whether it is, as far as can be told here. */
  isAbout(text: string): boolean;
}

/**
 * Tells once when a document's text seems to be about the subject. Text that arrives later
 * (single-page sites) is looked at in idle time; a quiet page costs nothing.
 */
export function startScout(document: Document, subject: Subject, onFound: () => void): void {
  // A page drawn ahead of time may never be seen.
  if (isPrerendering(document)) {
    const later = () => startScout(document, subject, onFound);
    document.addEventListener('prerenderingchange', later, { once: true });
    return;
  }
  // XML, SVG and other documents are not web pages to read.
  if (!contentTypeOf(document).includes('html')) return;
  let rest = 0;
  const look = (): boolean => {
    const began = performance.now();
    const found = isFound(document, subject);
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

/**
 * Two steps, because nearly every page is about something else. The first takes all text as the
 * browser hands it over, which makes no object for any node; a walk costs five times as much.
 */
function isFound(document: Document, subject: Subject): boolean {
  const body = bodyOf(document);
  if (!body || isEditor(document)) return false;
  const raw = body.textContent ?? '';
  const title = titleOf(document);
  const disguised = isDisguisedAnywhere(raw) || isDisguised(title);
  const seen = (text: string) => (disguised ? withoutDisguise(text) : text);
  if (!subject.names(seen(title)) && !subject.names(seen(raw))) return false;
  return subject.isAbout(seen(`${title}\n${readableText(document, body)}`));
}

function isDisguisedAnywhere(text: string): boolean {
  const step = Math.max(PROBE_LENGTH, Math.ceil(text.length / PROBES));
  for (let at = 0; at < text.length; at += step)
    if (isDisguised(text.slice(at, at + PROBE_LENGTH))) return true;
  return false;
}

/** The text in the order it is written, without what was typed and without code. */
function readableText(document: Document, body: Element): string {
  const walker = Document.prototype.createTreeWalker.call(
    document,
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const skipped = matches(node as Element, UNREAD);
      return skipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
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
