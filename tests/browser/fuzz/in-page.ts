/** Runs inside a page: random trees and random changes against lib/page. Bundled by the fuzz test. */
import fc from 'fast-check';
import type { PageBlock } from '../../../lib/page/blocks.ts';
import { paint, unpaint } from '../../../lib/page/paint.ts';
import { rangeOf } from '../../../lib/page/ranges.ts';
import { computedStyleOf } from '../../../lib/page/style.ts';
import { TextModel } from '../../../lib/page/text-model.ts';

const TAGS = ['div', 'p', 'span', 'b', 'h2', 'ul', 'li', 'a', 'br', 'textarea', 'section', 'pre'];
const ATTRIBUTES = [
  '',
  '',
  '',
  '',
  'hidden',
  'contenteditable',
  'style=opacity:0',
  'style=visibility:hidden',
  'style=display:inline',
  'style=display:contents',
  'shadow',
];
const WORDS = [
  'stem cells',
  ' MS ',
  'a\u200bb',
  '\u00ad',
  '\n',
  '  ',
  'cures.',
  '𝒳 wide',
  '\u202erl',
  'x',
];

type Tree = string | { tag: string; attribute: string; children: Tree[] };
interface Change {
  kind: 'text' | 'append' | 'remove' | 'move' | 'hide' | 'split' | 'normalize' | 'wrap';
  at: number;
  to: number;
  tree: Tree;
}

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(''));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    text,
    fc.record({
      tag: fc.constantFrom(...TAGS),
      attribute: fc.constantFrom(...ATTRIBUTES),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('text', 'append', 'remove', 'move', 'hide', 'split', 'normalize', 'wrap'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  tree,
});

function grow(from: Tree): Node {
  if (typeof from === 'string') return document.createTextNode(from);
  const element = document.createElement(from.tag);
  const [name = '', value = ''] = from.attribute.split('=');
  const host =
    name === 'shadow' && from.tag === 'div' ? element.attachShadow({ mode: 'open' }) : element;
  if (name !== '' && name !== 'shadow') element.setAttribute(name, value);
  host.append(...from.children.map(grow));
  return element;
}

function nodes(root: Element): Node[] {
  const walker = document.createTreeWalker(root);
  const all: Node[] = [];
  while (walker.nextNode()) all.push(walker.currentNode);
  return all;
}

function apply(root: Element, { kind, at, to, tree: grown }: Change): void {
  const all = nodes(root);
  const node = all[at % (all.length || 1)];
  const other = all[to % (all.length || 1)];
  if (kind === 'append') (other instanceof Element ? other : root).append(grow(grown));
  if (!node) return;
  if (kind === 'remove') node.parentNode?.removeChild(node);
  if (kind === 'text' && node instanceof Text)
    node.data = typeof grown === 'string' ? grown : 'changed';
  if (kind === 'move' && other instanceof Element && !node.contains(other)) other.prepend(node);
  if (kind === 'hide' && node instanceof Element) node.toggleAttribute('hidden');
  if (kind === 'split' && node instanceof Text) node.splitText(to % (node.length + 1));
  if (kind === 'normalize') node.normalize();
  if (kind === 'wrap' && node.parentNode) {
    const wrapper = document.createElement(to % 2 ? 'b' : 'div');
    node.parentNode.replaceChild(wrapper, node);
    wrapper.append(node);
  }
}

const shown = (value: string) =>
  value.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '').replace(/\s+/g, '');

/** Offsets of every block lead back to the same text, and none of it is typed. */
function checkBlocks(blocks: readonly PageBlock[]): void {
  for (const block of blocks) {
    for (const { start, node, offset } of block.pieces) {
      const next = block.pieces.find((piece) => piece.start > start)?.start ?? block.text.length;
      const piece = block.text.slice(start, next);
      const source = node.data.slice(offset, offset + piece.length);
      if (shown(source) !== shown(piece))
        throw new Error(`piece ${JSON.stringify(piece)} is ${JSON.stringify(source)}`);
      if (node.parentElement?.closest('[contenteditable], textarea'))
        throw new Error('typed text was read');
    }
    for (let start = 0; start < block.text.length; start += 3) {
      if (!/\S/.test(block.text[start] ?? '')) continue;
      const end = Math.min(block.text.length, start + 5);
      const last = start + block.text.slice(start, end).trimEnd().length;
      const range = rangeOf(block, start, last);
      // A range across a shadow boundary cannot be; within one tree it shows the same text.
      if (!range || range.startContainer.getRootNode() !== range.endContainer.getRootNode())
        continue;
      const painted = shown(range.cloneContents().textContent ?? '');
      const wanted = shown(block.text.slice(start, last));
      if (!painted.startsWith(wanted[0] ?? '') || !painted.endsWith(wanted.at(-1) ?? ''))
        throw new Error(`range ${JSON.stringify(painted)} for ${JSON.stringify(wanted)}`);
    }
  }
}

const textsOf = (blocks: readonly PageBlock[]) => blocks.map(({ text: each }) => each);

async function freshTexts(root: Element): Promise<string[]> {
  const model = new TextModel(root, computedStyleOf);
  await model.readAll(new AbortController().signal);
  return textsOf(model.blocks);
}

/** One random page, changed at random while and after it is read. */
async function once(
  trees: readonly Tree[],
  during: readonly Change[],
  after: readonly Change[],
): Promise<void> {
  const root = document.body;
  root.replaceChildren(...trees.map(grow));
  const { signal } = new AbortController();
  const model = new TextModel(root, computedStyleOf);
  const changed = new Set<Element>();
  const observer = new MutationObserver(() => {});
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const note = () => {
    for (const { target } of observer.takeRecords()) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element) changed.add(element);
    }
  };
  const reading = model.readAll(signal);
  for (const each of during) apply(root, each);
  note();
  await reading;
  for (const batch of [[], after]) {
    for (const each of batch) apply(root, each);
    note();
    const before = root.innerHTML;
    await model.readChanged(changed, signal);
    changed.clear();
    checkBlocks(model.blocks);
    const fresh = await freshTexts(root);
    const kept = textsOf(model.blocks);
    if (kept.join('|') !== fresh.join('|'))
      throw new Error(`kept ${JSON.stringify(kept)}, fresh ${JSON.stringify(fresh)}`);
    const ranges = model.blocks.flatMap((block) => rangeOf(block, 0, block.text.length) ?? []);
    paint(new Map([['unproven', ranges]]));
    unpaint();
    if (CSS.highlights.size !== 0) throw new Error('marks were left behind');
    if (root.innerHTML !== before) throw new Error('the page was changed');
  }
  observer.disconnect();
}

/** @returns how many cases ran, or throws with the smallest case that fails. */
export async function fuzz(seed: number, runs: number): Promise<number> {
  // Time seems to fly, so that reading pauses after every step and changes come in between.
  let clock = 0;
  performance.now = () => {
    clock += 9;
    return clock;
  };
  const changes = fc.array(change, { maxLength: 6 });
  const property = fc.asyncProperty(fc.array(tree, { maxLength: 5 }), changes, changes, once);
  const result = await fc.check(property, { seed, numRuns: runs });
  if (result.failed) throw new Error(`${fc.defaultReportMessage(result)}\n${result.errorInstance}`);
  return result.numRuns;
}
