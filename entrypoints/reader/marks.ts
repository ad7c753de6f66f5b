import type { RatedClaim, RatedReading } from '../../lib/messages.ts';
import type { PageBlock } from '../../lib/page/blocks.ts';
import { standsOnDark } from '../../lib/page/ink.ts';
import { canPaint, paint, unpaint } from '../../lib/page/paint.ts';
import { boxOf, rangeOf } from '../../lib/page/ranges.ts';

/** The claims of this frame, where they stand in the page, and their paint. */
export class Marks {
  claims: readonly RatedClaim[] = [];
  /** One a claim; undefined when its text has left the page. */
  ranges: readonly (Range | undefined)[] = [];
  private painted = new Map<string, Range[]>();

  show(blocks: readonly PageBlock[], reading: RatedReading): void {
    this.claims = reading.claims;
    this.ranges = reading.claims.map((claim) => {
      const block = blocks[claim.block];
      return block && rangeOf(block, claim.start, claim.end);
    });
    this.painted = new Map();
    this.claims.forEach((claim, i) => {
      const range = this.ranges[i];
      if (!range || !reading.marks) return;
      const name = claim.tone + (standsOnDark(range) ? '-on-dark' : '');
      this.painted.set(name, [...(this.painted.get(name) ?? []), range]);
    });
    this.repaint();
  }

  /** Scrolls to a claim and lights it up until the next one is asked for or the page is clicked. */
  reveal(index: number): void {
    const range = this.ranges[index];
    const box = range && boxOf(range);
    if (!box) return;
    box.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!canPaint()) return;
    paint(new Map([...this.painted, ['flash', [range]]]));
    addEventListener('pointerdown', () => this.repaint(), { once: true, capture: true });
  }

  clear(): void {
    this.claims = [];
    this.ranges = [];
    this.painted = new Map();
    if (canPaint()) unpaint();
  }

  private repaint(): void {
    if (canPaint()) paint(this.painted);
  }
}
