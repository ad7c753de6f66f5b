import { create, rootElementOf } from './dom.ts';

/**
 * An element of ours above the page: a custom element with a closed shadow root, in the top layer.
 * The page's style sheets and scripts reach neither its inside nor, thanks to `!important` rules on
 * `:host`, its outside (https://drafts.csswg.org/css-cascade-5/#cascade-context).
 */
export interface Overlay {
  host: HTMLElement;
  root: ShadowRoot;
  remove: () => void;
}

export function createOverlay(document: Document, name: string, css: string): Overlay {
  const host = create(document, name);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, css);
  (rootElementOf(document) ?? document).append(host);
  host.showPopover();
  return { host, root, remove: () => host.remove() };
}

/**
 * A constructed sheet is not subject to the page's content policy; Firefox keeps content scripts
 * from adopting one (bug 1751346), but does not apply the page's policy to their style elements.
 */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = create(root.ownerDocument, 'style');
    style.textContent = css;
    root.append(style);
  }
}
