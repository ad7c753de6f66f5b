import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { render } from 'preact';
import { askWorker } from '../../lib/messages.ts';
import evidenceStyles from '../../lib/ui/evidence.css?inline';
import tokens from '../../lib/ui/tokens.css?inline';
import cardStyles from './card.css?inline';
import { CardView } from './card-view.tsx';
import type { Marks } from './marks.ts';

/** Pixels between a mark and its card, and between the card and the edge of the window. */
const GAP = 8;

/** The evidence card: a custom element with a closed shadow root, shown in the top layer. */
export class Card {
  private host: HTMLElement | undefined;
  private root: ShadowRoot | undefined;
  private index = -1;
  private stopFollowing: (() => void) | undefined;
  private returnFocus: Element | null = null;

  constructor(private readonly marks: Marks) {}

  /** Opens at a claim; fetches its evidence from the worker. */
  async open(index: number): Promise<void> {
    const claim = this.marks.claims[index];
    if (!claim) return;
    const evidence = await askWorker('get-evidence', {
      ids: claim.topics.map(({ id }) => id),
    }).catch(() => []);
    if (evidence.length === 0) return;
    this.index = index;
    const root = this.root ?? this.create();
    render(
      <CardView
        claim={claim}
        evidence={evidence}
        position={index + 1}
        total={this.marks.claims.length}
        onClose={() => this.close()}
        onGo={(step) => this.go(step)}
      />,
      root,
    );
    this.follow();
    root.querySelector<HTMLElement>('[role="dialog"]')?.focus();
  }

  close(): void {
    this.stopFollowing?.();
    this.stopFollowing = undefined;
    if (!this.host || !this.root) return;
    render(null, this.root);
    this.host.remove();
    this.host = undefined;
    this.root = undefined;
    this.index = -1;
    if (this.returnFocus instanceof HTMLElement) this.returnFocus.focus();
  }

  /** After the page was read again: the open card's claim may have moved or gone. */
  refresh(): void {
    if (!this.host) return;
    if (this.marks.ranges[this.index]) this.follow();
    else this.close();
  }

  private go(step: 1 | -1): void {
    const count = this.marks.claims.length;
    const index = (this.index + step + count) % count;
    this.marks.reveal(index);
    void this.open(index);
  }

  private create(): ShadowRoot {
    this.returnFocus = document.activeElement;
    const host = document.createElement('caveat-card');
    host.setAttribute('popover', 'manual');
    const root = host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = tokens + evidenceStyles + cardStyles;
    const mount = document.createElement('div');
    root.append(style, mount);
    document.documentElement.append(host);
    host.showPopover();
    host.addEventListener('keydown', (event) => {
      // Keys pressed in the card are not the page's business.
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
    });
    this.host = host;
    this.root = root;
    return root;
  }

  private follow(): void {
    this.stopFollowing?.();
    const { host } = this;
    const range = this.marks.ranges[this.index];
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
          flip({ padding: GAP }),
          shift({ padding: GAP, crossAxis: true }),
          size({
            padding: GAP,
            apply: ({ availableHeight }) =>
              host.style.setProperty('--room', `${Math.max(320, availableHeight)}px`),
          }),
        ],
      });
      host.style.setProperty('--x', `${x}px`);
      host.style.setProperty('--y', `${y}px`);
    };
    this.stopFollowing = autoUpdate(reference, host, () => void place());
  }
}
