/** Reports for the tests: one that never changes, and one as the real detector makes it. */
import { readFileSync } from 'node:fs';
import { createDetector, type Detector } from '../../../lib/claims/index.ts';
import type { Claim, Page, Stance } from '../../../lib/claims/types.ts';
import { makeDossier, NO_FACTS } from '../../../lib/report/dossier.ts';
import type { Dossier } from '../../../lib/report/schema.ts';
import { speak } from '../../../lib/ui/text.ts';
import { compileContent } from '../../../scripts/content/compile.ts';
import { loadKnowledge } from '../../../scripts/knowledge.ts';
import { pageOf } from '../../../scripts/scan/read-file.ts';
import { EVIDENCE } from './made-up.ts';

speak('en');

export const PAGES = ['article-overview', 'article-whats-new'] as const;

export const pageHtml = (name: string) =>
  readFileSync(new URL(`../../pages/${name}/index.html`, import.meta.url), 'utf8');

const READ_AT = '2026-11-22T09:30:00.000Z';
const ABOUT = { version: '0.1.0', date: '2026-11-21' };
const FACTS = {
  ...NO_FACTS,
  url: 'https://example.org/article',
  author: 'A. Writer',
  published: '2025-03-01',
  language: 'en',
};

/** A claim at known words of a page. */
function claimAt(page: Page, words: string, topic: string, stance: Stance): Claim {
  const block = page.blocks.findIndex(({ text }) => text.includes(words));
  const start = page.blocks[block]?.text.indexOf(words) ?? -1;
  const overstated = /revolutionary way/.exec(words);
  return {
    ...{ block, start, end: start + words.length, text: words, stance },
    topics: [{ id: topic, score: 1 }],
    overstated: overstated ? [{ id: topic, words: overstated[0] }] : [],
    ofTransplant: false,
    why: ['names a treatment'],
  };
}

/** Four sentences of a real page with made-up evidence; changes only when the report itself does. */
export function fixedReport(): Dossier {
  const page = pageOf(pageHtml('article-overview'));
  const claims = [
    claimAt(page, 'stem cell therapy is a revolutionary way', 'cell-hype', 'promotes'),
    claimAt(page, 'The main mechanism of action', 'cell-hype', 'neutral'),
    claimAt(page, 'possible infertility', 'cell-risks', 'cautions'),
    claimAt(page, 'obtaining their informed permission is essential', 'consent', 'neutral'),
  ];
  return makeDossier({
    parts: [
      {
        facts: { ...FACTS, title: page.title },
        page,
        reading: { sentencesRead: 58, claims, omissions: ['price', 'follow-up'] },
        fragments: ['revolutionary%20way', null, 'possible%20infertility', null],
      },
    ],
    evidence: EVIDENCE,
    readAt: READ_AT,
    about: ABOUT,
  });
}

let detector: Detector | undefined;

/** A page of `tests/pages` with the real detector and the real evidence. */
export function realReport(name: string): Dossier {
  const { topics, sources } = compileContent('content-db');
  detector ??= createDetector({ ...loadKnowledge('content-db'), topics });
  const page = pageOf(pageHtml(name));
  const reading = detector.read(page);
  return makeDossier({
    parts: [{ facts: { ...FACTS, title: page.title }, page, reading, fragments: [] }],
    evidence: topics.map((topic) => ({ topic, sources })),
    readAt: READ_AT,
    about: ABOUT,
  });
}
