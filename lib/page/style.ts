/** How an element is laid out, as far as reading its text needs to know. */
export interface TextStyle {
  /** Its text belongs to a line of the block around it. */
  inline: boolean;
  /** Neither it nor anything inside it can be seen. */
  gone: boolean;
  /** Its own text cannot be seen, though an element inside may be. */
  unseen: boolean;
  /** White space and line breaks in it are shown as written. */
  preformatted: boolean;
}

export type StyleOf = (element: Element) => TextStyle;

const PLAIN: TextStyle = { inline: false, gone: false, unseen: false, preformatted: false };

/** Elements that HTML lays out inline, https://html.spec.whatwg.org/multipage/rendering.html#phrasing-content-3 */
const INLINE_TAGS = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Styles by tag and `hidden` alone, for text that is read outside a browser (the command line),
 * where no style sheet is applied.
 */
export const styleByTag: StyleOf = (element) => ({
  ...PLAIN,
  inline: INLINE_TAGS.has(element.localName),
  gone:
    element.hasAttribute('hidden') ||
    /display\s*:\s*none/.test(element.getAttribute('style') ?? ''),
  preformatted: element.localName === 'pre',
});

/** Styles as the browser computed them. */
export const computedStyleOf: StyleOf = (element) => {
  const style = getComputedStyle(element);
  const display = style.display;
  return {
    // `contents` draws no box, so its text runs on in the block around it.
    inline: display === 'inline' || display === 'contents' || display.startsWith('ruby'),
    // An element still to be scrolled into view (`content-visibility: auto`) is not gone.
    gone: display === 'none' || style.opacity === '0',
    unseen: style.visibility !== 'visible',
    preformatted: style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces',
  };
};
