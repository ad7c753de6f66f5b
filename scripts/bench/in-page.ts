/** The rows measured inside a page without the extension: reading, marking, each beside its baseline. */
import type { Page } from '@playwright/test';
import { createDetector } from '../../lib/claims/index.ts';
import { loadKnowledge } from '../knowledge.ts';
import { bundle } from './bundle.ts';
import { subjectArticle, subjectTexts } from './pages.ts';
import { growthRow, type Row } from './row.ts';

/** What the bundle offers; each function runs in the page and returns milliseconds. */
interface Bench {
  walker(runs: number): number[];
  read(runs: number): Promise<number[]>;
  paint(sentences: string[], runs: number): number[];
  wrap(sentences: string[], runs: number): number[];
}

const SOURCE = `
  import Mark from 'mark.js';
  import { computedStyleOf } from './lib/page/style.ts';
  import { paint as paintMarks, unpaint } from './lib/page/paint.ts';
  import { TextModel } from './lib/page/text-model.ts';
  const now = () => performance.now();
  // Ten at a time, because pages are given a coarse clock.
  const many = (runs, work, each = 1) => Array.from({ length: runs }, () => {
    const t = now();
    for (let i = 0; i < each; i++) work();
    return (now() - t) / each;
  });
  /** The least anything that looks at all text must do. */
  const pass = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.data.length;
    return length;
  };
  export const walker = (runs) => many(runs, pass, 10);
  export const read = async (runs) => {
    const all = [];
    for (let i = 0; i < runs; i++) {
      const model = new TextModel(document.body, computedStyleOf);
      await model.readAll(new AbortController().signal);
      all.push(model.busyMs);
    }
    return all;
  };
  const textNodes = () => [...document.querySelectorAll('p')].map((p) => p.firstChild);
  const layOut = () => document.body.getBoundingClientRect().height;
  export const paint = (sentences, runs) => many(runs, () => {
    const ranges = [];
    for (const node of textNodes()) for (const sentence of sentences) {
      const at = node.data.indexOf(sentence);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at); range.setEnd(node, at + sentence.length);
      ranges.push(range);
    }
    paintMarks(new Map([['unproven', ranges]]));
    layOut();
    unpaint();
    layOut();
  });
  export const wrap = (sentences, runs) => many(runs, () => {
    const marker = new Mark(document.body);
    marker.mark(sentences, { separateWordSearch: false, accuracy: 'partially' });
    layOut();
    marker.unmark();
    layOut();
  });
`;

const RUNS = 15;

export async function inPageRows(page: Page): Promise<Row[]> {
  const script = await bundle(SOURCE, 'bench');
  const open = async (html: string) => {
    await page.setContent(html);
    await page.evaluate(script);
  };
  const run = <K extends keyof Bench>(name: K, ...args: Parameters<Bench[K]>): Promise<number[]> =>
    page.evaluate(
      ([key, given]) =>
        (globalThis as unknown as { bench: Record<string, (...a: unknown[]) => number[]> }).bench[
          key
        ]?.(...given) ?? [],
      [name, args] as [string, unknown[]],
    );
  const least = (values: readonly number[]) => Math.min(...values);
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

  await open(subjectArticle());
  const reading = await run('read', RUNS);
  const bare = await run('walker', RUNS);
  const detector = createDetector(loadKnowledge());
  const blocks = subjectTexts().map((text) => ({ text, role: 'text' as const, headings: [] }));
  const { claims } = detector.read({ title: 'Stem cells for multiple sclerosis', blocks });
  const sentences = [...new Set(claims.map(({ text }) => text))];
  const paint = await run('paint', sentences, RUNS);
  const wrap = await run('wrap', sentences, RUNS);

  const sizes: [number, number][] = [];
  for (const times of [1, 2, 4, 8, 16]) {
    await open(subjectArticle(2_500 * times));
    sizes.push([times, least(await run('read', 5))]);
  }
  return [
    {
      what: 'reading a 10,000-word article into blocks',
      ours: middle(reading),
      unit: 'ms',
      baseline: { name: 'bare TreeWalker pass', value: middle(bare) },
      budget: 'part of 150 ms',
      holds: middle(reading) <= 150,
      gate: false,
    },
    {
      what: `marking ${claims.length} claims and taking the marks away`,
      ours: middle(paint),
      unit: 'ms',
      baseline: { name: 'mark.js, wrapping', value: middle(wrap) },
      budget: 'less than wrapping',
      holds: middle(paint) < middle(wrap),
      gate: true,
    },
    growthRow('reading', sizes, 'x'),
  ];
}
