/** In a Spanish interface a screen reader is told which words are English: all of the evidence, nothing else. */
import { JSDOM } from 'jsdom';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CardView } from '../../../entrypoints/reader/card-view.tsx';
import { ClaimView } from '../../../entrypoints/report/claim-view.tsx';
import { SourcesView } from '../../../entrypoints/report/sources-view.tsx';
import { SummaryView } from '../../../entrypoints/report/summary-view.tsx';
import type { Evidence, RatedClaim } from '../../../lib/messages.ts';
import { EvidenceView } from '../../../lib/ui/evidence-view.tsx';
import { Results } from '../../../lib/ui/look-up/results.tsx';
import { speak } from '../../../lib/ui/text.ts';
import { compileContent } from '../../../scripts/content/compile.ts';
import { realReport } from '../report/support.ts';

/** Addresses, and dates as Spanish writes them: the browser's words, not ours. */
const NEITHER = /https?:\/\/\S+|\d+ de \p{L}+ de \d+/gu;
/** Stands for every letter of our own words, so that they are told from words of the evidence. */
const OURS = 'ж';

vi.mock('../../../public/_locales/es/messages.json', async (original) => {
  const { default: messages } = await original<{ default: Record<string, { message: string }> }>();
  const veiled = Object.entries(messages).map(([key, { message }]) => [
    key,
    { message: message.replace(/\p{L}/gu, 'ж') },
  ]);
  return { default: Object.fromEntries(veiled) };
});

beforeAll(() => speak('es'));
afterAll(() => speak('en'));

const { topics, sources } = compileContent('content-db');
const all: Evidence[] = topics.map((topic) => ({ topic, sources }));
const [first, second] = all as [Evidence, Evidence];

const claim: RatedClaim = {
  ...{ block: 0, start: 0, end: 30, text: 'Stem cells cure MS for everyone', stance: 'cautions' },
  topics: [{ id: first.topic.id, score: 1 }],
  overstated: [{ id: first.topic.id, words: first.topic.overstatements[0]?.words[0] ?? '' }],
  why: ['‘stem cells’ on a page about MS'],
  ofTransplant: false,
  tone: 'caution',
  dismissed: false,
};
const hits = topics.map(({ id, title, rating, bottomLine }) => ({ id, title, rating, bottomLine }));
const dossier = realReport('article-overview');
const nothing = () => {};

const VIEWS: [name: string, view: () => VNode][] = [
  ...all.map((evidence): [string, () => VNode] => [
    `summary ${evidence.topic.id}`,
    () => <EvidenceView evidence={evidence} today="2030-01-01" />,
  ]),
  [
    'card',
    () => (
      <CardView
        claim={claim}
        evidence={[first, second]}
        position={1}
        total={2}
        onClose={nothing}
        onGo={nothing}
        onDismiss={nothing}
      />
    ),
  ],
  [
    'look-up',
    () => (
      <Results
        asked={{ state: 'here', value: { hits, nearest: [] } }}
        query="cost"
        active={0}
        onOpen={nothing}
      />
    ),
  ],
  ['report: claim', () => <ClaimView dossier={dossier} index={0} onChange={nothing} />],
  ['report: summary', () => <SummaryView dossier={dossier} />],
  ['report: sources', () => <SourcesView dossier={dossier} />],
];

test.each(VIEWS)('%s', (_name, view) => {
  const { window } = new JSDOM(`<html lang="es"><body>${render(view())}</body></html>`);
  const { document, NodeFilter } = window;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    const lang = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang');
    const isEnglish = /\p{L}/u.test(text.replaceAll(OURS, '').replace(NEITHER, ''));
    if (lang === 'en' ? text.includes(OURS) : isEnglish) wrong.push(`${lang}: ${text}`);
  }
  expect(wrong).toEqual([]);
});
