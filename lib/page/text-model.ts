import { type PageBlock, readBlocks } from './blocks.ts';
import { holds, inDocument, isConnected, outerElementOf, positionOf } from './dom.ts';
import type { StyleOf } from './style.ts';
import { type OnShadow, type Place, placeOf } from './walk.ts';

/** One slice of reading, in milliseconds: half a frame at 60 Hz, so that scrolling stays smooth. */
const SLICE_MS = 8;

/** Gives the page its turn; resolves when the browser has drawn or answered what was waiting. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** The page's visible text as a list of blocks in reading order, kept true as the page changes. */
export class TextModel {
  blocks: PageBlock[] = [];
  /** Milliseconds the page was kept busy by reading, in all. */
  busyMs = 0;

  constructor(
    private readonly root: Element,
    private readonly styleOf: StyleOf,
    private readonly onShadow?: OnShadow,
  ) {}

  /** Reads everything. Rejects with the signal's reason when reading is called off. */
  async readAll(signal: AbortSignal): Promise<void> {
    this.blocks = await this.read(this.root, signal);
  }

  /**
   * Reads again only what stands under the changed elements.
   * @returns whether any text is different.
   */
  async readChanged(changed: Iterable<Element>, signal: AbortSignal): Promise<boolean> {
    let different = this.dropDetached();
    const places = this.placesOf([...changed].filter(isConnected));
    const unread = new Set(places.filter(({ readable }) => !readable).map((each) => each.element));
    for (const element of outermost(places.map((each) => each.element))) {
      if (!isConnected(element)) continue;
      const fresh = unread.has(element) ? [] : await this.read(element, signal);
      different = this.replaceUnder(element, fresh) || different;
    }
    return different;
  }

  /**
   * Where each changed element is read again. One that has come to be shown also parts the line
   * around it, if there is one, so that line is read again with it.
   */
  private placesOf(changed: readonly Element[]): Place[] {
    const own = new Set(this.blocks.map(({ element }) => element));
    return changed.map((each) => {
      const place = placeOf(each, this.styleOf);
      const outside = place.readable && outerElementOf(place.element);
      const around = outside && placeOf(outside, this.styleOf);
      return around && own.has(around.element) ? around : place;
    });
  }

  private async read(root: Element, signal: AbortSignal): Promise<PageBlock[]> {
    const blocks: PageBlock[] = [];
    let sliceStart = performance.now();
    for (const block of readBlocks(root, this.styleOf, this.onShadow)) {
      if (block) blocks.push(block);
      const spent = performance.now() - sliceStart;
      if (spent < SLICE_MS) continue;
      this.busyMs += spent;
      await pause();
      signal.throwIfAborted();
      sliceStart = performance.now();
    }
    this.busyMs += performance.now() - sliceStart;
    return blocks;
  }

  private dropDetached(): boolean {
    const before = this.blocks.length;
    this.blocks = this.blocks.filter(({ element }) => isConnected(element));
    return this.blocks.length !== before;
  }

  private replaceUnder(element: Element, fresh: PageBlock[]): boolean {
    const inside = (block: PageBlock) => holds(element, block.element);
    const old = this.blocks.filter(inside);
    const rest = this.blocks.filter((block) => !inside(block));
    const at = old[0]
      ? this.blocks.indexOf(old[0])
      : rest.findIndex(
          // Its first text, since the block's element may hold the changed one.
          ({ element: around, pieces }) =>
            positionOf(inDocument(element), inDocument(pieces[0]?.node ?? around)) &
            Node.DOCUMENT_POSITION_FOLLOWING,
        );
    const index = at < 0 ? rest.length : at;
    const headings = fresh.length > 0 ? headingsBefore(rest, index) : [];
    const placed = fresh.map((block) => ({ ...block, headings: [...headings, ...block.headings] }));
    this.blocks = [...rest.slice(0, index), ...placed, ...rest.slice(index)];
    return old.length !== fresh.length || old.some((block, i) => block.text !== fresh[i]?.text);
  }
}

/** The headings under which a newly read part stands: those of the block before it. */
function headingsBefore(blocks: readonly PageBlock[], index: number): readonly string[] {
  const before = blocks[index - 1];
  if (!before) return [];
  const isHeading = before.role === 'heading' || before.role === 'title';
  return isHeading ? [...before.headings, before.text] : before.headings;
}

/** Leaves out elements that stand inside another one of the set. */
function outermost(elements: Iterable<Element>): Element[] {
  const all = [...new Set(elements)];
  return all.filter((element) => !all.some((other) => other !== element && holds(other, element)));
}
