/** Pages of so many claims that only those near the window are painted. */
import { readTab } from '../../scripts/setup/read-tab.ts';
import { clickMark } from './support/card.ts';
import { expect, paintedText, test } from './support/extension.ts';

const COUNT = 200;
const claim = (i: number) =>
  `Mesenchymal stem cells helped patient number ${i} with multiple sclerosis to walk again.`;
const [FIRST, LAST] = [claim(0), claim(COUNT - 1)];

/** Some paragraphs in a box of their own, some in one that makes no box, some in a shadow root. */
const HTML = `<!doctype html><html lang="en"><title>Stem cells for MS</title><style>p { margin: 3em }</style>
  <div id="plain"></div><div id="none" style="display: contents"></div><div id="shadow"></div>
  <script>
    const claim = ${claim.toString()};
    const places = [plain, none, document.getElementById('shadow').attachShadow({ mode: 'open' })];
    places.forEach((place, p) => {
      for (let i = 0; i < ${COUNT}; i++) {
        if (Math.min(2, Math.floor((3 * i) / ${COUNT})) !== p) continue;
        const wrapper = document.createElement(p === 1 ? 'span' : 'p');
        wrapper.textContent = claim(i);
        if (p === 1) wrapper.style.display = 'contents';
        const row = document.createElement('p');
        row.append(wrapper);
        place.append(p === 1 ? row : wrapper);
      }
    });
  </script></html>`;

test('all are found; those near the window are painted, wherever one scrolls, and can be clicked', async ({
  context,
  site,
}) => {
  site.pages.set('/', { body: HTML });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  const { claims } = await readTab(context, tab);
  expect(claims).toHaveLength(COUNT);
  await tab.bringToFront();
  const painted = () => paintedText(tab);
  await expect.poll(painted).toContain(FIRST);
  expect(await painted()).not.toContain(LAST);
  for (const i of [100, COUNT - 1]) {
    const share = i / COUNT;
    await tab.evaluate((at) => scrollTo(0, at * document.documentElement.scrollHeight), share);
    await expect.poll(painted).toContain(claim(i));
    await expect.poll(painted).not.toContain(FIRST);
  }
  await clickMark(tab, LAST);
  await expect(tab.locator('caveat-card')).toBeVisible();
  await tab.keyboard.press('Escape');
  await tab.evaluate(() => scrollTo(0, 0));
  await expect.poll(painted).toContain(FIRST);
});

test('a claim asked for from the list stays lit while the marks around it come and go', async ({
  context,
  site,
  openPopup,
}) => {
  site.pages.set('/', { body: HTML });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await readTab(context, tab);
  const popup = await openPopup(tab);
  await popup.getByRole('button', { name: claim(100) }).click();
  await tab.bringToFront();
  await expect.poll(() => paintedText(tab, 'unproven')).toContain(claim(101));
  await expect.poll(() => paintedText(tab, 'unproven')).not.toContain(FIRST);
  expect(await paintedText(tab, 'flash')).toEqual([claim(100)]);
});
