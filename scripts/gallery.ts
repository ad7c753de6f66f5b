/** `npm run gallery`: pictures of every view, made from the built extension, into docs/gallery/. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { GALLERY, type Shot } from './gallery/shots.ts';
import { chromiumArguments, findBrowser } from './setup/browsers.ts';
import { buildExtension } from './setup/build.ts';
import { backgroundWorker } from './setup/read-tab.ts';
import { serve } from './setup/serve.ts';

const OUT = 'docs/gallery';

const extension = await buildExtension('chrome');
mkdirSync(OUT, { recursive: true });

async function launch(shot: Shot): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'caveat-gallery-')), {
    executablePath: findBrowser('chromium'),
    headless: false,
    args: [...chromiumArguments(extension), '--headless=new'],
    viewport: shot.viewport,
    colorScheme: shot.colorScheme ?? 'light',
    forcedColors: shot.forcedColors ?? 'none',
    deviceScaleFactor: shot.scale ?? 1,
  });
}

async function take(shot: Shot): Promise<void> {
  const site = await serve(shot.answer);
  const context = await launch(shot);
  const worker = await backgroundWorker(context);
  const tab: Page = context.pages()[0] ?? (await context.newPage());
  await tab.goto(`${site.origin}/`);
  const shown = await shot.show({
    context,
    tab,
    extension: `chrome-extension://${new URL(worker.url()).host}`,
  });
  await shown.screenshot({ path: join(OUT, `${shot.name}.png`) });
  await context.close();
  await site.close();
  console.log(`${OUT}/${shot.name}.png`);
}

const [, , wanted = ''] = process.argv;
for (const shot of GALLERY.filter(({ name }) => name.includes(wanted))) await take(shot);
