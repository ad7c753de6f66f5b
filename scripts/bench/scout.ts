/**
 * The scout beside a bare walk over all text, each in a world of its own that has never seen the
 * page: so it is in life, where the scout looks once. Repeated in a loop, both would meet objects
 * that the browser had made for them before.
 */
import type { CDPSession, Page } from '@playwright/test';
import { serve } from '../setup/serve.ts';
import { bundle } from './bundle.ts';
import { frontPage, unrelatedArticle } from './pages.ts';
import { median, type Row } from './row.ts';

const SOURCE = `
  import { mayBeAboutSubject, namesSubject } from './lib/claims/gate.ts';
  import { startScout } from './lib/page/scout.ts';
  const timed = (work) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const subject = { names: namesSubject, isAbout: mayBeAboutSubject };
  export const scout = () => timed(() => startScout(document, subject, () => {}));
  /** The least anything that looks at all text must do. */
  export const walker = () => timed(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += walker.currentNode.data.length;
    return length;
  });
`;

const PAGES: Record<string, () => string> = {
  '20,000-word article': unrelatedArticle,
  '20,000-word article, curly quotes': () => unrelatedArticle().replaceAll(/<p>(\w+)/g, '<p>“$1”'),
  'front page, 5,000 elements': frontPage,
};
/** What design asks, and what the gate allows a busy machine, where both figures swing by half. */
const BUDGET = 1.5;
const ALLOWED = 3;
/** Fresh pages each is measured on, in turns. */
const ROUNDS = 21;
/** The browser's fine clock is for pages that nobody else can see into. */
const FINE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** @param page any tab of a browser without the extension. */
export async function scoutRows(page: Page): Promise<Row[]> {
  const site = await serve((path) => {
    const make = PAGES[decodeURIComponent(path.slice(1))];
    return make && { body: make(), headers: FINE_CLOCK };
  });
  const script = await bundle(SOURCE, 'bench');
  const session = await page.context().newCDPSession(page);
  const rows: Row[] = [];
  for (const name of Object.keys(PAGES)) {
    const times = { walker: [] as number[], scout: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(`${site.origin}/${encodeURIComponent(name)}`);
      const turns = ['walker', 'scout'] as const;
      for (const each of round % 2 ? turns : turns.toReversed())
        times[each].push(await inFreshWorld(session, script, `bench.${each}()`));
    }
    const [scout, walker] = [median(times.scout), median(times.walker)];
    rows.push({
      what: `unrelated ${name}: scout, main thread`,
      ours: scout,
      unit: 'ms',
      baseline: { name: 'bare TreeWalker pass', value: walker },
      budget: `${BUDGET} x; gate ${ALLOWED} x`,
      holds: scout <= BUDGET * walker,
      gate: scout > ALLOWED * walker,
      note: `least of ${ROUNDS}: ${Math.min(...times.scout).toFixed(2)} against ${Math.min(...times.walker).toFixed(2)} ms`,
    });
  }
  await session.detach();
  await site.close();
  return rows;
}

async function inFreshWorld(
  session: CDPSession,
  script: string,
  expression: string,
): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  await session.send('Runtime.evaluate', { contextId, expression: script });
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
  });
  return result.value as number;
}
