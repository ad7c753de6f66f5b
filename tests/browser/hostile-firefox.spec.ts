/** The hostile pages that any browser runs, in a real Firefox. */
import { expect, test } from './support/firefox.ts';
import { difference, HOSTILE_PAGES, ownCheck, painted } from './support/hostile.ts';

// One browser for all of them, one after the other.
test.describe.configure({ mode: 'default' });

test.beforeAll(({ site }) => {
  for (const { name, html } of HOSTILE_PAGES) site.pages.set(`/${name}`, { body: html });
});

for (const page of HOSTILE_PAGES.filter(({ firefox }) => firefox)) {
  test(`Firefox, ${page.name}: ${page.why}`, async ({ site, openTab }) => {
    const tab = await openTab(`${site.origin}/${page.name}`);
    await expect.poll(async () => difference(page, await tab.evaluate(painted))).toEqual([]);
    expect(await tab.evaluate(ownCheck), 'what the page found broken').toEqual([]);
    await expect.poll(async () => difference(page, await tab.evaluate(painted))).toEqual([]);
  });
}
