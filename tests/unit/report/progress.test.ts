import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Progress } from '../../../scripts/scan/progress.ts';

/** What a terminal, or a file in its place, is sent while three files are read. */
async function shown(isTTY: boolean, total = 3): Promise<string> {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const progress = new Progress(total, stream as unknown as NodeJS.WriteStream);
  progress.say('broken.pdf: cannot be read');
  for (let i = 0; i < total; i++) progress.step();
  progress.end();
  return String(stream.read() ?? '');
}

test('a terminal sees the count reach the end, and every problem', async () => {
  const text = await shown(true);
  expect(text).toContain('3 of 3 files');
  expect(text).toContain('broken.pdf: cannot be read');
});

test.each([
  ['a file', false, 3],
  ['a terminal, for one file only', true, 1],
])('%s gets the problems and no bar', async (_, isTTY, total) => {
  expect(await shown(isTTY, total)).toBe('broken.pdf: cannot be read\n');
});
