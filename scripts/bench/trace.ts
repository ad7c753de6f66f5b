/** Main-thread work as the browser's own trace tells it, with processor time, so that other programs on the machine count less. */
import type { BrowserContext, CDPSession } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds on the clock. */
  dur?: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args: { data?: { score?: number; had_recent_input?: boolean }; name?: string };
}

export interface Work {
  /** Milliseconds of processor time on the main threads of pages, in all. */
  busy: number;
  /** Tasks of more than 50 ms of processor time, and what they took beyond 50 ms. */
  longTasks: number;
  blocking: number;
  longest: number;
  layoutShift: number;
}

const LONG_MS = 50;

/** One turn of a thread; the name depends on the browser's version. */
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** Traces what pages do while `act` runs. */
export async function traced(context: BrowserContext, act: () => Promise<void>): Promise<Work> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'toplevel',
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'loading',
        '__metadata',
      ],
    },
  });
  await act();
  await finish(session);
  return summed(events);
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
  const tasks = events
    .filter(({ name, pid, tid }) => TASKS.has(name) && threads.has(`${pid}:${tid}`))
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
  const long = tasks.filter((ms) => ms > LONG_MS);
  const shifts = events.filter(({ name }) => name === 'LayoutShift');
  return {
    busy: tasks.reduce((sum, ms) => sum + ms, 0),
    longTasks: long.length,
    blocking: long.reduce((sum, ms) => sum + ms - LONG_MS, 0),
    longest: Math.max(0, ...tasks),
    layoutShift: shifts.reduce((sum, { args }) => sum + (args.data?.score ?? 0), 0),
  };
}
