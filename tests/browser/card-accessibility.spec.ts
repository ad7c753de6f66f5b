/**
 * axe-core on the card. It cannot look into a closed shadow root, so the card's own markup and
 * styles are set out on an empty page and examined there.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoAnswer } from '../../scripts/setup/serve.ts';
import { clickMark, inCard } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';

const STATES = [
  { name: 'as it opens', words: 'Our revolutionary mesenchymal', prepare: '' },
  {
    name: 'with everything opened',
    words: 'Our revolutionary mesenchymal',
    prepare: 'for (const each of this.querySelectorAll("details")) each.open = true;',
  },
  { name: 'for a warning', words: 'Stem cell therapy is not a proven cure', prepare: '' },
];

async function violations(tab: Page, prepare: string, dark: boolean): Promise<string[]> {
  const { markup, styles } = await inCard<{ markup: string; styles: string }>(
    tab,
    `${prepare} return { markup: this.querySelector('.card').outerHTML,
      styles: this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('\\n') };`,
  );
  const plain = await tab.context().newPage();
  await plain.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  // Only the host's own placing is left behind; `:host` tokens hold for the root as well.
  const css = styles.replace(/:host \{[^}]*!important[^}]*\}/g, '');
  await plain.setContent(
    `<!doctype html><html lang="en"><head><title>Card</title><style>${css}</style></head><body><main>${markup}</main></body></html>`,
  );
  const { violations: found } = await new AxeBuilder({ page: plain }).analyze();
  await plain.close();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const { name, words, prepare } of STATES) {
  test(`the card ${name} has no accessibility violation`, async ({ context, site }) => {
    site.pages.set('/', demoAnswer());
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(() => paintedText(tab)).not.toEqual([]);
    await clickMark(tab, words);
    await tab.locator('caveat-card').waitFor();
    expect(await violations(tab, prepare, false)).toEqual([]);
    expect(await violations(tab, prepare, true)).toEqual([]);
  });
}
