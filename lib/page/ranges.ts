import type { PageBlock } from './blocks.ts';
import { hostOf, parentOf } from './dom.ts';

/** The place in the page of one offset of a block's text. */
function pointOf(block: PageBlock, offset: number): { node: Text; offset: number } | undefined {
  let low = 0;
  let high = block.pieces.length - 1;
  // The last piece that starts at or before the offset.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = block.pieces[low];
  return piece && { node: piece.node, offset: piece.offset + offset - piece.start };
}

/**
 * The range of the page that shows `block.text.slice(start, end)`.
 * @param start inclusive, @param end exclusive; UTF-16 offsets into the block's text.
 * @returns undefined when the text has left the page, been edited since it was read, or stands
 *   partly inside a shadow root.
 */
export function rangeOf(block: PageBlock, start: number, end: number): Range | undefined {
  const from = pointOf(block, start);
  // The end is found through the last character, so that it never strays into the next piece.
  const last = pointOf(block, end - 1);
  if (!from || !last || start >= end) return undefined;
  if (!from.node.isConnected || !last.node.isConnected) return undefined;
  if (from.offset >= from.node.length || last.offset >= last.node.length) return undefined;
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(last.node, last.offset + 1);
  // No range reaches from a shadow root into the page around it.
  return range.startContainer === from.node ? range : undefined;
}

/** The element whose box a range begins in: one with `display: contents` has none to scroll to. */
export function boxOf(range: Range): Element | undefined {
  let node: Node | null | undefined = range.startContainer;
  while (node) {
    if (node instanceof Element && getComputedStyle(node).display !== 'contents') return node;
    node = parentOf(node) ?? hostOf(node);
  }
  return undefined;
}
