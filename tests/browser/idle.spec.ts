/** A page at rest costs nothing: no timer, no frame, no message, no call of ours for ten seconds. */
import { setTimeout as pass } from 'node:timers/promises';
import { IDLE_CATEGORIES, IDLE_MS, workIn } from '../../scripts/bench/idle.ts';
import { traceEvents } from '../../scripts/bench/trace.ts';
import { readTab } from '../../scripts/setup/read-tab.ts';
import { expect, paintedText, test } from './support/extension.ts';
import { listenIn } from './support/worker.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';

const PAGES = [
  { name: 'about something else', title: 'Bread', body: '<p>How to bake bread.</p>', marks: 0 },
  {
    name: 'about the subject, marked',
    title: 'Stem cells for MS',
    body: `<p>${CLAIM}</p><p>Multiple sclerosis is a disease of the brain.</p>`,
    marks: 1,
  },
];

for (const { name, title, body, marks } of PAGES) {
  test(`a page ${name} is left alone`, async ({ context, site }) => {
    site.pages.set('/', { body: `<!doctype html><html lang="en"><title>${title}</title>${body}` });
    const heard = await listenIn(context);
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    if (marks > 0) await readTab(context, tab);
    await expect.poll(async () => (await paintedText(tab)).length).toBe(marks);
    const before = (await heard()).length;

    const events = await traceEvents(context, IDLE_CATEGORIES, () => pass(IDLE_MS));
    expect(workIn(events)).toEqual([]);
    expect((await heard()).length).toBe(before);
  });
}
