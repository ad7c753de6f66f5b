/** The rows that need no browser: matching, look-up, growth. */
import Fuse from 'fuse.js';
import { createDetector, type Detector } from '../../lib/claims/index.ts';
import type { Page } from '../../lib/claims/types.ts';
import { createLookup } from '../../lib/evidence/lookup.ts';
import { loadKnowledge } from '../knowledge.ts';
import { subjectTexts } from './pages.ts';
import { cost, growthRow, inTurns, median, quantile, type Row } from './row.ts';

const QUERIES = [
  'stem cells ms cost mexico',
  'does hsct stop relapses',
  'is stem cell therapy safe for multiple sclerosis',
  'umbilical cord cells walk again',
];
/** Sentences and key presses the naive baseline is given; more would take minutes. */
const NAIVE_SENTENCES = 12;
const NAIVE_EVERY = 6;
const ROUNDS = 5;
/** Page lengths, in words, that growth is fitted over. */
const LENGTHS = [2_500, 5_000, 10_000, 20_000, 40_000];

export const pageOf = (words: number): Page => ({
  title: 'Stem cells for multiple sclerosis',
  blocks: subjectTexts(words).map((text) => ({ text, role: 'text', headings: [] })),
});

export async function matchingRows(): Promise<Row[]> {
  const knowledge = loadKnowledge();
  const detector = createDetector(knowledge);
  const page = pageOf(10_000);
  const { sentencesRead } = detector.read(page);
  const sentences = page.blocks
    .flatMap(({ text }) => text.split(/(?<=\.)\s/))
    .slice(0, NAIVE_SENTENCES);
  const phrasings = knowledge.topics.flatMap(({ phrasings }) => phrasings);
  const naive = new Fuse(phrasings, { includeScore: true, ignoreLocation: true, threshold: 0.4 });
  const costs = await inTurns(
    { ours: () => detector.read(page), naive: () => sentences.map((each) => naive.search(each)) },
    ROUNDS,
  );
  const ours = median(costs.ours) / sentencesRead;
  const theirs = median(costs.naive) / sentences.length;
  return [
    {
      what: 'matching, per sentence',
      ours,
      unit: 'ms',
      baseline: { name: `naive Fuse, ${phrasings.length} phrasings`, value: theirs },
      budget: '100 x faster; 0.1 ms',
      holds: theirs / ours >= 100,
      gate: true,
      note: `${sentencesRead} sentences; ${Math.round(theirs / ours)} x faster; ${ours <= 0.1 ? 'within' : 'over'} 0.1 ms on this machine now`,
    },
    growthRow('matching', await costsByLength(detector), 'words'),
    await lookupRow(knowledge),
  ];
}

/** The least of the rounds for each length, since whatever disturbs one only adds. */
async function costsByLength(detector: Detector): Promise<[number, number][]> {
  const works = Object.fromEntries(
    LENGTHS.map((words) => {
      const page = pageOf(words);
      return [`${words}`, () => detector.read(page)];
    }),
  );
  const costs = await inTurns(works, ROUNDS);
  return LENGTHS.map((words) => [words, Math.min(...(costs[`${words}`] ?? []))]);
}

async function lookupRow(knowledge: ReturnType<typeof loadKnowledge>): Promise<Row> {
  const lookup = createLookup(knowledge);
  const naive = new Fuse(
    knowledge.topics.flatMap(({ id, phrasings }) => phrasings.map((text) => ({ id, text }))),
    { keys: ['text'], ignoreLocation: true },
  );
  const presses = QUERIES.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  for (const query of presses) lookup(query);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const [i, query] of presses.entries()) {
    ours.push(await cost(() => lookup(query)));
    if (i % NAIVE_EVERY === 0) theirs.push(await cost(() => naive.search(query)));
  }
  const p95 = quantile(ours, 0.95);
  const naiveP95 = quantile(theirs, 0.95);
  return {
    what: 'look-up, per key press, p95',
    ours: p95,
    unit: 'ms',
    baseline: { name: 'naive Fuse', value: naiveP95 },
    budget: 'less; 10 ms',
    holds: p95 < naiveP95,
    gate: true,
    note: `${ours.length} presses; ${p95 <= 10 ? 'within' : 'over'} 10 ms on this machine now`,
  };
}
