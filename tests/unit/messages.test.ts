/** Asking a worker that comes and goes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askWorker } from '../../lib/messages.ts';

const send = vi.spyOn(browser.runtime, 'sendMessage');

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  Object.assign(browser.runtime, { id: 'ours' });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What became of the question after all waiting is over. */
async function outcome(asked: Promise<unknown>): Promise<unknown> {
  const settled = asked.catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  return settled;
}

test.each([0, 1, 2, 3])('a worker that goes away %i times is asked until it answers', async (n) => {
  for (let i = 0; i < n; i++) {
    if (i % 2 === 0) send.mockRejectedValueOnce(new Error('the port closed'));
    else send.mockResolvedValueOnce(undefined);
  }
  send.mockResolvedValueOnce({ topics: 42 } as never);
  expect(await outcome(askWorker('about-evidence', null))).toEqual({ topics: 42 });
});

test('one that never answers is given up, with its last word', async () => {
  send.mockRejectedValue(new Error('the port closed'));
  expect(await outcome(askWorker('about-evidence', null))).toBe('the port closed');
});

test('once the extension is gone nothing is asked again', async () => {
  send.mockImplementation(() => {
    Reflect.deleteProperty(browser.runtime, 'id');
    return Promise.reject(new Error('context invalidated'));
  });
  expect(await outcome(askWorker('about-evidence', null))).toBe('context invalidated');
  expect(send).toHaveBeenCalledTimes(1);
});
