import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import { askWorker, type Evidence, type RatedClaim } from '../../lib/messages.ts';
import { parentOf, rootElementOf } from '../../lib/page/dom.ts';
import { createOverlay, type Overlay } from '../../lib/page/overlay.ts';
import type { TextSize } from '../../lib/settings.ts';
import evidenceStyles from '../../lib/ui/evidence.css?inline';
import tokens from '../../lib/ui/tokens.css?inline';
import cardStyles from './card.css?inline';
import { CardView } from './card-view.tsx';
import type { Marks } from './marks.ts';

/** Pixels between a mark and its card, and between the card and the edge of the window. */
const GAP = 8;

/** CSS pixels: the claim, its rating and the bottom line fit. */
const LEAST_HEIGHT = 280;

/** How much larger the card's text is drawn for each setting. */
const SCALES: Record<TextSize, string> = { normal: '1', large: '1.18', larger: '1.4' };

/** The evidence card: a custom element with a closed shadow root, shown in the top layer. */
export class Card {
  private overlay: Overlay | undefined;
  private index = -1;
  private claim: RatedClaim | undefined;
  private range: Range | undefined;
  private textSize: TextSize = 'normal';
  /** "Not a match" was said: the mark has gone, the card stays so that it can be taken back. */
  private dismissed = false;
  private stopFollowing: (() => void) | undefined;
  private stopKeys: (() => void) | undefined;
  private returnFocus: Element | null = null;

  constructor(private readonly marks: Marks) {}

  /** Opens at a claim; fetches its evidence from the worker. */
  async open(index: number): Promise<void> {
    const claim = this.marks.claims[index];
    if (!claim) return;
    const ids = claim.topics.map(({ id }) => id);
    const evidence = await askWorker('get-evidence', { ids }).catch(() => []);
    if (evidence.length === 0) return;
    this.overlay = this.standing() ?? this.create();
    this.index = index;
    this.claim = claim;
    this.range = this.marks.ranges[index];
    this.dismissed = false;
    this.draw(evidence);
    this.follow();
    this.overlay.root.querySelector<HTMLElement>('[role="dialog"]')?.focus();
  }

  close(): void {
    this.stopFollowing?.();
    this.stopFollowing = undefined;
    if (!this.overlay) return;
    render(null, this.overlay.root);
    this.overlay.remove();
    this.overlay = undefined;
    this.stopKeys?.();
    this.index = -1;
    if (this.returnFocus instanceof HTMLElement) this.returnFocus.focus();
  }

  /** After the claims were asked for again: the open card's claim may have moved or gone. */
  refresh(textSize: TextSize): void {
    this.textSize = textSize;
    const { claim, overlay } = this;
    if (!overlay || !claim) return;
    overlay.host.style.setProperty('--scale', SCALES[textSize]);
    if (this.dismissed) return;
    const same = (other: RatedClaim | undefined) => other?.text === claim.text;
    if (!same(this.marks.claims[this.index])) this.index = this.marks.claims.findIndex(same);
    this.range = this.marks.ranges[this.index];
    if (this.range) this.follow();
    else this.close();
  }

  /** The open card, brought to the top again; none where the page took it away or put it elsewhere. */
  private standing(): Overlay | undefined {
    if (this.overlay && parentOf(this.overlay.host) !== rootElementOf(document)) this.close();
    const host = this.overlay?.host;
    if (host && !host.matches(':popover-open')) host.showPopover();
    return this.overlay;
  }

  private draw(evidence: readonly Evidence[]): void {
    const { claim, overlay } = this;
    if (!claim || !overlay) return;
    render(
      <CardView
        claim={claim}
        evidence={evidence}
        position={this.index + 1}
        total={this.marks.claims.length}
        onClose={() => this.close()}
        onGo={(step) => this.go(step)}
        onDismiss={(topic, dismissed) => {
          this.dismissed = dismissed;
          askWorker('set-dismissed', { topic, text: claim.text, dismissed }).catch(() => {});
        }}
      />,
      overlay.root,
    );
  }

  /** To the next or previous claim, around the ends. */
  private go(step: 1 | -1): void {
    const count = this.marks.claims.length;
    if (count === 0) return;
    const index = (this.index + step + count) % count;
    this.marks.reveal(index);
    void this.open(index);
  }

  private create(): Overlay {
    this.returnFocus = document.activeElement;
    const overlay = createOverlay(document, 'caveat-card', tokens + evidenceStyles + cardStyles);
    overlay.host.style.setProperty('--scale', SCALES[this.textSize]);
    const onKey = (event: KeyboardEvent) => {
      // A page can send keys of its own making, and can take the focus away.
      if (!event.isTrusted) return;
      // Keys pressed in the card are not the page's business; what they do by default still happens.
      if (event.target === overlay.host) event.stopPropagation();
      if (event.key === 'Escape') this.close();
    };
    addEventListener('keydown', onKey, { capture: true });
    this.stopKeys = () => removeEventListener('keydown', onKey, { capture: true });
    return overlay;
  }

  private follow(): void {
    this.stopFollowing?.();
    const host = this.overlay?.host;
    const { range } = this;
    const anchor = range?.startContainer.parentElement;
    if (!host || !range || !anchor) return;
    const reference = {
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
      contextElement: anchor,
    };
    const place = async () => {
      const { x, y } = await computePosition(reference, host, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(GAP),
          flip({ padding: GAP, fallbackStrategy: 'bestFit' }),
          // The card gives way to the claim, down to a height that still holds the answer.
          size({
            padding: GAP,
            apply: ({ availableHeight }) =>
              host.style.setProperty('--room', `${Math.max(LEAST_HEIGHT, availableHeight)}px`),
          }),
          shift({ padding: GAP, crossAxis: true }),
        ],
      });
      host.style.setProperty('--x', `${x}px`);
      host.style.setProperty('--y', `${y}px`);
    };
    this.stopFollowing = autoUpdate(reference, host, () => void place());
  }
}
