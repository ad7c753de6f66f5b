/** The pages the browser is measured on, always the same: labelled pages, and words of our own. */
import { loadCorpus } from '../corpus.ts';

const CLAIMS = [
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.',
  'A stem cell transplant for MS resets the immune system and halts the disease in most patients.',
  'Stem cell therapy for multiple sclerosis has no side effects.',
];
const PLAIN = [
  'The harbour was quiet that morning, and the boats lay still beside the old stone wall.',
  'She bought bread, two lemons and a newspaper, and walked home along the river.',
  'By noon the wind had turned, and the first drops fell on the warm tiles of the square.',
  'Nobody had expected the bridge to open before the summer, but it did.',
];
const ABOUT = [
  'Multiple sclerosis is a disease of the brain and the spinal cord.',
  'Many people live with the illness for decades, and its course differs from one to the next.',
  'Doctors use scans and examinations to follow how the disease develops.',
  'Stem cells can grow into other kinds of cells.',
];

const wordsOf = (text: string) => text.split(/\s+/).length;
const shell = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** Paragraphs of six sentences, `words` words in all. */
function paragraphs(words: number, sentences: readonly string[]): string[] {
  const made: string[] = [];
  for (let count = 0, i = 0; count < words; i++) {
    const text = Array.from({ length: 6 }, (_, k) => sentences[(i + k) % sentences.length]).join(
      ' ',
    );
    made.push(text);
    count += wordsOf(text);
  }
  return made;
}

/** What the labelled pages about the subject say, one after the other, as often as needed. */
const ABOUT_PAGES = loadCorpus('tests/corpus/dev')
  .filter(({ kind }) => kind !== 'unrelated')
  .flatMap(({ units }) => units.map(({ text }) => text));

/** `words` words about the subject, with the claims and all else that stands on such pages. */
export function subjectTexts(words = 10_000): string[] {
  const texts: string[] = [];
  for (let count = 0, i = 0; count < words; i++) {
    const text = ABOUT_PAGES[i % ABOUT_PAGES.length] ?? '';
    texts.push(text);
    count += wordsOf(text);
  }
  return texts;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const asHtml = (texts: readonly string[]) =>
  texts
    .map((text, i) => `${i % 8 === 0 ? `<h2>Part ${i / 8 + 1}</h2>` : ''}<p>${escaped(text)}</p>`)
    .join('\n');

export const unrelatedArticle = (words = 20_000) =>
  shell('A walk along the coast', asHtml(paragraphs(words, PLAIN)));

export const subjectArticle = (words = 10_000) =>
  shell('Stem cells for multiple sclerosis', asHtml(subjectTexts(words)));

/** A news front page of about 5,000 elements, none about the subject. */
export const frontPage = () =>
  shell(
    'The Morning News',
    Array.from(
      { length: 500 },
      (_, i) =>
        `<article><header><a href="#${i}"><h3>${PLAIN[i % 4]}</h3></a></header><div><span>City</span><time>09:${i % 60}</time></div><p>${PLAIN[(i + 1) % 4]}</p><footer><b>Share</b><i>Save</i></footer></article>`,
    ).join(''),
  );

/** One text node of a megabyte, about the subject, with a claim at its end. */
export const oneTextNode = () => {
  const text = `${ABOUT.slice(0, 3).join(' ')} `;
  const long = text.repeat(Math.ceil(1_000_000 / text.length));
  return shell('Stem cells for multiple sclerosis', `<p>${long}${CLAIMS[0]}</p>`);
};

/** A feed that adds 100 elements a second for `seconds`, one claim in 5. */
export const feed = (seconds: number) =>
  shell(
    'Stem cells for multiple sclerosis',
    `<p>${CLAIMS[0]}</p><p>${ABOUT[0]}</p><main></main><script>
      const main = document.querySelector('main');
      const lines = ${JSON.stringify(ABOUT)};
      let n = 0;
      const timer = setInterval(() => {
        for (let i = 0; i < 5; i++, n++) {
          const p = document.createElement('p');
          p.textContent = n % 5 === 0 ? ${JSON.stringify(CLAIMS[0]?.slice(0, -1))} + ', item ' + n + '.' : lines[n % lines.length];
          main.append(p);
        }
        if (n >= ${seconds * 100}) clearInterval(timer);
      }, 50);
    </script>`,
  );
