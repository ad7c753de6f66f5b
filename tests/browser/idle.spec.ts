/** A page at rest costs nothing: no timer, no frame, no message, no call of ours for ten seconds. */
import { setTimeout as pass } from 'node:timers/promises';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { expect, paintedText, test } from './support/extension.ts';
import { listenIn } from './support/worker.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';
const QUIET_MS = 10_000;

/** What the browser's trace calls work started by script. The pages have no scripts: all is ours. */
const WORK = new Set([
  'TimerInstall',
  'TimerFire',
  'RequestAnimationFrame',
  'FireAnimationFrame',
  'RequestIdleCallback',
  'FireIdleCallback',
  'FunctionCall',
  'EvaluateScript',
  'v8.compile',
]);

interface TraceEvent {
  name: string;
  pid: number;
  args?: { data?: { url?: string } };
}

/**
 * Work in the processes of web pages and of the extension. The browser's own views (address bar)
 * run scripts too, in processes of their own; calls without an address are the test tool's.
 */
function workIn(events: readonly TraceEvent[]): string[] {
  const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? '';
  const browsers = new Set(
    events.filter((event) => urlOf(event).startsWith('chrome://')).map(({ pid }) => pid),
  );
  return events
    .filter(({ name, pid }) => WORK.has(name) && !browsers.has(pid))
    .filter((event) => event.name !== 'FunctionCall' || urlOf(event) !== '')
    .map((event) => `${event.name} ${urlOf(event)}`);
}

const PAGES = [
  { name: 'about something else', title: 'Bread', body: '<p>How to bake bread.</p>', marks: 0 },
  {
    name: 'about the subject, marked',
    title: 'Stem cells for MS',
    body: `<p>${CLAIM}</p><p>Multiple sclerosis is a disease of the brain.</p>`,
    marks: 1,
  },
];

for (const { name, title, body, marks } of PAGES) {
  test(`a page ${name} is left alone`, async ({ context, site }) => {
    site.pages.set('/', { body: `<!doctype html><html lang="en"><title>${title}</title>${body}` });
    const heard = await listenIn(context);
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    if (marks > 0) await readTab(context, tab);
    await expect.poll(async () => (await paintedText(tab)).length).toBe(marks);
    const before = (await heard()).length;

    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('no session with the browser');
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => {
      events.push(...(value as unknown as TraceEvent[]));
    });
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
    });
    await pass(QUIET_MS);
    await session.send('Tracing.end');
    await complete;
    expect(workIn(events)).toEqual([]);
    expect((await heard()).length).toBe(before);
  });
}
