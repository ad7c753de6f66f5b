/** The rows measured on whole pages, with the extension and without it, in the same run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findBrowser } from '../setup/browsers.ts';
import { serve } from '../setup/serve.ts';
import { feed, frontPage, oneTextNode, subjectArticle, unrelatedArticle } from './pages.ts';
import { median, type Row } from './row.ts';
import { traced, type Work } from './trace.ts';

/** Time given to a page to come to rest, with and without us. */
const SETTLE_MS = 3_000;
const FEED_SECONDS = 10;
const RUNS = 3;
const TABS = 60;

export interface Measured {
  pages: Map<string, Work>;
  /** Claims marked on the feed when it has come to rest, and after it was read afresh. */
  feedMarks: number;
  feedClaims: number;
  /** Megabytes of all processes of the browser with 60 tabs open. */
  memory: number;
}

const PAGES: Record<string, () => string> = {
  'unrelated 20,000-word article': unrelatedArticle,
  'front page, 5,000 elements': frontPage,
  'subject article, 10,000 words': subjectArticle,
  'one text node of 1 MB': oneTextNode,
};

export async function launch(
  extension: string | null,
): Promise<{ context: BrowserContext; end: () => Promise<void>; profile: string }> {
  const profile = mkdtempSync(join(tmpdir(), 'caveat-bench-'));
  const plain = chromiumArguments('').filter((each) => !/-extensions?(-except)?=/.test(each));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: false,
    args: [...(extension ? chromiumArguments(extension) : plain), '--headless=new'],
  });
  const end = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, end, profile };
}

/** Measures every page `RUNS` times in one browser. @param extension its folder, or null for none. */
export async function measure(extension: string | null): Promise<Measured> {
  const bodies = new Map(
    Object.entries(PAGES).map(([name, make]) => [`/${encodeURIComponent(name)}`, make()]),
  );
  bodies.set('/feed', feed(FEED_SECONDS));
  const site = await serve((path) => ({ body: bodies.get(path) ?? '' }));
  const { context, end, profile } = await launch(extension);
  const tab = await context.newPage();
  // The first page of a browser pays for its start; it is not measured.
  await tab.goto(`${site.origin}/${encodeURIComponent('subject article, 10,000 words')}`);
  await pass(SETTLE_MS);
  const pages = new Map<string, Work>();
  for (const name of Object.keys(PAGES)) {
    const runs: Work[] = [];
    for (let i = 0; i < RUNS; i++) {
      await tab.goto('about:blank');
      runs.push(
        await traced(context, async () => {
          await tab.goto(`${site.origin}/${encodeURIComponent(name)}`);
          await pass(SETTLE_MS);
        }),
      );
    }
    pages.set(name, middleOf(runs));
  }
  await tab.goto(`${site.origin}/feed`);
  pages.set('feed', await traced(context, () => pass(FEED_SECONDS * 1000)));
  await pass(SETTLE_MS);
  const feedMarks = await marksOn(tab);
  // The same text as a page that stands still: what a fresh reading marks.
  bodies.set('/still', await tab.evaluate(stillPage));
  await tab.goto(`${site.origin}/still`);
  await pass(SETTLE_MS);
  const feedClaims = await marksOn(tab);
  await tab.goto('about:blank');
  for (let i = 0; i < TABS; i++) {
    const each = await context.newPage();
    await each.goto(`${site.origin}/${encodeURIComponent('front page, 5,000 elements')}`);
  }
  await pass(SETTLE_MS);
  const memory = megabytes(profile);
  await end();
  await site.close();
  return { pages, feedMarks, feedClaims, memory };
}

function marksOn(tab: Page): Promise<number> {
  return tab.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, group) => sum + group.size, 0),
  );
}

/** Runs in the page: its document without scripts. */
function stillPage(): string {
  for (const script of document.querySelectorAll('script')) script.remove();
  document.title = 'Stem cells for multiple sclerosis';
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

function middleOf(runs: readonly Work[]): Work {
  const of = (key: keyof Work) => median(runs.map((run) => run[key]));
  return {
    busy: of('busy'),
    longTasks: of('longTasks'),
    blocking: of('blocking'),
    longest: of('longest'),
    layoutShift: of('layoutShift'),
  };
}

/** Proportional memory of every process whose command line names the profile, or whose parent's does. */
function megabytes(profile: string): number {
  if (process.platform !== 'linux') return Number.NaN;
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, pid = '', parent = '', args = '']) => ({ pid, parent, args }));
  const ours = new Set(table.filter(({ args }) => args.includes(profile)).map(({ pid }) => pid));
  for (let size = -1; size !== ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of table) if (ours.has(parent)) ours.add(pid);
  }
  const kilobytes = readdirSync('/proc')
    .filter((pid) => ours.has(pid))
    .map((pid) => {
      try {
        return Number(
          /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1],
        );
      } catch {
        return 0;
      }
    });
  return kilobytes.reduce((sum, each) => sum + (each || 0), 0) / 1024;
}

/** Long tasks and layout shifts a run may differ by, without any of ours in it. */
const SAME = 0.5;

export function browserRows(without: Measured, ours: Measured): Row[] {
  const rows: Row[] = [];
  for (const [name, work] of ours.pages) {
    const bare = without.pages.get(name);
    if (!bare) continue;
    const added = work.busy - bare.busy;
    rows.push({
      what: `${name}: main thread`,
      ours: work.busy,
      unit: 'ms',
      baseline: { name: 'no extension', value: bare.busy },
      ...budgetOf(name, added),
      gate: false,
      note: `${added.toFixed(0)} ms added; longest task ${work.longest.toFixed(0)} against ${bare.longest.toFixed(0)} ms; blocking ${work.blocking.toFixed(0)} against ${bare.blocking.toFixed(0)} ms`,
    });
    rows.push({
      what: `${name}: long tasks`,
      ours: work.longTasks,
      unit: '',
      baseline: { name: 'no extension', value: bare.longTasks },
      budget: '0 added',
      holds: work.longTasks <= bare.longTasks + SAME,
      gate: true,
    });
    rows.push({
      what: `${name}: layout shift`,
      ours: work.layoutShift,
      unit: '',
      baseline: { name: 'no extension', value: bare.layoutShift },
      budget: '0 added',
      holds: work.layoutShift <= bare.layoutShift + 0.001,
      gate: true,
    });
  }
  rows.push({
    what: 'feed: claims marked in the end',
    ours: ours.feedMarks,
    unit: '',
    baseline: { name: 'the same text standing still', value: ours.feedClaims },
    budget: 'none lost',
    holds: ours.feedClaims > 0 && ours.feedMarks === ours.feedClaims,
    gate: true,
  });
  rows.push({
    what: `${TABS} open tabs: memory`,
    ours: ours.memory,
    unit: 'MB',
    baseline: { name: 'no extension', value: without.memory },
    budget: '1.1 x',
    holds: ours.memory <= without.memory * 1.1,
    gate: true,
    note: `${((ours.memory - without.memory) / TABS).toFixed(2)} MB a tab`,
  });
  return rows;
}

function budgetOf(name: string, added: number): Pick<Row, 'budget' | 'holds'> {
  if (name.startsWith('subject')) return { budget: '150 ms added', holds: added <= 150 };
  if (name === 'feed')
    return { budget: '5 % of 10 s added', holds: added <= FEED_SECONDS * 1000 * 0.05 };
  return { budget: 'shown', holds: true };
}
