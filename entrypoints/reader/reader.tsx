import { answer, askWorker, extensionIsGone } from '../../lib/messages.ts';
import { bodyOf, isConnected, rootElementOf, titleOf } from '../../lib/page/dom.ts';
import { hasOwnClick, rangeAt, spotOf } from '../../lib/page/hit.ts';
import { withoutInvisible } from '../../lib/page/invisible.ts';
import { computedStyleOf } from '../../lib/page/style.ts';
import { TextModel } from '../../lib/page/text-model.ts';
import { watch } from '../../lib/page/watch.ts';
import { speak } from '../../lib/ui/text.ts';
import { Card } from './card.tsx';
import { Hint } from './hint.ts';
import { Marks } from './marks.ts';

/** One reader a frame, even when the background asks twice. */
const RUNNING = Symbol.for('caveat-reader');

type ReaderGlobal = typeof globalThis & { [RUNNING]?: () => void };

/** Reads the page, paints its claims, follows its changes, and opens the card. */
export function startReader(document: Document): void {
  const scope = globalThis as ReaderGlobal;
  scope[RUNNING]?.();
  const root = bodyOf(document) ?? (rootElementOf(document) as Element);
  const [reader = 0] = crypto.getRandomValues(new Uint32Array(1));
  const abort = new AbortController();
  const { signal } = abort;
  const model = new TextModel(root, computedStyleOf, (shadow) => watching.follow(shadow));
  const marks = new Marks();
  const card = new Card(marks);

  const update = async () => {
    const blocks = model.blocks;
    const page = {
      title: withoutInvisible(titleOf(document)),
      blocks: blocks.map(({ text, role, headings }) => ({ text, role, headings })),
    };
    const reading = await askWorker('read-page', { page, reader });
    if (signal.aborted) return;
    speak(reading.language);
    marks.show(blocks, reading);
    card.refresh(reading.textSize);
  };

  const stop = () => {
    if (signal.aborted) return;
    abort.abort(new DOMException('reading was stopped', 'AbortError'));
    card.close();
    marks.clear();
    delete scope[RUNNING];
  };
  scope[RUNNING] = stop;

  /** Nothing tells a page that the extension was updated or removed: each act of the user asks. */
  const isAlive = () => {
    if (extensionIsGone()) stop();
    return !signal.aborted;
  };
  new Hint(marks, isAlive, signal);

  /** The extension went away under the page, or the page did: leave quietly. */
  const quietly = (work: Promise<unknown>): Promise<void> => work.then(() => {}, stop);

  const watching = watch(document, async (changed) => {
    if (!isConnected(root)) {
      // The page put a new body in place of the old one, maybe with all listeners gone: start afresh.
      startReader(document);
      return 0;
    }
    const before = model.busyMs;
    await quietly(
      model.readChanged(changed, signal).then((different) => (different ? update() : undefined)),
    );
    return model.busyMs - before;
  });
  signal.addEventListener('abort', watching.stop);
  signal.addEventListener(
    'abort',
    answer({
      'stop-reading': () => {
        stop();
        return null;
      },
      'read-again': () => {
        void quietly(update());
        return null;
      },
      'is-reading': ({ reader: asked }) => asked === reader,
      'show-claim': ({ index, open }) => {
        marks.reveal(index);
        if (open) card.open(index);
        return null;
      },
    }),
  );
  // The window hears a captured click before any listener a page puts on its document.
  addEventListener(
    'click',
    (event) => {
      if (!isAlive() || hasOwnClick(event)) return;
      const index = rangeAt(marks.ranges, spotOf(event));
      if (index >= 0) card.open(index);
    },
    { signal, capture: true },
  );
  addEventListener('pagehide', () => void quietly(askWorker('frame-gone', { reader })), { signal });
  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void quietly(update());
    },
    { signal },
  );
  void quietly(model.readAll(signal).then(update));
}
