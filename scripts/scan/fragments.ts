/** Text fragments outside a browser: jsdom stands in for the document that the library reads. */
import type { Claim, Page } from '../../lib/claims/types.ts';
import { fragmentsInText } from '../../lib/report/text-mount.ts';

/** jsdom's own answer takes milliseconds an element, and in plain paragraphs nothing is hidden. */
const SHOWN = {
  display: 'block',
  visibility: 'visible',
  height: 'auto',
  width: 'auto',
  opacity: '1',
};

let body: HTMLElement | undefined;

/** One empty document for all pages, and the names that the library looks for in a browser. */
async function makeBody(): Promise<HTMLElement> {
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>');
  window.getComputedStyle = () => SHOWN as CSSStyleDeclaration;
  const { document, Node, NodeFilter, HTMLElement, Range } = window;
  Object.assign(globalThis, { window, document, Node, NodeFilter, HTMLElement, Range });
  return document.body;
}

/** What follows `#:~:text=` for each claim of a page; see `fragmentsInText`. */
export async function fragmentsIn(
  page: Page,
  claims: readonly Claim[],
): Promise<(string | null)[]> {
  body ??= await makeBody();
  return fragmentsInText(body, page, claims);
}
