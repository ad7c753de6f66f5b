import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type Answer, demoAnswer } from '../setup/serve.ts';

interface Stage {
  context: BrowserContext;
  /** The tab with the served page. */
  tab: Page;
  /** Origin of the extension's own pages. */
  extension: string;
}

export interface Shot {
  name: string;
  viewport: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  /** Device pixels a CSS pixel; 2 on half the window is the browser's zoom of 200 %. */
  scale?: number;
  answer: (path: string) => Answer | undefined;
  /** Brings the view on; returns the page to photograph. */
  show: (stage: Stage) => Promise<Page>;
}

const DESKTOP = { width: 1100, height: 820 };
const PHONE = { width: 390, height: 780 };
export const POPUP = { width: 400, height: 600 };
const OWN_PAGE = { width: 700, height: 640 };

const page = (name: string) => (): Answer => ({
  body: readFileSync(new URL(`../../tests/pages/${name}/index.html`, import.meta.url)),
});

/** Clicks a claim by its first words and waits for the card. */
export function openCard(words: string) {
  return async ({ tab }: Stage): Promise<Page> => {
    // With forced colours nothing is painted, so the claim is clicked until it answers.
    await expect(async () => {
      await tab
        .getByText(words)
        .first()
        .click({ position: { x: 20, y: 12 } });
      await expect(tab.locator('caveat-card')).toBeVisible({ timeout: 500 });
    }).toPass();
    return tab;
  };
}

export async function popup({ context, tab, extension }: Stage): Promise<Page> {
  await tab.waitForFunction(() => CSS.highlights.size > 0);
  const shown = await context.newPage();
  await tab.bringToFront();
  await shown.setViewportSize(POPUP);
  await shown.goto(`${extension}/popup.html`);
  await shown.locator('.coverage').waitFor();
  return shown;
}

export async function lookUp(stage: Stage): Promise<Page> {
  const shown = await popup(stage);
  await shown.getByRole('tab', { name: 'Look up' }).click();
  await shown.getByRole('searchbox').fill('stem cells ms cost mexico');
  await shown.locator('.hits [role="option"]').first().waitFor();
  return shown;
}

/** Types into the look-up and waits for what that brings. */
const typed =
  (words: string, ready: string) =>
  async (stage: Stage): Promise<Page> => {
    const shown = await popup(stage);
    await shown.getByRole('tab', { name: 'Look up' }).click();
    await shown.getByRole('searchbox').fill(words);
    await shown.locator(ready).first().waitFor();
    return shown;
  };

/** The full report of the page, as the toolbar window opens it. */
export async function report(stage: Stage): Promise<Page> {
  const shown = await popup(stage);
  const opened = stage.context.waitForEvent('page');
  await shown.getByRole('link', { name: 'Full report' }).click();
  const made = await opened;
  await made.locator('.claim').first().waitFor();
  return made;
}

async function gap(stage: Stage): Promise<Page> {
  const shown = await popup(stage);
  await shown.locator('.gaps summary').first().click();
  await shown.locator('.gaps p').first().waitFor();
  return shown;
}

async function welcomeChoice(stage: Stage): Promise<Page> {
  const shown = await own('welcome', 'h1')(stage);
  await shown.getByRole('button', { name: 'Next' }).click();
  await shown.getByRole('button', { name: 'Next' }).click();
  return shown;
}

const PASSAGE =
  'Mesenchymal stem cells cure multiple sclerosis in 90% of patients. The treatment has no side effects. There is no proof that stem cells cure MS.';

export const own =
  (path: string, ready: string, hash = '') =>
  async ({ tab, extension }: Stage): Promise<Page> => {
    await tab.goto(`${extension}/${path}.html${hash}`);
    await tab.locator(ready).first().waitFor();
    return tab;
  };

/** The first claim of the demo page, by its first words. */
export const DEMO_CLAIM = 'Our revolutionary mesenchymal';
const TRANSPLANT = 'The progression of the disease was halted';

const light: Shot[] = [
  {
    name: 'card',
    viewport: DESKTOP,
    answer: page('article-whats-new'),
    show: openCard(TRANSPLANT),
  },
  { name: 'card-unproven', viewport: DESKTOP, answer: demoAnswer, show: openCard(DEMO_CLAIM) },
  {
    name: 'card-caution',
    viewport: DESKTOP,
    answer: demoAnswer,
    show: openCard('Stem cell therapy is not a proven cure'),
  },
  { name: 'card-phone', viewport: PHONE, answer: demoAnswer, show: openCard(DEMO_CLAIM) },
  {
    name: 'marks',
    viewport: DESKTOP,
    answer: page('article-whats-new'),
    show: async ({ tab }) => {
      await tab.waitForFunction(() => CSS.highlights.size > 0);
      await tab.getByText('Improved Safety Protocols').scrollIntoViewIfNeeded();
      return tab;
    },
  },
  { name: 'popup', viewport: DESKTOP, answer: demoAnswer, show: popup },
  { name: 'popup-look-up', viewport: DESKTOP, answer: demoAnswer, show: lookUp },
  { name: 'popup-gap', viewport: DESKTOP, answer: demoAnswer, show: gap },
  {
    name: 'popup-passage',
    viewport: DESKTOP,
    answer: demoAnswer,
    show: typed(PASSAGE, '.claims li'),
  },
  {
    name: 'popup-nothing-fits',
    viewport: DESKTOP,
    answer: demoAnswer,
    show: typed('qwertzuiop', '.nearest'),
  },
  {
    name: 'summary',
    viewport: OWN_PAGE,
    answer: demoAnswer,
    show: own('summary', '.evidence', '#cure'),
  },
  { name: 'report', viewport: DESKTOP, answer: page('article-whats-new'), show: report },
  {
    name: 'report-phone',
    viewport: PHONE,
    answer: page('article-whats-new'),
    show: async (stage) => {
      const made = await report(stage);
      await made.setViewportSize(PHONE);
      return made;
    },
  },
  {
    name: 'welcome-choice',
    viewport: OWN_PAGE,
    answer: demoAnswer,
    show: welcomeChoice,
  },
  {
    name: 'options',
    viewport: OWN_PAGE,
    answer: demoAnswer,
    show: own('options', 'fieldset'),
  },
  {
    name: 'welcome',
    viewport: OWN_PAGE,
    answer: demoAnswer,
    show: own('welcome', 'h1'),
  },
];

/** Every view in light and dark, and the first card under the harder conditions. */
export const GALLERY: readonly Shot[] = [
  ...light,
  ...light.map((shot): Shot => ({ ...shot, name: `${shot.name}-dark`, colorScheme: 'dark' })),
  {
    name: 'card-forced-colors',
    viewport: DESKTOP,
    forcedColors: 'active',
    answer: demoAnswer,
    show: openCard(DEMO_CLAIM),
  },
  {
    name: 'card-large-text',
    viewport: { width: DESKTOP.width / 2, height: DESKTOP.height / 2 },
    scale: 2,
    answer: demoAnswer,
    show: openCard(DEMO_CLAIM),
  },
  {
    name: 'card-rtl',
    viewport: DESKTOP,
    answer: () => {
      const { body } = demoAnswer();
      return { body: String(body).replace('<html lang="en">', '<html lang="en" dir="rtl">') };
    },
    show: openCard(DEMO_CLAIM),
  },
];
