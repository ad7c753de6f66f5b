/** `npm start`: builds Caveat and opens a browser with it on the bundled demo page. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findBrowser } from './setup/browsers.ts';
import { buildExtension } from './setup/build.ts';
import { readTab } from './setup/read-tab.ts';
import { demoAnswer, serve } from './setup/serve.ts';

const SCREENSHOT = join('test-results', 'start.png');

const extension = await buildExtension('chrome');
let executablePath: string;
try {
  executablePath = findBrowser('chromium');
} catch (error) {
  console.error(
    `${(error as Error).message} Or load the folder ${extension} by hand: chrome://extensions, Developer mode, Load unpacked.`,
  );
  process.exit(1);
}

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const { origin, close } = await serve(demoAnswer);
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'caveat-')), {
  executablePath,
  headless: false,
  args: [...chromiumArguments(extension), ...(hasDisplay ? [] : ['--headless=new'])],
  viewport: hasDisplay ? null : { width: 1100, height: 900 },
});
const page = context.pages()[0] ?? (await context.newPage());
await page.goto(`${origin}/`);
const report = await readTab(context, page);

console.log(`${report.sentencesRead} sentences read, ${report.claims.length} matched.`);
for (const { text, topics, tone, stance } of report.claims)
  console.log(`- [${tone}, ${stance}] ${topics[0]?.id}: ${text}`);

if (hasDisplay) {
  console.log(`Open at ${origin}/. Click an underlined sentence. Close the browser to end.`);
  await new Promise((resolve) => context.on('close', resolve));
} else {
  await page.waitForFunction(() => CSS.highlights.size > 0);
  const [first] = report.claims;
  if (first)
    await page
      .getByText(first.text.slice(0, 40))
      .first()
      .click({ position: { x: 20, y: 12 } });
  await page.locator('caveat-card').waitFor();
  mkdirSync('test-results', { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  console.log(`No display here, so the browser ran headless. Screenshot: ${SCREENSHOT}`);
  await context.close();
}
await close();
