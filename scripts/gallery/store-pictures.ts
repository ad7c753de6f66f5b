/** The pictures that stores show: views of the real extension, some laid over the page they speak of. */
import { chromium } from '@playwright/test';
import { speak, t } from '../../lib/ui/text.ts';
import { chromiumArguments, findBrowser } from '../setup/browsers.ts';
import { demoAnswer } from '../setup/serve.ts';
import { DEMO_CLAIM, lookUp, openCard, own, POPUP, popup, report, type Shot } from './shots.ts';
import { take } from './take.ts';

/** What both stores take. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

export interface Picture {
  name: string;
  make: (extension: string) => Promise<Buffer>;
}

const shot = (name: string, show: Shot['show'], viewport = SCREEN): Shot => ({
  name,
  viewport,
  answer: demoAnswer,
  show,
});

const page = shot('page', async ({ tab }) => {
  await tab.waitForFunction(() => CSS.highlights.size > 0);
  return tab;
});

const inline = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

/** Lays out pictures and words as a page of their own and photographs it. */
async function compose(size: typeof SCREEN, body: string): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: chromiumArguments(),
  });
  const sheet = await browser.newPage({ viewport: size });
  await sheet.setContent(
    `<!doctype html><style>body { margin: 0; position: relative; font-family: system-ui, sans-serif; }
     img { display: block; }
     .window { position: absolute; inset-block-start: 12px; inset-inline-end: 24px; border-radius: 10px;
       box-shadow: 0 0 0 1px rgb(0 0 0 / 0.12), 0 12px 48px rgb(0 0 0 / 0.35); }
     .tile { display: grid; align-content: center; gap: 12px; block-size: 280px; padding-inline: 32px;
       background: #1d1f24; color: #eceef1; box-sizing: border-box; }
     .tile b { font-size: 44px; } .tile span { font-size: 22px; line-height: 1.5; }
     .tile i { font-style: normal; text-decoration: underline wavy #d5a6ff 2px; text-underline-offset: 6px; }
     </style>${body}`,
  );
  const picture = await sheet.screenshot();
  await browser.close();
  return picture;
}

/** The toolbar window as it hangs over the page. */
const over = (name: string, show: Shot['show']): Picture => ({
  name,
  make: async (extension) => {
    const behind = inline(await take(page, extension));
    const front = inline(await take(shot(name, show, POPUP), extension));
    return compose(SCREEN, `<img src="${behind}"><img class="window" src="${front}">`);
  },
});

const screen = (name: string, show: Shot['show']): Picture => ({
  name,
  make: (extension) => take(shot(name, show), extension),
});

const tile: Picture = {
  name: 'tile',
  make: async () => {
    speak('en');
    const [name = '', rest = ''] = t('extName').split(': ');
    const words = (rest.charAt(0).toUpperCase() + rest.slice(1)).split(' ');
    const last = `<i>${words.pop()}</i>`;
    return compose(
      TILE,
      `<div class="tile"><b>${name}</b><span>${[...words, last].join(' ')}</span></div>`,
    );
  },
};

export const PICTURES: readonly Picture[] = [
  screen('1-card', openCard(DEMO_CLAIM)),
  over('2-this-page', popup),
  over('3-look-up', lookUp),
  screen('4-report', report),
  screen('5-summary', own('summary', '.evidence', '#hsct-halts-disease')),
  tile,
];
