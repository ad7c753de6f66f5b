import { hostOf, parentOf } from './dom.ts';

/** How far from the window counts as near: its own height above and below, so that scrolling finds all in place. */
const MARGIN = '100% 0px';

/** The element whose box a range begins in; one that makes no box of its own is never near anything. */
export function boxOf(range: Range): Element | undefined {
  let node: Node | null | undefined = range.startContainer;
  while (node) {
    if (node instanceof Element && getComputedStyle(node).display !== 'contents') return node;
    node = parentOf(node) ?? hostOf(node);
  }
  return undefined;
}

/** Follows which elements are in the window or near it; costs nothing while nothing moves. */
export class Nearness {
  private followed: ReadonlySet<Element> = new Set();
  private readonly near = new Set<Element>();
  private readonly observer: IntersectionObserver;

  /** @param onChange called after elements came near or went away, at the browser's next frame. */
  constructor(onChange: () => void) {
    const note = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) this.near.add(target);
        else this.near.delete(target);
      onChange();
    };
    this.observer = new IntersectionObserver(note, { rootMargin: MARGIN });
  }

  /** Follows these elements and no others. */
  follow(elements: ReadonlySet<Element>): void {
    for (const element of this.followed) {
      if (elements.has(element)) continue;
      this.observer.unobserve(element);
      this.near.delete(element);
    }
    for (const element of elements) if (!this.followed.has(element)) this.observer.observe(element);
    this.followed = elements;
  }

  has(element: Element): boolean {
    return this.near.has(element);
  }
}
