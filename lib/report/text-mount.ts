import type { Claim, Page } from '../claims/types.ts';
import { fragmentsOf } from './fragments.ts';

/**
 * Text fragments for a page that is not open: its text is laid out as plain paragraphs in `body`,
 * where the library reads it, and taken out again before anything is drawn.
 * @param body of the current document, which must hold no other visible text meanwhile.
 */
export function fragmentsInText(
  body: HTMLElement,
  page: Page,
  claims: readonly Pick<Claim, 'block' | 'start' | 'end'>[],
): (string | null)[] {
  const mount = body.ownerDocument.createElement('div');
  const texts = page.blocks.map(({ text }) => {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = text;
    mount.append(paragraph);
    return paragraph.firstChild;
  });
  body.append(mount);
  try {
    const ranges = claims.map(({ block, start, end }) => {
      const node = texts[block];
      if (!node) return undefined;
      const range = body.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    });
    return [...fragmentsOf(ranges)];
  } finally {
    mount.remove();
  }
}
