/** WCAG 2.2 contrast of every colour that carries meaning. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { luminance } from '../../../lib/page/ink.ts';

const rgb = (hex: string) =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number];

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const tokens = new Map(
  [
    ...readFileSync('lib/ui/tokens.css', 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);
const token = (name: string) => tokens.get(name) ?? { light: '', dark: '' };

/** Text needs 4.5:1, lines that carry meaning 3:1 (WCAG 1.4.3, 1.4.11). */
const TEXT = ['ink', 'ink-soft', 'link'];
const LINES = [
  'supported',
  'supported-for-some',
  'mixed',
  'unproven',
  'contradicted',
  'information',
  'caution',
  'focus',
];

describe.each(['paper', 'paper-soft'])('on %s', (paper) => {
  test.each(TEXT)('%s is legible', (name) => {
    expect(contrast(token(name).light, token(paper).light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(name).dark, token(paper).dark)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(LINES)('%s stands out', (name) => {
    expect(contrast(token(name).light, token(paper).light)).toBeGreaterThanOrEqual(3);
    expect(contrast(token(name).dark, token(paper).dark)).toBeGreaterThanOrEqual(3);
  });
});

const marks = [
  ...readFileSync('entrypoints/marks.css', 'utf8').matchAll(
    /caveat-([\w-]+)\) \{ text-decoration: [^;]*(#\w{6})/g,
  ),
].map(([, name = '', colour = '']) => ({ name, colour }));

test('there is an ink for light and for dark pages for every rating and for warnings', () => {
  expect(marks).toHaveLength(14);
});

test.each(marks)('mark $name is legible on its pages', ({ name, colour }) => {
  const page = name.endsWith('-on-dark') ? '#000000' : '#ffffff';
  expect(contrast(colour, page)).toBeGreaterThanOrEqual(4.5);
});
