import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumArguments, findBrowser } from '../setup/browsers.ts';
import { backgroundWorker } from '../setup/read-tab.ts';
import { serve } from '../setup/serve.ts';
import type { Shot } from './shots.ts';

/** Every page is shown as if it stood here. */
const SITE = 'lago-verde.example';

async function launch(
  shot: Shot,
  extension: string,
  profile: string,
  server: string,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: false,
    args: [
      ...chromiumArguments(extension),
      '--headless=new',
      '--hide-scrollbars',
      `--host-resolver-rules=MAP ${SITE} ${server}`,
    ],
    viewport: shot.viewport,
    colorScheme: shot.colorScheme ?? 'light',
    forcedColors: shot.forcedColors ?? 'none',
    deviceScaleFactor: shot.scale ?? 1,
  });
}

/** One picture of the extension in a browser of its own, as PNG. @param extension its folder. */
export async function take(shot: Shot, extension: string): Promise<Buffer> {
  const profile = mkdtempSync(join(tmpdir(), 'caveat-gallery-'));
  const site = await serve(shot.answer);
  const context = await launch(shot, extension, profile, new URL(site.origin).host);
  const worker = await backgroundWorker(context);
  const tab = context.pages()[0] ?? (await context.newPage());
  await tab.goto(`http://${SITE}/`);
  const shown = await shot.show({
    context,
    tab,
    extension: `chrome-extension://${new URL(worker.url()).host}`,
  });
  const picture = await shown.screenshot();
  await context.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
  return picture;
}
