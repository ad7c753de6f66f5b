import { attributeOf, closest, tagOf } from './dom.ts';

/**
 * What a block is to its reader, told from the elements around it. The first selector that
 * has the block inside wins: an item of a menu is a menu, a heading in a footer is a footer.
 */
const ROLE_SELECTORS = [
  ['nav', 'nav, [role="navigation"], [role="menu"], [role="menubar"], [class*="breadcrumb" i]'],
  ['footer', 'body > footer, body > * > footer, [role="contentinfo"]'],
  ['button', 'button, [role="button"], input[type="submit"]'],
  ['title', 'h1'],
  ['heading', 'h2, h3, h4, h5, h6, [role="heading"], summary, legend, dt'],
  ['quote', 'blockquote, q'],
  ['caption', 'figcaption, caption'],
  ['cell', 'td, th'],
  ['item', 'li, [role="listitem"], dd'],
] as const;

/** The names that the detector knows; where blocks are handed to it, the types are held together. */
export type PageRole = (typeof ROLE_SELECTORS)[number][0] | 'text';

/** @returns the role of the text in `element`; plain `text` when nothing around it says more. */
export function roleOf(element: Element): PageRole {
  for (const [role, selector] of ROLE_SELECTORS) {
    if (closest(element, selector)) return role;
  }
  return 'text';
}

/** How deep a heading stands, 1 to 6, or 0 when the element is no heading. */
export function headingLevel(element: Element): number {
  const heading = closest(element, 'h1, h2, h3, h4, h5, h6, [role="heading"]');
  if (!heading) return 0;
  const level = Number(attributeOf(heading, 'aria-level') ?? tagOf(heading).slice(1));
  return level >= 1 && level <= 6 ? level : 2;
}
