import type { RatedClaim, RatedReading } from '../../lib/messages.ts';
import type { PageBlock } from '../../lib/page/blocks.ts';
import { standsOnDark } from '../../lib/page/ink.ts';
import { boxOf, Nearness } from '../../lib/page/near.ts';
import { canPaint, paint, unpaint } from '../../lib/page/paint.ts';
import { rangeOf } from '../../lib/page/ranges.ts';

/**
 * Up to so many marks are all painted at once. Beyond, only those near the window: Chromium lays every
 * highlight anew in each frame in which the page changed, two hundred of them in about 8 ms.
 */
const FEW = 50;

interface Mark {
  /** Of its highlight, without prefix. */
  name: string;
  range: Range;
  /** Undefined where few marks are all painted. */
  box: Element | undefined;
}

/** The claims of this frame, where they stand in the page, and their paint. */
export class Marks {
  claims: readonly RatedClaim[] = [];
  /** One a claim; undefined when its text has left the page. */
  ranges: readonly (Range | undefined)[] = [];
  private marks: readonly Mark[] = [];
  /** The claim that was asked for last, until the page is clicked. */
  private flash: Range | undefined;
  private readonly nearness = new Nearness(() => this.repaint());

  show(blocks: readonly PageBlock[], reading: RatedReading): void {
    this.claims = reading.claims;
    this.ranges = reading.claims.map((claim) => {
      const block = blocks[claim.block];
      return block && rangeOf(block, claim.start, claim.end);
    });
    const many = this.ranges.filter(Boolean).length > FEW;
    this.marks = this.claims.flatMap(({ tone }, i): Mark[] => {
      const range = this.ranges[i];
      if (!range || !reading.marks) return [];
      const box = many ? boxOf(range) : undefined;
      return [{ name: tone + (standsOnDark(range) ? '-on-dark' : ''), range, box }];
    });
    this.nearness.follow(new Set(this.marks.flatMap(({ box }) => box ?? [])));
    this.repaint();
  }

  /** Scrolls to a claim and lights it up until the next one is asked for or the page is clicked. */
  reveal(index: number): void {
    const range = this.ranges[index];
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.flash = range;
    this.repaint();
    addEventListener('pointerdown', () => this.endFlash(), { once: true, capture: true });
  }

  clear(): void {
    this.claims = [];
    this.ranges = [];
    this.marks = [];
    this.flash = undefined;
    this.nearness.follow(new Set());
    if (canPaint()) unpaint();
  }

  private endFlash(): void {
    this.flash = undefined;
    this.repaint();
  }

  private repaint(): void {
    if (canPaint()) paint(this.groups());
  }

  /** What is to be painted now, by highlight. */
  private groups(): Map<string, Range[]> {
    const groups = new Map<string, Range[]>();
    for (const { name, range, box } of this.marks) {
      if (box && !this.nearness.has(box)) continue;
      const group = groups.get(name);
      if (group) group.push(range);
      else groups.set(name, [range]);
    }
    if (this.flash) groups.set('flash', [this.flash]);
    return groups;
  }
}
