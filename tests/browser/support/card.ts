/** The card as a person meets it: its closed shadow root read through the browser's debugger. */
import type { CDPSession, Page } from '@playwright/test';
import { expect } from './extension.ts';
import { placeOfMark } from './in-page.ts';

/** All names and texts of the accessibility tree, closed shadow roots included. */
export async function accessibleText(tab: Page): Promise<string> {
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map((node) => String(node.name?.value ?? '')).join('\n');
}

/** Runs a function body on the card's shadow root; `this` is the root. */
export async function inCard<T>(tab: Page, body: string): Promise<T> {
  const session = await tab.context().newCDPSession(tab);
  const root = await shadowRootOf(session, 'CAVEAT-CARD');
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: root,
    functionDeclaration: `function () { ${body} }`,
    returnByValue: true,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

interface DomNode {
  nodeName: string;
  children?: DomNode[];
  shadowRoots?: (DomNode & { backendNodeId: number })[];
}

async function shadowRootOf(session: CDPSession, name: string): Promise<string> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const find = (node: DomNode): number | undefined => {
    if (node.nodeName === name) return node.shadowRoots?.[0]?.backendNodeId;
    for (const child of node.children ?? []) {
      const found = find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const backendNodeId = find(root as DomNode);
  if (backendNodeId === undefined) throw new Error(`there is no ${name} on the page`);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  return object.objectId ?? '';
}

/**
 * Clicks the first painted passage that holds the words, at its first letter, once it is painted:
 * the worker knows its answer a moment before the page shows it.
 */
export async function clickMark(tab: Page, words: string): Promise<void> {
  let place: ReturnType<typeof placeOfMark> = null;
  const message = `a mark that holds “${words}”`;
  await expect
    .poll(async () => {
      place = await tab.evaluate(placeOfMark, words);
      return place;
    }, message)
    .not.toBeNull();
  const { x, y } = place ?? { x: 0, y: 0 };
  await tab.mouse.click(x, y);
}

export const cardOf = (tab: Page) => tab.locator('caveat-card');

/** Presses a button of the card with the mouse, where it is drawn, once the card is there. */
export async function pressInCard(tab: Page, name: string): Promise<void> {
  await cardOf(tab).waitFor({ state: 'attached' });
  const place = await inCard<{ x: number; y: number } | null>(
    tab,
    `const button = [...this.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(name)});
    button?.scrollIntoView({ block: 'center' });
    const box = button?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;`,
  );
  expect(place, `a button “${name}” in the card`).not.toBeNull();
  await tab.mouse.click(place?.x ?? 0, place?.y ?? 0);
}

/** The name of what has the focus inside the card. */
export const focusedInCard = (tab: Page): Promise<string> =>
  inCard(
    tab,
    'const at = this.activeElement; return at ? at.getAttribute("aria-label") ?? at.textContent : ""',
  );
