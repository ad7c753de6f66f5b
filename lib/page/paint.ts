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

/** What is painted. Kept here because Firefox lets a content script iterate no page-side registry. */
const painted = new Map<string, { highlight: Highlight; ranges: ReadonlySet<Range> }>();

/**
 * Makes these the marks on the page. Ranges painted before stay as they are, since the browser
 * paints anew whatever is added or taken away.
 * @param groups highlight name (without prefix) to its ranges.
 */
export function paint(groups: ReadonlyMap<string, readonly Range[]>): void {
  for (const name of painted.keys()) {
    if (groups.has(name)) continue;
    CSS.highlights.delete(PREFIX + name);
    painted.delete(name);
  }
  for (const [name, list] of groups) {
    const ranges = new Set(list);
    const before = painted.get(name);
    const highlight = before?.highlight ?? new Highlight();
    for (const range of before?.ranges ?? []) if (!ranges.has(range)) highlight.delete(range);
    for (const range of ranges) if (!before?.ranges.has(range)) highlight.add(range);
    painted.set(name, { highlight, ranges });
    // New, or taken off by the page.
    if (!CSS.highlights.has(PREFIX + name)) CSS.highlights.set(PREFIX + name, highlight);
  }
}

/** Removes every mark. */
export function unpaint(): void {
  paint(new Map());
}
