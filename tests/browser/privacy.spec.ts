/** Nothing leaves the browser: what is built cannot, what runs does not, and who asks is refused. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { clickMark } from './support/card.ts';
import { EXTENSION, expect, paintedText, test } from './support/extension.ts';
import { listenIn } from './support/worker.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';
const html = (body: string, title = 'Stem cell treatment for MS') =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
const article = readFileSync(
  new URL('../pages/article-whats-new/index.html', import.meta.url),
  'utf8',
);

/** What this browser asks for itself, with or without extensions: its updater and its sign-in. */
const BROWSERS_OWN =
  /^https?:\/\/(update\.googleapis\.com\/service\/update2\/|accounts\.google\.com\/ListAccounts)/;

/** Every address of the web in the browser's own log of its network, whoever asked. */
function requestsIn(log: string): string[] {
  const text = readFileSync(log, 'utf8');
  return [...text.matchAll(/"url":"((?:https?|wss?|ftp):[^"]+)"/g)].map(([, url = '']) => url);
}

test.describe('a full session', () => {
  const netLog = join(mkdtempSync(join(tmpdir(), 'caveat-net-')), 'net.json');
  test.use({ launchArguments: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Default'] });

  test('asks the network for the page itself and nothing else', async ({
    context,
    site,
    extensionId,
    openPopup,
  }) => {
    const own = (page: string) => `chrome-extension://${extensionId}/${page}`;
    site.pages.set('/', { body: article });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    const { claims } = await readTab(context, tab);
    await expect.poll(() => paintedText(tab)).not.toEqual([]);
    await clickMark(tab, 'The progression of the disease was halted');
    await expect(tab.locator('caveat-card')).toBeVisible();
    await tab.keyboard.press('Escape');
    const popup = await openPopup(tab);
    await expect(popup.locator('.claims li')).toHaveCount(claims.length);
    const other = await context.newPage();
    const tabId = await popup.evaluate(async () => {
      const { chrome } = globalThis as never as {
        chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } };
      };
      return (await chrome.tabs.query({ url: 'http://127.0.0.1/*' }))[0]?.id;
    });
    await other.goto(own(`report.html#${tabId}`));
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await other.goto(own('options.html'));
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await other.goto(own('welcome.html'));
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await other.goto(own('demo.html'));
    await expect.poll(() => paintedText(other)).not.toEqual([]);
    await context.close();

    const asked = requestsIn(netLog);
    expect(asked, 'the log saw the page itself').toContain(`${site.origin}/`);
    const strangers = asked.filter(
      (url) => !url.startsWith(`${site.origin}/`) && !BROWSERS_OWN.test(url),
    );
    expect(strangers).toEqual([]);
  });
});

test('nothing the reader types is ever sent to the worker', async ({ context, site }) => {
  const fields = `<input value=""><input type="password"><input autocomplete="cc-number"><textarea></textarea>
    <div contenteditable="true"><p>note: </p></div><div contenteditable="plaintext-only">x</div>
    <div role="textbox" contenteditable>y</div><div role="searchbox" contenteditable>z</div>
    <div contenteditable><div><span>a<b>b</b></span></div></div>`;
  site.pages.set('/', {
    body: html(
      `<p>${CLAIM}</p>${fields}<p id="last">The end.</p><p>Multiple sclerosis is a disease of the brain and the spinal cord.</p>`,
    ),
  });
  const tab = await context.newPage();
  const heard = await listenIn(context);
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  const targets = tab.locator('input, textarea, [contenteditable]');
  for (let i = 0; i < (await targets.count()); i++) {
    await targets.nth(i).click();
    await tab.keyboard.type('mysecret stem cells cured my MS');
  }
  // A change of the page itself is read again, and with it anything typed that should not be.
  await tab.evaluate((claim) => {
    const last = document.querySelector('#last');
    if (last) last.textContent = `${claim} Again.`;
  }, CLAIM);
  await expect.poll(async () => (await heard()).at(-1)).toContain('Again.');
  expect((await heard()).join('\n')).not.toContain('mysecret');
  await expect.poll(() => paintedText(tab)).toContain(CLAIM);
});

// With its id known, installing is over: a tab opened meanwhile gets a second scout, which announces too.
test('what is typed does not wake the reader', async ({ context, site }) => {
  site.pages.set('/', { body: html('<p>Bread.</p><div contenteditable></div>', 'Bread') });
  const tab = await context.newPage();
  const heard = await listenIn(context);
  await tab.goto(`${site.origin}/`);
  await tab.locator('[contenteditable]').click();
  await tab.keyboard.type('stem cells cured my multiple sclerosis: treatment of patients');
  await tab.keyboard.press('Enter');
  await tab.keyboard.type('second line');
  // An announced subject would have arrived before the reply to this later change.
  await tab.evaluate((claim) => document.body.append(claim), CLAIM);
  await expect
    .poll(async () => (await heard()).filter((m) => m.includes('subject-found')).length)
    .toBe(1);
  expect((await heard()).join('\n')).not.toContain('second line');
});

test.describe('messages', () => {
  const stranger = mkdtempSync(join(tmpdir(), 'caveat-stranger-'));
  writeFileSync(
    join(stranger, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Stranger',
      version: '1',
      background: { service_worker: 'worker.js' },
    }),
  );
  writeFileSync(join(stranger, 'worker.js'), '');
  test.use({
    launchArguments: [
      `--disable-extensions-except=${EXTENSION},${stranger}`,
      `--load-extension=${EXTENSION},${stranger}`,
    ],
  });

  test('from another extension are refused', async ({ context }) => {
    await expect.poll(() => context.serviceWorkers().length).toBe(2);
    const named = async (name: string) => {
      for (const worker of context.serviceWorkers()) {
        const own = await worker.evaluate(
          () =>
            (
              globalThis as never as { chrome: { runtime: { getManifest(): { name: string } } } }
            ).chrome.runtime.getManifest().name,
        );
        if ((own === 'Stranger') === (name === 'Stranger')) return worker;
      }
      throw new Error(`${name} is not running`);
    };
    const caveat = await named('Caveat');
    const other = await named('Stranger');
    const answer = await other.evaluate(async (id) => {
      const { runtime } = (
        globalThis as never as {
          chrome: { runtime: { sendMessage(id: string, m: object): Promise<unknown> } };
        }
      ).chrome;
      return runtime.sendMessage(id, { caveat: 'look-up', payload: { query: 'cure' } }).then(
        (reply) => `answered: ${JSON.stringify(reply)}`,
        () => 'refused',
      );
    }, new URL(caveat.url()).host);
    expect(answer).toBe('refused');
  });
});
