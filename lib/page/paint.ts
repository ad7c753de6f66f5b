/**
 * Marks painted with the CSS Custom Highlight API: no element is added, wrapped or changed, so
 * the page's layout, scripts and copied text stay as they were.
 * https://developer.mozilla.org/docs/Web/API/CSS_Custom_Highlight_API
 */

const PREFIX = 'caveat-';

/** @returns whether this browser can paint at all. */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

/** Replaces every mark on the page. @param groups highlight name (without prefix) to its ranges. */
export function paint(groups: ReadonlyMap<string, readonly Range[]>): void {
  for (const name of [...CSS.highlights.keys()]) {
    if (name.startsWith(PREFIX) && !groups.has(name.slice(PREFIX.length)))
      CSS.highlights.delete(name);
  }
  for (const [name, ranges] of groups) CSS.highlights.set(PREFIX + name, new Highlight(...ranges));
}

/** Removes every mark. */
export function unpaint(): void {
  paint(new Map());
}
