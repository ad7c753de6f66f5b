/**
 * Marks painted with the CSS Custom Highlight API: no element is added, wrapped or changed, so
 * the page's layout, scripts and copied text stay as they were.
 * https://developer.mozilla.org/docs/Web/API/CSS_Custom_Highlight_API
 */

const PREFIX = 'caveat-';

/**
 * Whether marks can and may be painted: not where the reader chose a palette of their own, which
 * paints every highlight as a block; the claims then stand in the toolbar's list.
 */
export function canPaint(): boolean {
  return 'highlights' in CSS && !matchMedia('(forced-colors: active)').matches;
}

/** Names in use. Kept here because Firefox lets a content script iterate no page-side registry. */
const names = new Set<string>();

/** Replaces every mark on the page. @param groups highlight name (without prefix) to its ranges. */
export function paint(groups: ReadonlyMap<string, readonly Range[]>): void {
  for (const name of names) {
    if (!groups.has(name)) CSS.highlights.delete(PREFIX + name);
  }
  names.clear();
  for (const [name, ranges] of groups) {
    names.add(name);
    CSS.highlights.set(PREFIX + name, new Highlight(...ranges));
  }
}

/** Removes every mark. */
export function unpaint(): void {
  paint(new Map());
}
