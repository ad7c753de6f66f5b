import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type PageBlock, readBlocks } from '../../../lib/page/blocks.ts';
import { styleByTag } from '../../../lib/page/style.ts';

function read(html: string): PageBlock[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return [...readBlocks(document.body as unknown as Element, styleByTag)].filter(
    (block) => block !== null,
  );
}

const texts = (html: string) => read(html).map(({ text }) => text);

describe('text as its reader sees it', () => {
  test.each([
    [
      'inline elements run on',
      '<p>Stem <b>cells</b> <a href="#">help</a>.</p>',
      ['Stem cells help.'],
    ],
    ['white space folds', '<p>  Stem\n   cells\t help </p>', ['Stem cells help']],
    ['blocks part text', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    ['a line break ends a line', '<p>One<br>Two<br><br>three</p>', ['One\nTwo\nthree']],
    [
      'a line break inside a sentence only folds it',
      '<p>One<br>two <br> three</p>',
      ['One two three'],
    ],
    [
      'soft hyphens and zero-width characters vanish',
      '<p>mesen\u00ADchy\u200Bmal</p>',
      ['mesenchymal'],
    ],
    ['preformatted text keeps its lines', '<pre>one\n  two</pre>', ['one\ntwo']],
    [
      'hidden text is not read',
      '<p hidden>no</p><p style="display: none">no</p><p>yes</p>',
      ['yes'],
    ],
    [
      'code and data are not read',
      '<script>a</script><style>b</style><template>c</template><p>d</p>',
      ['d'],
    ],
    [
      'what a user types is not read',
      '<textarea>mine</textarea><p contenteditable>mine</p><p>d</p>',
      ['d'],
    ],
    ['table cells are blocks', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['nothing at all', '', []],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe('roles', () => {
  test.each([
    ['<h1>x</h1>', 'title'],
    ['<h3>x</h3>', 'heading'],
    ['<ul><li>x</li></ul>', 'item'],
    ['<nav><ul><li>x</li></ul></nav>', 'nav'],
    ['<table><tr><td>x</td></tr></table>', 'cell'],
    ['<button>x</button>', 'button'],
    ['<blockquote><p>x</p></blockquote>', 'quote'],
    ['<figure><figcaption>x</figcaption></figure>', 'caption'],
    ['<footer><h2>x</h2></footer>', 'footer'],
    ['<article><footer>x</footer><p>y</p></article>', 'footer'],
    ['<p>x</p>', 'text'],
  ])('%s', (html, role) => {
    expect(read(html)[0]?.role).toBe(role);
  });
});

test('a block knows the headings it stands under', () => {
  const blocks = read('<h1>A</h1><h2>B</h2><h3>C</h3><p>x</p><h2>D</h2><p>y</p>');
  const under = Object.fromEntries(blocks.map(({ text, headings }) => [text, headings]));
  expect(under['x']).toEqual(['A', 'B', 'C']);
  expect(under['D']).toEqual(['A']);
  expect(under['y']).toEqual(['A', 'D']);
});

test('2,000 nested elements are read without exhausting the stack', () => {
  expect(texts(`${'<div>'.repeat(2000)}deep${'</div>'.repeat(2000)}`)).toEqual(['deep']);
});

/** Any nesting of common elements and any text, spaces and odd characters included. */
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[<>&\0\r]/g, ' ')),
    fc
      .tuple(
        fc.constantFrom('p', 'b', 'div', 'span', 'li', 'h2', 'a', 'td', 'pre', 'section'),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
  ),
})).node;

test('every piece of block text is the text of the node it names', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (nodes) => {
      for (const { text, pieces } of read(nodes.join(''))) {
        expect(text).toBe(text.trim() === '' ? '' : text);
        pieces.forEach(({ start, node, offset }, i) => {
          const end = Math.min(pieces[i + 1]?.start ?? text.length, text.length);
          for (let at = start; at < end; at++) {
            const shown = text[at];
            const written = node.data[offset + at - start];
            expect(shown === written || /\s/.test(written ?? '') || shown === '\n').toBe(true);
          }
        });
      }
    }),
    { numRuns: 300 },
  );
});
