/** Every state of a page has words of its own and a next step; those a test cannot bring about too. */
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { PageState } from '../../../entrypoints/popup/find-state.ts';
import { StateNotice } from '../../../entrypoints/popup/state-notice.tsx';
import { speak } from '../../../lib/ui/text.ts';

type Unread = Exclude<PageState, { kind: 'read' }>;
const show = (state: Unread) =>
  render(<StateNotice state={state} onLookUp={() => {}} onAgain={() => {}} />);

speak('en');

const site = 'clinic.example';
const STATES: [state: Unread, step: string][] = [
  [{ kind: 'reading', site }, 'Look something up'],
  [{ kind: 'restarting' }, 'Try again'],
  [{ kind: 'browser' }, 'Look something up'],
  [{ kind: 'store' }, 'Look something up'],
  [{ kind: 'pdf' }, 'Look something up'],
  [{ kind: 'file', tabId: 1 }, 'Read this page'],
  [{ kind: 'file-blocked' }, 'Open that page'],
  [{ kind: 'blocked' }, 'Look something up'],
  [{ kind: 'no-access' }, 'Allow access'],
  [{ kind: 'stale', tabId: 1, site }, 'Read this page'],
  [{ kind: 'off-everywhere' }, 'Turn on'],
  [{ kind: 'off', site }, 'Turn on for clinic.example'],
  [{ kind: 'paused', tabId: 1, site }, 'Read this page'],
  [{ kind: 'other', site }, 'Look something up'],
];

describe('each state', () => {
  test.each(STATES)('$kind: a heading, words, and its next step', (state, step) => {
    const html = show(state);
    expect(html).toMatch(/<h1>[^<]{5,}<\/h1><p>[^<]{10,}<\/p>/);
    expect(html).toContain(`>${step}</button>`);
  });

  test('has a heading of its own', () => {
    const headings = STATES.map(([state]) => /<h1>(.*?)<\/h1>/.exec(show(state))?.[1]);
    expect(new Set(headings).size).toBe(STATES.length);
  });
});
