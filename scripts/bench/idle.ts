/** What the browser's trace says of a page at rest: every turn that a script took or asked for. */
import type { TraceEvent } from './trace.ts';

export const IDLE_MS = 10_000;
export const IDLE_CATEGORIES = ['devtools.timeline', 'v8'];

/** What the trace calls work started by script. */
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

/**
 * Work in the processes of web pages and of the extension. The browser's own views (address bar)
 * run scripts too, in processes of their own; calls without an address are the test tool's.
 */
export function workIn(events: readonly TraceEvent[]): string[] {
  const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? '';
  const browsers = new Set(
    events.filter((event) => urlOf(event).startsWith('chrome://')).map(({ pid }) => pid),
  );
  return events
    .filter(({ name, pid }) => WORK.has(name) && !browsers.has(pid))
    .filter((event) => event.name !== 'FunctionCall' || urlOf(event) !== '')
    .map((event) => `${event.name} ${urlOf(event)}`);
}
