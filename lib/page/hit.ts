import { closest } from './dom.ts';

/** Elements that answer clicks themselves; a mark under them must not take the click. */
const OWN_CLICK =
  'a[href], button, input, select, textarea, label, summary, option, video, audio, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [contenteditable]:not([contenteditable="false"])';

/** Finger and mouse are not exact: this many CSS pixels around a line of text still count. */
const SLACK = 2;

/**
 * @returns whether a click is none of ours: no hand made it (a page may press buttons, but not
 *   ours), the place holds something with a click of its own, or a selection is being made.
 */
export function hasOwnClick(event: MouseEvent): boolean {
  if (!event.isTrusted || event.defaultPrevented || event.button !== 0) return true;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return true;
  if (getSelection()?.isCollapsed === false) return true;
  const target = event.composedPath()[0];
  return target instanceof Element && closest(target, OWN_CLICK) !== null;
}

/** A place on the screen and what was drawn there. */
export interface Spot {
  clientX: number;
  clientY: number;
  target: EventTarget | undefined;
}

/** Where a mouse event happened, kept for after the event, when its path is gone. */
export function spotOf(event: MouseEvent): Spot {
  const { clientX, clientY } = event;
  return { clientX, clientY, target: event.composedPath()[0] };
}

/**
 * The index of the topmost range at a spot, or -1.
 * Compares drawn boxes, so scrolled, transformed and multi-column text is found where it is seen;
 * a range hidden behind another element is not, because the event went to that element.
 */
export function rangeAt(ranges: readonly (Range | undefined)[], spot: Spot): number {
  const { clientX, clientY, target } = spot;
  if (!(target instanceof Node)) return -1;
  return ranges.findLastIndex((range) => {
    if (!range?.intersectsNode(target)) return false;
    return [...range.getClientRects()].some(
      (box) =>
        clientX >= box.left - SLACK &&
        clientX <= box.right + SLACK &&
        clientY >= box.top - SLACK &&
        clientY <= box.bottom + SLACK,
    );
  });
}
