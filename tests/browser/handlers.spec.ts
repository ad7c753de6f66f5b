/** What the browser calls the extension for: menus, address bar, shortcuts, badge, install. */
import { backgroundWorker } from '../../scripts/setup/read-tab.ts';
import { demoAnswer } from '../../scripts/setup/serve.ts';
import { expect, paintedText, test } from './support/extension.ts';
import {
  type Chrome,
  CLAIM,
  CONTEXT,
  fire,
  html,
  pageAt,
  store,
  tabOf,
} from './support/own-pages.ts';

test('“Check this text” opens the selection beside its page, checked', async ({
  context,
  site,
}) => {
  site.pages.set('/', html(`<p>${CLAIM}</p>`));
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  const tab = await tabOf(context, site.origin);
  await fire(
    context,
    'contextMenus.onClicked',
    { menuItemId: 'check-selection', selectionText: `${CONTEXT} ${CLAIM}` },
    tab,
  );
  const result = await pageAt(context, /look-up/);
  await expect(result.getByRole('searchbox')).toHaveValue(`${CONTEXT} ${CLAIM}`);
  await expect(result.locator('.claims li').last()).toContainText(CLAIM);
  expect(result.url()).toMatch(/\/look-up\.html#[0-9a-f-]{36}$/);
  const opened = await tabOf(context, result.url());
  expect(opened?.index).toBe((tab?.index ?? 0) + 1);
});

for (const { name, picture, expected } of [
  { name: 'its alternative text', picture: `<img src="/a.svg" alt="${CLAIM}">`, expected: CLAIM },
  {
    name: 'its caption',
    picture: `<figure><img src="/a.svg" alt=""><figcaption>${CLAIM}</figcaption></figure>`,
    expected: CLAIM,
  },
  { name: 'nothing, which is said', picture: '<img src="/a.svg">', expected: '' },
]) {
  test(`a picture is checked by ${name}`, async ({ context, site }) => {
    site.pages.set('/a.svg', {
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      type: 'image/svg+xml',
    });
    site.pages.set('/', html(picture));
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    const info = { menuItemId: 'check-image', srcUrl: `${site.origin}/a.svg`, frameId: 0 };
    await fire(context, 'contextMenus.onClicked', info, await tabOf(context, site.origin));
    const result = await pageAt(context, /look-up/);
    await expect(result.getByRole('searchbox')).toHaveValue(expected);
    await expect(result.getByRole('status').first()).toHaveText(
      expected ? /description that the page gives/ : /no description of this picture/,
    );
  });
}

test('the address bar suggests summaries, and opens the chosen one', async ({ context }) => {
  const worker = await backgroundWorker(context);
  const suggested = await worker.evaluate(
    () =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        const { omnibox } = (globalThis as never as Chrome).chrome;
        (omnibox.onInputChanged as never as { dispatch(...args: unknown[]): void }).dispatch(
          'exosomes ms',
          resolve,
        );
      }),
  );
  expect(suggested[0]).toEqual({
    content: 'Do exosomes help MS?',
    description: 'Do exosomes help MS? (Not shown to work)',
  });
  await fire(context, 'omnibox.onInputEntered', 'Do exosomes help MS?', 'newForegroundTab');
  const summary = await pageAt(context, /summary/);
  await expect(summary).toHaveURL(/summary\.html#exosomes$/);
  await fire(context, 'omnibox.onInputEntered', 'stem cell price', 'currentTab');
  const lookUp = await pageAt(context, /look-up/);
  await expect(lookUp.getByRole('searchbox')).toHaveValue('stem cell price');
});

test('commands step through the claims of all frames, and hide the underlines', async ({
  context,
  site,
}) => {
  const frame = '<iframe src="/frame"></iframe>';
  site.pages.set('/', html(`<p>${CLAIM}</p>${frame}`));
  site.pages.set('/frame', html(`<p>${CLAIM}</p>`));
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  const [top, inner] = page.frames();
  const lit = (at: typeof top) => at?.evaluate(() => CSS.highlights.has('caveat-flash'));
  const marked = (at: typeof top) =>
    at?.evaluate(() => [...CSS.highlights.values()].flatMap((group) => [...group]).length);
  await expect.poll(() => marked(top)).toBe(1);
  await expect.poll(() => marked(inner)).toBe(1);
  const tab = await tabOf(context, site.origin);
  await fire(context, 'commands.onCommand', 'next-claim', tab);
  await expect.poll(() => lit(top)).toBe(true);
  expect(await lit(inner)).toBe(false);
  await fire(context, 'commands.onCommand', 'next-claim', tab);
  await expect.poll(() => lit(inner)).toBe(true);
  await fire(context, 'commands.onCommand', 'toggle-marks', tab);
  await expect.poll(() => paintedText(page)).toEqual([]);
});

const BADGES = [
  { name: 'count and colour of the weightiest rating', settings: {}, text: /^\d+$/ },
  { name: 'asked first', settings: { mode: 'on-click' }, text: /^ask$/ },
  { name: 'off for the site', settings: { sitesOff: ['127.0.0.1'] }, text: /^off$/ },
  { name: 'off', settings: { mode: 'off' }, text: /^off$/ },
];
for (const { name, settings, text } of BADGES) {
  test(`the badge: ${name}`, async ({ context, site }) => {
    await store(context, settings);
    site.pages.set('/', demoAnswer());
    const page = await context.newPage();
    await page.goto(`${site.origin}/`);
    const tab = await tabOf(context, site.origin);
    const worker = await backgroundWorker(context);
    const badge = () =>
      worker.evaluate(
        (tabId) => (globalThis as never as Chrome).chrome.action.getBadgeText({ tabId }),
        tab?.id as number,
      );
    await expect.poll(badge).toMatch(text);
    const title = await worker.evaluate(
      (tabId) => (globalThis as never as Chrome).chrome.action.getTitle({ tabId }),
      tab?.id as number,
    );
    expect(title.length).toBeGreaterThan(10);
  });
}

test('welcome: three screens by keyboard, and the demo page', async ({ context, extensionId }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByText('3 of 3')).toBeVisible();
  await page.getByLabel('Only when I ask').check();
  await page.getByLabel('By itself').check();
  await page.getByRole('link', { name: 'Try it on a demo page' }).click();
  await expect.poll(() => paintedText(page)).not.toEqual([]);
});

test('the real popup is as wide as its words need', async ({ context, site }) => {
  site.pages.set('/', demoAnswer());
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  const worker = await backgroundWorker(context);
  await worker.evaluate(() => (globalThis as never as Chrome).chrome.action.openPopup());
  const session = await context.browser()?.newBrowserCDPSession();
  const width = async () => {
    const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
    const target = targetInfos.find(({ url }) => url.endsWith('/popup.html'));
    if (!target || !session) return 0;
    const { targetId } = target;
    const popup = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const { sessionId } = popup;
    const reply = new Promise<number>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) =>
        resolve(JSON.parse(message).result.result.value),
      );
    });
    const message = JSON.stringify({
      id: 1,
      method: 'Runtime.evaluate',
      params: { expression: 'innerWidth' },
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return reply;
  };
  await expect.poll(width).toBe(400);
});
