/** Main-thread work as the browser's own trace tells it, with processor time, so that other programs on the machine count less. */
import type { BrowserContext, CDPSession } from '@playwright/test';

export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds on the clock. */
  dur?: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args: { data?: { score?: number; url?: string }; name?: string };
}

export interface Work {
  /** Milliseconds of processor time on the main threads of pages, in all. */
  busy: number;
  /** Tasks of more than 50 ms of processor time, and what they took beyond 50 ms. */
  longTasks: number;
  blocking: number;
  longest: number;
  /** Turns of an extension's scripts in the page: all together, and the longest. */
  own: number;
  ownLongest: number;
  layoutShift: number;
}

const LONG_MS = 50;
const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'loading',
  '__metadata',
];

/** One turn of a thread. Another category calls the same turn by another name, not counted again. */
const TASK = 'RunTask';

/** Scripts run, as the browser names it. */
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript']);

/** Everything of some categories that the browser notes while `act` runs. */
export async function traceEvents(
  context: BrowserContext,
  includedCategories: string[],
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const traceConfig = { includedCategories };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  await finish(session);
  return events;
}

/** Traces what pages do while `act` runs. */
export async function traced(context: BrowserContext, act: () => Promise<void>): Promise<Work> {
  return summed(await traceEvents(context, CATEGORIES, act));
}

async function finish(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

function summed(events: readonly TraceEvent[]): Work {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const onMain = events.filter(({ pid, tid }) => threads.has(`${pid}:${tid}`));
  const msOf = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;
  const tasks = onMain.filter(({ name }) => name === TASK).map(msOf);
  const own = onMain
    .filter(({ name, args }) => SCRIPTS.has(name) && /-extension:/.test(args.data?.url ?? ''))
    .map(msOf);
  const long = tasks.filter((ms) => ms > LONG_MS);
  const shifts = events.filter(({ name }) => name === 'LayoutShift');
  return {
    busy: tasks.reduce((sum, ms) => sum + ms, 0),
    longTasks: long.length,
    blocking: long.reduce((sum, ms) => sum + ms - LONG_MS, 0),
    longest: tasks.reduce((most, ms) => Math.max(most, ms), 0),
    own: own.reduce((sum, ms) => sum + ms, 0),
    ownLongest: own.reduce((most, ms) => Math.max(most, ms), 0),
    layoutShift: shifts.reduce((sum, { args }) => sum + (args.data?.score ?? 0), 0),
  };
}
