/** Whole pages in two browsers, one with the extension and one without, in turns. */
import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { serve } from '../setup/serve.ts';
import { IDLE_CATEGORIES, IDLE_MS, workIn } from './idle.ts';
import { type Launched, launch, megabytes } from './launch.ts';
import { feed, frontPage, oneTextNode, subjectArticle, unrelatedArticle } from './pages.ts';
import { median } from './row.ts';
import { traced, traceEvents, type Work } from './trace.ts';

/** Time given to a page to come to rest, with and without us. */
const SETTLE_MS = 3_000;
export const FEED_SECONDS = 10;
const RUNS = 3;
export const TABS = 60;

/** A figure with the extension and without it. */
export interface Pair<T> {
  ours: T;
  bare: T;
}

export interface Measured {
  pages: Map<string, Pair<Work>>;
  feed: Pair<Work>;
  /** Turns of scripts on a page about the subject in ten seconds of rest. */
  idle: Pair<number>;
  /** Claims marked on the feed when it has come to rest, and on the same text read afresh. */
  feedMarks: number;
  feedClaims: number;
  /** Megabytes of all processes of the browser with 60 tabs open. */
  memory: Pair<number>;
}

export const SUBJECT = 'subject article, 10,000 words';
const FRONT = 'front page, 5,000 elements';
const PAGES: Record<string, () => string> = {
  'unrelated 20,000-word article': unrelatedArticle,
  [FRONT]: frontPage,
  [SUBJECT]: subjectArticle,
  'one text node of 1 MB': oneTextNode,
};

/** @param extension the folder of the built extension. */
export async function measure(extension: string): Promise<Measured> {
  const bodies = new Map(
    Object.entries(PAGES).map(([name, make]) => [`/${encodeURIComponent(name)}`, make()]),
  );
  bodies.set('/feed', feed(FEED_SECONDS));
  const site = await serve((path) => {
    const body = bodies.get(path);
    return body === undefined ? undefined : { body };
  });
  const at = (name: string) => `${site.origin}/${encodeURIComponent(name)}`;
  const browsers = { ours: await launch(extension), bare: await launch(null) };
  const tabs = {
    ours: await browsers.ours.context.newPage(),
    bare: await browsers.bare.context.newPage(),
  };
  /** Once with the extension and once without, one after the other. */
  const both = async <T>(
    act: (tab: Page, { context }: Launched) => Promise<T>,
  ): Promise<Pair<T>> => ({
    ours: await act(tabs.ours, browsers.ours),
    bare: await act(tabs.bare, browsers.bare),
  });
  const settle = async (tab: Page, address: string) => {
    await tab.goto(address);
    await pass(SETTLE_MS);
  };

  // The first page of a browser pays for its start; it is not measured.
  await both((tab) => settle(tab, at(SUBJECT)));
  // The extension opens its welcome page at install; behind it, a page would hardly be drawn.
  await both((tab) => tab.bringToFront());
  const idle = await both(async (_, { context }) => {
    const events = await traceEvents(context, IDLE_CATEGORIES, () => pass(IDLE_MS));
    return workIn(events).length;
  });
  const pages = new Map<string, Pair<Work>>();
  for (const name of Object.keys(PAGES)) {
    const runs: Pair<Work>[] = [];
    for (let i = 0; i < RUNS; i++) {
      await both((tab) => tab.goto('about:blank'));
      runs.push(await both((tab, { context }) => traced(context, () => settle(tab, at(name)))));
    }
    pages.set(name, {
      ours: middleOf(runs.map(({ ours }) => ours)),
      bare: middleOf(runs.map(({ bare }) => bare)),
    });
  }
  const feedWork = await both(async (tab, { context }) => {
    await tab.goto(at('feed'));
    return traced(context, () => pass(FEED_SECONDS * 1000));
  });
  await pass(SETTLE_MS);
  const feedMarks = await marksOn(tabs.ours);
  // The same text as a page that stands still: what a fresh reading marks.
  bodies.set('/still', await tabs.ours.evaluate(stillPage));
  await settle(tabs.ours, at('still'));
  const feedClaims = await marksOn(tabs.ours);
  await browsers.ours.end();
  await browsers.bare.end();
  const memory = {
    ours: await memoryOf(extension, at(FRONT)),
    bare: await memoryOf(null, at(FRONT)),
  };
  await site.close();
  return { pages, feed: feedWork, idle, feedMarks, feedClaims, memory };
}

/** Each in a browser of its own, since two with so many tabs would crowd each other. */
async function memoryOf(extension: string | null, address: string): Promise<number> {
  const { context, end, profile } = await launch(extension);
  for (let i = 0; i < TABS; i++) await (await context.newPage()).goto(address);
  await pass(SETTLE_MS);
  const memory = megabytes(profile);
  await end();
  return memory;
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
    own: of('own'),
    ownLongest: of('ownLongest'),
    layoutShift: of('layoutShift'),
  };
}
