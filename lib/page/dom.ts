/**
 * Asks nodes past DOM clobbering: in a form, `<input name="matches">` hides `form.matches`, and
 * `<img name="title">` hides `document.title`, in the worlds of extensions too
 * (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). The interface's own
 * getters and methods cannot be hidden. Outside a browser (the command line) there are no
 * interfaces to ask, and plain properties are read.
 */
type Owner = 'Document' | 'Element' | 'Node';

function prototypeOf(owner: Owner): object | undefined {
  return (globalThis as { [name in Owner]?: { prototype: object } })[owner]?.prototype;
}

function getter<N extends Node, T>(owner: Owner, name: string): (node: N) => T {
  const prototype = prototypeOf(owner);
  if (!prototype) return (node) => node[name as keyof N] as T;
  // What a browser does not have is undefined, and not what a page put in its place.
  const own = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => own?.call(node) as T;
}

function method<N extends Node, A, T>(owner: Owner, name: string): (node: N, argument: A) => T {
  const prototype = prototypeOf(owner) as Record<string, (argument: A) => T> | undefined;
  const own = prototype?.[name];
  return own
    ? (node, argument) => own.call(node, argument)
    : (node, argument) => (node as unknown as Record<string, (a: A) => T>)[name]?.(argument) as T;
}

export const firstChildOf = getter<Node, Node | null>('Node', 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>('Node', 'nextSibling');
export const parentOf = getter<Node, Node | null>('Node', 'parentNode');
export const nodeTypeOf = getter<Node, number>('Node', 'nodeType');
export const isConnected = getter<Node, boolean>('Node', 'isConnected');
const contains = method<Node, Node, boolean>('Node', 'contains');
const rootOf = method<Node, undefined, Node>('Node', 'getRootNode');
export const positionOf = method<Node, Node, number>('Node', 'compareDocumentPosition');
export const tagOf = getter<Element, string>('Element', 'localName');
export const shadowOf = getter<Element, ShadowRoot | null>('Element', 'shadowRoot');
export const matches = method<Element, string, boolean>('Element', 'matches');
export const closest = method<Element, string, Element | null>('Element', 'closest');
export const attributeOf = method<Element, string, string | null>('Element', 'getAttribute');
export const titleOf = getter<Document, string>('Document', 'title');
export const bodyOf = getter<Document, HTMLElement | null>('Document', 'body');
export const rootElementOf = getter<Document, Element | null>('Document', 'documentElement');
export const contentTypeOf = getter<Document, string>('Document', 'contentType');
export const isPrerendering = getter<Document, boolean | undefined>('Document', 'prerendering');
export const create = method<Document, string, HTMLElement>('Document', 'createElement');
const designModeOf = getter<Document, string | undefined>('Document', 'designMode');

/** Whether the document as a whole is an editor, so that all of its text may have been typed. */
export function isEditor(document: Document): boolean {
  return designModeOf(document) === 'on';
}

/** The element whose shadow root `node` is. A link has a `host` too, so the kind of node counts. */
export function hostOf(node: Node): Element | undefined {
  return nodeTypeOf(node) === 11 ? (node as ShadowRoot).host : undefined;
}

/** The element around `element`, out of a shadow root to its host. */
export function outerElementOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (!parent) return null;
  if (nodeTypeOf(parent) === 1) return parent as Element;
  return hostOf(parent) ?? null;
}

/** Where `node` stands in the tree of the document: itself, or the outermost shadow host around it. */
export function inDocument(node: Node): Node {
  for (let at = node; ; ) {
    const host = hostOf(rootOf(at, undefined));
    if (!host) return at;
    at = host;
  }
}

/** Whether `inner` is `outer` or stands inside it, shadow roots included. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at = inner; ; ) {
    if (contains(outer, at)) return true;
    const host = hostOf(rootOf(at, undefined));
    if (!host) return false;
    at = host;
  }
}
