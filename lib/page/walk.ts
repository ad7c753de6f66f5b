import {
  firstChildOf,
  hostOf,
  isEditor,
  matches,
  nextSiblingOf,
  nodeTypeOf,
  outerElementOf,
  parentOf,
  shadowOf,
  tagOf,
} from './dom.ts';
import type { StyleOf, TextStyle } from './style.ts';

/** What the walk meets, in reading order. */
export type Step =
  | { kind: 'text'; node: Text; style: TextStyle; block: Element }
  | { kind: 'break' }
  | { kind: 'boundary' };

/**
 * Never read: code and data, what the user types or may have typed (a promise, see PRIVACY.md),
 * and drawings. `caveat-card` is our own card.
 */
const NEVER_READ =
  'script, style, noscript, template, head, textarea, input, select, option, datalist, svg, math, canvas, ' +
  'iframe, object, video, audio, code, pre > code, kbd, samp, caveat-card, ' +
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"]';

/** Told of every open shadow root that is walked into: changes in it are not seen from outside. */
export type OnShadow = (shadow: ShadowRoot) => void;

interface Frame {
  next: Node | null;
  block: Element;
  style: TextStyle;
}

/**
 * Walks the visible text under `root`, open shadow roots included, without recursion, so that
 * deep nesting cannot exhaust the stack. A generator, so that the caller may pause between steps;
 * nodes may come and go meanwhile.
 */
export function* walkText(root: Element, styleOf: StyleOf, onShadow?: OnShadow): Generator<Step> {
  const enter = (element: Element, around: Frame | undefined): Frame | undefined => {
    if (matches(element, NEVER_READ)) return undefined;
    const style = styleOf(element);
    if (style.gone) return undefined;
    const shadow = shadowOf(element);
    if (shadow) onShadow?.(shadow);
    return {
      next: (shadow && firstChildOf(shadow)) ?? firstChildOf(element),
      block: style.inline && around ? around.block : element,
      style,
    };
  };
  const first = isEditor(root.ownerDocument) ? undefined : enter(root, undefined);
  const stack: Frame[] = first ? [first] : [];
  while (stack.length > 0) {
    const frame = stack[stack.length - 1] as Frame;
    const node = frame.next;
    if (!node) {
      stack.pop();
      const outer = stack[stack.length - 1];
      if (outer && outer.block !== frame.block) yield { kind: 'boundary' };
      continue;
    }
    frame.next = nextSibling(node);
    if (nodeTypeOf(node) === 3) {
      if (!frame.style.unseen)
        yield { kind: 'text', node: node as Text, style: frame.style, block: frame.block };
    } else if (nodeTypeOf(node) === 1) {
      const element = node as Element;
      const tag = tagOf(element);
      if (tag === 'br' || tag === 'hr') {
        yield { kind: 'break' };
        continue;
      }
      const inner = enter(element, frame);
      if (!inner) continue;
      if (inner.block !== frame.block) yield { kind: 'boundary' };
      stack.push(inner);
    }
  }
}

/** After a shadow root's last child come the light children of its host (slotted text). */
function nextSibling(node: Node): Node | null {
  const next = nextSiblingOf(node);
  if (next) return next;
  const parent = parentOf(node);
  const host = parent && hostOf(parent);
  return host ? firstChildOf(host) : null;
}

/** Where a change is read again. */
export interface Place {
  /** Everything read inside it is out of date. */
  element: Element;
  /** False: nothing in it is ever read. */
  readable: boolean;
}

/**
 * From an element that changed to the smallest part that can be read by itself: out of the line
 * it stands in, and out of everything hidden around it. Nothing under an editor is read again.
 */
export function placeOf(changed: Element, styleOf: StyleOf): Place {
  let start: Element | undefined;
  let editor: Element | undefined;
  for (let at: Element | null = changed; at; at = outerElementOf(at)) {
    if (matches(at, NEVER_READ)) editor = at;
    const { gone, inline } = styleOf(at);
    const empty = tagOf(at) === 'br' || tagOf(at) === 'hr';
    if (gone || empty) start = undefined;
    else if (!inline) start ??= at;
  }
  if (editor) return { element: editor, readable: false };
  return { element: start ?? changed, readable: true };
}
