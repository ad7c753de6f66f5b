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

/**
 * The index of the topmost range under a point, or -1.
 * Compares drawn boxes, so scrolled, transformed and multi-column text is found where it is seen;
 * a range hidden behind another element is not, because the event went to that element.
 */
export function rangeAt(ranges: readonly (Range | undefined)[], event: MouseEvent): number {
  const target = event.composedPath()[0];
  if (!(target instanceof Node)) return -1;
  return ranges.findLastIndex((range) => {
    if (!range?.intersectsNode(target)) return false;
    return [...range.getClientRects()].some(
      (box) =>
        event.clientX >= box.left - SLACK &&
        event.clientX <= box.right + SLACK &&
        event.clientY >= box.top - SLACK &&
        event.clientY <= box.bottom + SLACK,
    );
  });
}
