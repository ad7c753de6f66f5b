/** At most this many changed elements are followed one by one; beyond it the whole page is read again. */
const MANY_CHANGES = 200;

/** Attributes that commonly show or hide text (menus, tabs, accordions). */
const SHOWING_ATTRIBUTES = ['hidden', 'open', 'class', 'style', 'aria-hidden', 'aria-expanded'];

/** Reading again takes at most this share of the time: after 10 ms of work, 190 ms of rest. */
const REST_FACTOR = 19;

/** Changes come in bursts; this many milliseconds are waited so that a burst is read once. */
const BURST_MS = 100;

/**
 * Tells when the text under `root` may have changed. Quiet pages cost nothing: no timer runs
 * unless something changed, and one timer at most.
 * @param onChange gets the changed elements and resolves to the milliseconds it kept the page
 *   busy; the next call waits for that.
 * @returns stops watching.
 */
export function watch(
  root: Element,
  onChange: (changed: ReadonlySet<Element>) => Promise<number>,
): () => void {
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
    rest = Math.max(BURST_MS, (await onChange(batch)) * REST_FACTOR);
    busy = false;
    schedule();
  };

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element) changed.add(element);
    }
    if (changed.size > MANY_CHANGES) changed = new Set([root]);
    schedule();
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: SHOWING_ATTRIBUTES,
  });

  return () => {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    changed = new Set();
  };
}
