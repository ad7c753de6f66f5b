import { answer, askWorker } from '../../lib/messages.ts';
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
  const abort = new AbortController();
  const { signal } = abort;
  const model = new TextModel(root, computedStyleOf);
  const marks = new Marks();
  const card = new Card(marks);
  new Hint(marks, signal);

  const update = async () => {
    const blocks = model.blocks;
    const page = {
      title: withoutInvisible(titleOf(document)),
      blocks: blocks.map(({ text, role, headings }) => ({ text, role, headings })),
    };
    const reading = await askWorker('read-page', page);
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

  /** The extension was updated or removed under the page, or the page went away: leave quietly. */
  const quietly = (work: Promise<unknown>): Promise<void> => work.then(() => {}, stop);

  const stopWatching = watch(document, async (changed) => {
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
  signal.addEventListener('abort', stopWatching);
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
      if (hasOwnClick(event)) return;
      const index = rangeAt(marks.ranges, spotOf(event));
      if (index >= 0) card.open(index);
    },
    { signal, capture: true },
  );
  addEventListener('pagehide', () => void quietly(askWorker('frame-gone', null)), { signal });
  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void quietly(update());
    },
    { signal },
  );
  void quietly(model.readAll(signal).then(update));
}
