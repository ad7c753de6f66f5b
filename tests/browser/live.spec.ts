/** Pages that change: marks follow the text, and only changed parts are read again. */
import { expect, paintedText, test } from './support/extension.ts';

const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';
const OTHER =
  'Our fat-derived stem cells have no side effects at all in people with multiple sclerosis.';
const html = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Stem cells for multiple sclerosis</title></head><body><h1>Stem cells for multiple sclerosis</h1><p>Multiple sclerosis is a disease of the nervous system.</p><main id="main">${body}</main></body></html>`;

interface Case {
  name: string;
  body: string;
  /** Runs in the page. */
  change: string;
  before: string[];
  after: string[];
}

const CASES: Case[] = [
  {
    name: 'a new route',
    body: `<p>${CLAIM}</p>`,
    change: `history.pushState({}, '', '/next'); document.querySelector('#main').innerHTML = '<p>${OTHER}</p>'`,
    before: [CLAIM],
    after: [OTHER],
  },
  {
    name: 'a feed that grows',
    body: `<p>${CLAIM}</p>`,
    change: `for (let i = 0; i < 20; i++) document.querySelector('#main').insertAdjacentHTML('beforeend', '<article><p>The weather is fine on day ' + i + '.</p></article>'); document.querySelector('#main').insertAdjacentHTML('beforeend', '<p>${OTHER}</p>')`,
    before: [CLAIM],
    after: [CLAIM, OTHER],
  },
  {
    name: 'an accordion that opens',
    body: `<p>${CLAIM}</p><div id="more" style="display: none"><p>${OTHER}</p></div>`,
    change: `document.querySelector('#more').style.display = 'block'`,
    before: [CLAIM],
    after: [CLAIM, OTHER],
  },
  {
    name: 'a tab that closes',
    body: `<p>${CLAIM}</p><div id="more"><p>${OTHER}</p></div>`,
    change: `document.querySelector('#more').hidden = true`,
    before: [CLAIM, OTHER],
    after: [CLAIM],
  },
  {
    name: 'text edited in place',
    body: `<p id="p">${CLAIM}</p>`,
    change: `document.querySelector('#p').firstChild.data = '${OTHER}'`,
    before: [CLAIM],
    after: [OTHER],
  },
  {
    name: 'text replaced as a translation does it',
    body: `<p id="p">${CLAIM}</p>`,
    change: `document.querySelector('#p').innerHTML = '<font><font>Las células madre.</font></font>'`,
    before: [CLAIM],
    after: [],
  },
  {
    name: 'a shadow root changed from inside',
    body: `<x-part></x-part><script>document.querySelector('x-part').attachShadow({ mode: 'open' }).innerHTML = '<p>${CLAIM}</p>'</script>`,
    change: `document.querySelector('x-part').shadowRoot.innerHTML = '<p>${OTHER}</p>'`,
    before: [CLAIM],
    after: [OTHER],
  },
  {
    name: 'rows of a long list used again for others',
    body: `<ul><li>${CLAIM}</li><li id="row">The weather is fine.</li></ul>`,
    change: `const rows = document.querySelectorAll('li'); rows[1].textContent = rows[0].textContent; rows[0].textContent = '${OTHER}'; rows[0].before(rows[1])`,
    before: [CLAIM],
    after: [CLAIM, OTHER],
  },
  {
    name: 'the page emptied',
    body: `<p>${CLAIM}</p>`,
    change: `document.body.textContent = ''`,
    before: [CLAIM],
    after: [],
  },
];

for (const { name, body, change, before, after } of CASES) {
  test(`${name}: marks follow`, async ({ context, site }) => {
    site.pages.set('/', { body: html(body) });
    const tab = await context.newPage();
    await tab.goto(`${site.origin}/`);
    await expect.poll(async () => (await paintedText(tab)).sort()).toEqual([...before].sort());
    await tab.evaluate(change);
    await expect.poll(async () => (await paintedText(tab)).sort()).toEqual([...after].sort());
  });
}

test('a page that becomes about the subject later is read then', async ({ context, site }) => {
  site.pages.set('/', { body: '<!doctype html><title>Loading</title><main id="main"></main>' });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await tab.evaluate(
    `document.querySelector('#main').innerHTML = '<h1>Stem cells for multiple sclerosis</h1><p>Multiple sclerosis is a disease of the nervous system.</p><p>${CLAIM}</p>'`,
  );
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
});

test('back and forward keep the marks', async ({ context, site }) => {
  site.pages.set('/', { body: html(`<p>${CLAIM}</p>`) });
  site.pages.set('/bread', { body: '<!doctype html><title>Bread</title><p>Bake it.</p>' });
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/`);
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
  await tab.goto(`${site.origin}/bread`);
  await tab.goBack();
  await expect.poll(() => paintedText(tab)).toEqual([CLAIM]);
});
