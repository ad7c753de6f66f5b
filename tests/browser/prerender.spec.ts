/**
 * Pages drawn ahead of time. Chromium draws nothing ahead in a tab that a debugger is attached to
 * (`PrerenderingDisabledByDevTools`), so here no tool attaches to any tab: the pages tell the server
 * what they see.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/setup/browsers.ts';
import { serve } from '../../scripts/setup/serve.ts';
import { EXTENSION } from './support/extension.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help people to walk again.';

/** Asks for the next page ahead of time, and goes there once the server says so. */
const FIRST = `<!doctype html><title>Articles</title>
  <script type="speculationrules">
    {"prerender": [{"source": "list", "urls": ["/next"], "eagerness": "immediate"}]}
  </script>
  <script type="module">
    while ((await (await fetch('/may-go')).text()) !== 'yes');
    location.href = '/next';
  </script>`;
/** Tells how many kinds of marks it has: drawn and left alone for two seconds, and once shown. */
const NEXT = `<!doctype html><html lang="en"><title>Stem cells for MS</title><p>${CLAIM}</p>
  <p>Multiple sclerosis is a disease of the brain and the spinal cord.</p>
  <script>
    const tell = (when) => fetch('/tell/' + when + '/' + CSS.highlights.size);
    if (document.prerendering) setTimeout(tell, 2000, 'ahead');
    document.addEventListener('prerenderingchange', () => {
      tell('shown');
      const look = () => (CSS.highlights.size > 0 ? tell('read') : requestAnimationFrame(look));
      look();
    });
  </script></html>`;

test('a page drawn ahead of time is left alone until it is shown, and then read', async () => {
  const told: string[] = [];
  const { origin, close } = await serve((path) => {
    if (path === '/') return { body: FIRST };
    if (path === '/next') return { body: NEXT };
    if (path === '/may-go') return { body: told.length > 0 ? 'yes' : 'no' };
    if (path.startsWith('/tell/')) told.push(path.slice('/tell/'.length));
    return undefined;
  });
  const profile = mkdtempSync(join(tmpdir(), 'caveat-test-'));
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    // Puppeteer's own arguments switch drawing ahead off.
    ignoreDefaultArgs: true,
    targetFilter: () => false,
    waitForInitialPage: false,
    args: [
      ...chromiumArguments(EXTENSION),
      ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      'about:blank',
    ],
  });
  try {
    const session = await browser.target().createCDPSession();
    const urls = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.map(({ url }) => url);
    };
    // The welcome page opens on install; a tab behind it would not be drawn ahead.
    await expect.poll(urls).toContainEqual(expect.stringContaining('/welcome.html'));
    await session.send('Target.createTarget', { url: `${origin}/` });
    await expect.poll(() => told).toEqual(['ahead/0', 'shown/0', 'read/1']);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
    await close();
  }
});
