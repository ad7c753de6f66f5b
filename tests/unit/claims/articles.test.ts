/** Two real articles on blood stem-cell transplant that mostly say "stem cell therapy". */
import { expect, test } from 'vitest';
import { createDetector } from '../../../lib/claims/index.ts';
import { loadKnowledge } from '../../../scripts/knowledge.ts';
import { readFile } from '../../../scripts/scan/read-file.ts';

const detector = createDetector(loadKnowledge());
/** Blood stem cells and what only they do, in the words of the articles. */
const TRANSPLANT = /hematopoietic|\bHSCs?\b|immune reset|wipe out/i;

test.each(['article-overview', 'article-whats-new'])(
  '%s: what is said of blood stem cells is not judged as mesenchymal cells',
  async (name) => {
    const { page } = await readFile(`tests/pages/${name}/index.html`);
    const claims = detector.read(page).claims.filter(({ text }) => TRANSPLANT.test(text));
    expect(claims.length).toBeGreaterThan(1);
    const mixed = claims.filter(({ topics: [first] }) => first?.id === 'msc-efficacy');
    expect(mixed.map(({ text }) => text)).toEqual([]);
  },
);
