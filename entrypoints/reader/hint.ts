import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { askWorker } from '../../lib/messages.ts';
import { rangeAt, spotOf } from '../../lib/page/hit.ts';
import { createOverlay, type Overlay } from '../../lib/page/overlay.ts';
import { toneLabel } from '../../lib/ui/labels.ts';
import { t } from '../../lib/ui/text.ts';
import tokens from '../../lib/ui/tokens.css?inline';
import hintStyles from './hint.css?inline';
import type { Marks } from './marks.ts';

/** One line and a pointer while the mouse rests on a mark. Touches nothing in the page. */
export class Hint {
  private overlay: Overlay | undefined;
  private shown = -1;
  private frame = 0;

  constructor(
    private readonly marks: Marks,
    isAlive: () => boolean,
    signal: AbortSignal,
  ) {
    const look = (event: MouseEvent) => {
      if (marks.ranges.length === 0) return;
      const spot = spotOf(event);
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => {
        if (isAlive()) this.show(rangeAt(marks.ranges, spot));
      });
    };
    addEventListener('mousemove', look, { signal, passive: true, capture: true });
    const hide = () => {
      cancelAnimationFrame(this.frame);
      this.show(-1);
    };
    // A click may open the card, which the hint must not lie under.
    for (const name of ['scroll', 'click'])
      addEventListener(name, hide, { signal, passive: true, capture: true });
    signal.addEventListener('abort', hide);
  }

  private show(index: number): void {
    if (index === this.shown) return;
    if (index < 0 !== this.shown < 0) askWorker('show-pointer', { on: index >= 0 }).catch(() => {});
    this.shown = index;
    this.overlay?.remove();
    this.overlay = undefined;
    const claim = this.marks.claims[index];
    const range = this.marks.ranges[index];
    if (!claim || !range) return;
    this.overlay = createOverlay(document, 'caveat-hint', tokens + hintStyles);
    const { host, root } = this.overlay;
    const line = document.createElement('div');
    line.textContent = t('hint', toneLabel(claim.tone));
    root.append(line);
    const reference = {
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
    };
    void computePosition(reference, host, {
      strategy: 'fixed',
      placement: 'top-start',
      middleware: [offset(4), flip(), shift({ padding: 8 })],
    }).then(({ x, y }) => {
      host.style.setProperty('--x', `${x}px`);
      host.style.setProperty('--y', `${y}px`);
    });
  }
}
