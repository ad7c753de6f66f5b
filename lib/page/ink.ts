/**
 * Relative luminance of an sRGB colour, 0 (black) to 1 (white).
 * Formula: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 * @param rgb three channels, 0 to 255.
 */
export function luminance(rgb: readonly [number, number, number]): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Half way between black and white for contrast: 0.18 contrasts equally with both. */
const LIGHT_TEXT = 0.18;

/**
 * Whether the text of a range is light, and so stands on something dark. Text colour is asked
 * rather than background, because the page's author made the text legible on whatever lies
 * behind it: colour, gradient, picture or video.
 */
export function standsOnDark(range: Range): boolean {
  const parent = range.startContainer.parentElement;
  if (!parent) return false;
  const channels =
    getComputedStyle(parent)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = channels;
  return luminance([red, green, blue]) > LIGHT_TEXT;
}
