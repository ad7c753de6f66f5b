/** The hostile pages: a folder each, with the page and what is expected of it. Adding one adds a test. */
import { readdirSync, readFileSync } from 'node:fs';

interface Expectation {
  /** What the page tries and what must hold, in one sentence. */
  why: string;
  /** The passages painted in the end, in any order. */
  painted: string[];
  /** Words that must not be sent to the worker, ever. */
  never?: string[];
  /** Words on the page to click at last: the card opens. */
  click?: string;
  /** Whether the page works the same in Firefox. */
  firefox: boolean;
}

export interface HostilePage extends Expectation {
  name: string;
  html: Buffer;
}

const ROOT = new URL('../../pages/hostile/', import.meta.url);

export const HOSTILE_PAGES: HostilePage[] = readdirSync(ROOT).map((name) => ({
  name,
  html: readFileSync(new URL(`${name}/index.html`, ROOT)),
  ...(JSON.parse(readFileSync(new URL(`${name}/expect.json`, ROOT), 'utf8')) as Expectation),
}));

/** Runs in the page: what it found broken in itself. */
export async function ownCheck(): Promise<string[]> {
  const { ownCheck: check } = globalThis as { ownCheck?: () => Promise<string[]> | string[] };
  return (await check?.()) ?? [];
}

/** Runs in the page: the text of every passage painted with a highlight of ours. */
export function painted(): string[] {
  const found: string[] = [];
  CSS.highlights.forEach((group, name) => {
    if (name.startsWith('caveat-')) group.forEach((range) => void found.push(String(range)));
  });
  return found.sort();
}

/** Runs in the page: the middle of the last place where words stand. */
export function placeOfText(words: string): { x: number; y: number } {
  const { createTreeWalker, querySelector } = Document.prototype;
  const body = querySelector.call(document, 'body') as Element;
  const walker = createTreeWalker.call(document, body, NodeFilter.SHOW_TEXT);
  const range = new Range();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf(words);
    if (at < 0 || text.parentElement?.localName === 'script') continue;
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
  }
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What is painted and not expected, and what is expected and not painted. */
export function difference(page: HostilePage, found: readonly string[]): string[] {
  const rest = [...found];
  const missing = page.painted.filter((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((text) => `missing: ${text}`), ...rest.map((text) => `extra: ${text}`)];
}
