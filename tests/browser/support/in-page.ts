/** Functions that tests of either browser run inside a page; each stands for itself. */

/** The first letter of the first painted passage that holds the words, scrolled into view. */
export function placeOfMark(words: string): { x: number; y: number } | null {
  for (const highlight of CSS.highlights.values())
    for (const each of highlight) {
      const range = each as Range;
      if (!range.toString().includes(words)) continue;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0];
      if (box) return { x: box.left + Math.min(6, box.width / 2), y: box.top + box.height / 2 };
    }
  return null;
}
