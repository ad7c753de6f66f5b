import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, safeName } from '../../../lib/report/file-name.ts';
import { fixedReport } from './support.ts';

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', /^[^/\\:*?"<>|]+$/],
  ['CON', /^(?!con$)/i],
  ['..', /^caveat$/],
  ['', /^caveat$/],
  ['trailing. . ', /^trailing$/],
  ['.hidden', /^hidden$/],
  ['line\nbreak\u0000nul', /^line break nul$/],
  ['exe.\u202Efdp', /^[^\u202E]+$/],
  ['x'.repeat(500), /^x{1,80}$/],
])('%j becomes a safe name', (name, expected) => {
  expect(safeName(name)).toMatch(expected);
});

test('no title makes a bad name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const name = safeName(title);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the very thing that is refused
      expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001F]|^\.|[. ]$/);
      expect(name.length).toBeGreaterThan(0);
    }),
  );
});

test('says what, when and which page', () => {
  expect(fileName(fixedReport(), 'md')).toBe(
    'caveat 2026-11-22 Stem Cell Therapy for Multiple Sclerosis.md',
  );
});
