/** Every message between the parts of the extension: its name, what it carries, what comes back. */
import { browser } from 'wxt/browser';
import type { Claim, Page, Reading, Strictness } from './claims/types.ts';
import type { LookupFilter } from './evidence/filter.ts';
import type { Rating, Source, Topic } from './evidence/schema.ts';
import type { LanguageChoice, TextSize } from './settings.ts';
import type { Tone } from './ui/labels.ts';

/** A claim with what its first topic says of it, so that the page side needs no database. */
export interface RatedClaim extends Claim {
  tone: Tone;
  /** The reader has said that it is not a match. Only what makes a report is told of such claims. */
  dismissed: boolean;
}

/** What one frame's page says. */
export interface RatedReading extends Omit<Reading, 'claims'> {
  claims: RatedClaim[];
  /** Whether marks are to be painted, how large the card's text is and in what language (settings). */
  marks: boolean;
  textSize: TextSize;
  language: LanguageChoice;
}

/** One topic with the works it cites. */
export interface Evidence {
  topic: Topic;
  sources: Record<string, Source>;
}

export interface LookupHit {
  id: string;
  title: string;
  rating: Rating;
  bottomLine: string;
}

export interface LookupReply {
  /** Best first; all summaries the filter lets through when nothing was typed. */
  hits: LookupHit[];
  /** Where nothing fits: the summaries whose names are nearest. They do not match. */
  nearest: Pick<LookupHit, 'id' | 'title'>[];
}

/** How many of 100 marked sentences deserved it, and how many of 100 claims were found. */
export type StrictnessFigures = Record<Strictness, { precision: number; recall: number }>;

export interface AboutEvidence {
  topics: number;
  /** ISO date of the newest review. */
  date: string;
  strictness: StrictnessFigures;
}

/** Asked of the background worker. */
interface WorkerMessages {
  /** A frame's text seems to be about the subject. */
  'subject-found': { payload: null; reply: null };
  /** `reader`: which reader asks, a number of its own making. */
  'read-page': { payload: { page: Page; reader: number }; reply: RatedReading };
  'frame-gone': { payload: { reader: number }; reply: null };
  'get-evidence': { payload: { ids: string[] }; reply: Evidence[] };
  'look-up': { payload: { query: string; filter?: LookupFilter }; reply: LookupReply };
  /** Reads a passage as if it stood on a page with this title. */
  'check-text': { payload: { text: string; title?: string }; reply: RatedReading };
  /** The name of every summary. */
  'topic-names': { payload: null; reply: Record<string, string> };
  /** Finds the claims of a page that is read for a report; nothing is kept of it. */
  'check-page': { payload: Page; reply: RatedReading };
  /** How much evidence this copy holds, and the date of its newest review. */
  'about-evidence': { payload: null; reply: AboutEvidence };
  /** "Not a match", or taking that back. */
  'set-dismissed': { payload: { topic: string; text: string; dismissed: boolean }; reply: null };
  /** Shows the pointer of a link over the frame while the mouse is on a mark. */
  'show-pointer': { payload: { on: boolean }; reply: null };
  /** Opens the questions of a summary in a tab of their own, to print. */
  'print-questions': { payload: { id: string }; reply: null };
  /** Reads the tab's page now, although automatic reading is off. */
  'read-now': { payload: { tabId: number }; reply: null };
}

/** Asked of one frame of a tab. */
interface FrameMessages {
  /** `pdf`: the browser's PDF viewer shows this page. */
  'scout-status': { payload: null; reply: { aboutSubject: boolean; pdf: boolean } };
  /** Announce the subject again, after a setting changed. */
  'scout-again': { payload: null; reply: null };
  /** Asks for the claims again, e.g. after one was dismissed; the page itself is not read again. */
  'read-again': { payload: null; reply: null };
  'show-claim': { payload: { index: number; open: boolean }; reply: null };
  'stop-reading': { payload: null; reply: null };
  /** Whether this reader is the one that reads here. */
  'is-reading': { payload: { reader: number }; reply: boolean };
}

type Messages = WorkerMessages & FrameMessages;
type Name = keyof Messages;
type Payload<N extends Name> = Messages[N]['payload'];
type Reply<N extends Name> = Messages[N]['reply'];

interface Envelope<N extends Name = Name> {
  caveat: N;
  payload: Payload<N>;
}

/**
 * Who sent a message: `tabId` and `frameId` are set when it came from a page. A frame shows many
 * documents in its life; browsers that tell them apart name the one that asked.
 */
export interface Sender {
  tabId?: number;
  frameId?: number;
  documentId?: string;
  url?: string;
}

export type Handlers<N extends Name> = {
  [K in N]: (payload: Payload<K>, sender: Sender) => Promise<Reply<K>> | Reply<K>;
};

/** True once the extension was updated, switched off or removed under an open page. */
export const extensionIsGone = (): boolean => browser.runtime?.id === undefined;

/** Milliseconds to wait before asking again. A busy machine takes its time to see a worker off. */
const WAITS_MS = [0, 100, 500];

/**
 * Asks the background worker; a sleeping worker is started by the asking. The browser may stop a
 * worker between question and answer, so what failed is asked again: every answer to the worker's
 * messages may be given twice without harm.
 * Rejects, and never throws, when the extension was updated or removed under the page.
 */
export async function askWorker<N extends keyof WorkerMessages>(
  name: N,
  payload: Payload<N>,
): Promise<Reply<N>> {
  const envelope = { caveat: name, payload } satisfies Envelope<N>;
  const ask = async (): Promise<Reply<N>> => {
    const reply: Reply<N> | undefined = await browser.runtime.sendMessage(envelope);
    // No reply is `undefined`: this is what remains of a worker that went away.
    if (reply === undefined) throw new Error(`no answer to ${name}`);
    return reply;
  };
  for (const wait of WAITS_MS) {
    try {
      return await ask();
    } catch (error) {
      if (extensionIsGone()) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return ask();
}

/** Asks one frame of a tab. Rejects when nothing of ours runs there. */
export function askFrame<N extends keyof FrameMessages>(
  tabId: number,
  frameId: number,
  name: N,
  payload: Payload<N>,
): Promise<Reply<N>> {
  return browser.tabs.sendMessage(tabId, { caveat: name, payload } satisfies Envelope<N>, {
    frameId,
  });
}

/** Tells every frame of a tab; frames where nothing of ours runs are no error. */
export async function tellTab<N extends keyof FrameMessages>(
  tabId: number,
  name: N,
  payload: Payload<N>,
): Promise<void> {
  const envelope = { caveat: name, payload } satisfies Envelope<N>;
  await browser.tabs.sendMessage(tabId, envelope).catch(() => {});
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'caveat' in message;
}

/**
 * Answers the named messages and leaves all others to other listeners. Only our own extension
 * reaches `runtime.onMessage`; a page cannot, and other extensions use another event.
 * @returns stops answering.
 */
export function answer<N extends Name>(handlers: Handlers<N>): () => void {
  const listener = (
    message: unknown,
    from: {
      id?: string;
      url?: string;
      frameId?: number;
      documentId?: string;
      tab?: { id?: number };
    },
  ) => {
    if (!isEnvelope(message) || from.id !== browser.runtime.id) return undefined;
    if (!Object.hasOwn(handlers, message.caveat)) return undefined;
    const handler = handlers[message.caveat as N];
    const sender: Sender = {
      ...(from.tab?.id !== undefined && { tabId: from.tab.id }),
      ...(from.frameId !== undefined && { frameId: from.frameId }),
      ...(from.documentId !== undefined && { documentId: from.documentId }),
      ...(from.url !== undefined && { url: from.url }),
    };
    return Promise.resolve(handler(message.payload as Payload<N>, sender));
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
