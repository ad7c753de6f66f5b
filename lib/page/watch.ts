import { hostOf, rootElementOf } from './dom.ts';

/** At most this many changed elements are followed one by one; beyond it the whole page is read again. */
const MANY_CHANGES = 200;

/** Attributes that commonly show or hide text (menus, tabs, accordions). */
const SHOWING_ATTRIBUTES = ['hidden', 'open', 'class', 'style', 'aria-hidden', 'aria-expanded'];

/** Properties whose animation ends with text shown that was hidden when the change was read. */
const SHOWING_PROPERTIES = new Set(['opacity', 'visibility', 'display', 'content-visibility']);

/** Reading again takes at most this share of the time: after 10 ms of work, 190 ms of rest. */
const REST_FACTOR = 19;

/** Changes come in bursts; this many milliseconds are waited so that a burst is read once. */
const BURST_MS = 100;

/**
 * On a page that keeps changing, milliseconds from one reading to the next at least: each makes all
 * marks anew, and what the browser then does for them is not in the time measured here.
 */
const REST_MS = 250;

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: SHOWING_ATTRIBUTES,
};

export interface Watch {
  /** Watches an open shadow root too; changes inside it are not seen from outside. */
  follow: (shadow: ShadowRoot) => void;
  stop: () => void;
}

/**
 * Tells when the text of `document` may have changed. Quiet pages cost nothing: no timer runs
 * unless something changed, and one timer at most.
 * @param onChange gets the changed elements and resolves to the milliseconds it kept the page
 *   busy; the next call waits for that.
 */
export function watch(
  document: Document,
  onChange: (changed: ReadonlySet<Element>) => Promise<number>,
): Watch {
  let changed = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let rest = BURST_MS;

  const schedule = () => {
    if (timer === undefined && !busy && changed.size > 0) timer = setTimeout(run, rest);
  };
  const run = async () => {
    timer = undefined;
    busy = true;
    const batch = changed;
    changed = new Set();
    rest = Math.max(REST_MS, (await onChange(batch)) * REST_FACTOR);
    busy = false;
    schedule();
  };

  const note = (target: Node) => {
    const root = rootElementOf(document);
    const element =
      target instanceof Element ? target : (target.parentElement ?? hostOf(target) ?? root);
    if (element) changed.add(element);
    if (root && changed.size > MANY_CHANGES) changed = new Set([root]);
  };

  const observer = new MutationObserver((records) => {
    for (const { target } of records) note(target);
    schedule();
  });
  // The document itself, because its root and body may be replaced (`document.open`, some sites).
  observer.observe(document, CHANGES);

  const listening = new AbortController();
  const onEnd = (event: Event) => {
    const { target } = event;
    const shows = !('propertyName' in event) || SHOWING_PROPERTIES.has(String(event.propertyName));
    if (!shows || !(target instanceof Node)) return;
    note(target);
    schedule();
  };
  for (const name of ['transitionend', 'animationend'])
    addEventListener(name, onEnd, { signal: listening.signal, passive: true, capture: true });

  return {
    follow: (shadow) => observer.observe(shadow, CHANGES),
    stop: () => {
      listening.abort();
      observer.disconnect();
      clearTimeout(timer);
      timer = undefined;
      changed = new Set();
    },
  };
}
