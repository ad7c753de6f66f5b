/** The rows that need no browser: matching, look-up, start of the worker, growth. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { parse } from 'yaml';
import { createDetector } from '../../lib/claims/index.ts';
import type { Page } from '../../lib/claims/types.ts';
import { createLookup } from '../../lib/evidence/lookup.ts';
import { compileContent } from '../content/compile.ts';
import { loadKnowledge } from '../knowledge.ts';
import { subjectTexts } from './pages.ts';
import { exponent, median, quantile, type Row, timed, undisturbed } from './row.ts';

const QUERIES = [
  'stem cells ms cost mexico',
  'does hsct stop relapses',
  'is stem cell therapy safe for multiple sclerosis',
  'umbilical cord cells walk again',
];
/** Sentences the naive baseline is given; more would take minutes. */
const NAIVE_SENTENCES = 12;

const pageOf = (words: number): Page => ({
  title: 'Stem cells for multiple sclerosis',
  blocks: subjectTexts(words).map((text) => ({ text, role: 'text', headings: [] })),
});

export function matchingRows(): Row[] {
  const knowledge = loadKnowledge();
  const detector = createDetector(knowledge);
  const page = pageOf(10_000);
  const { sentencesRead } = detector.read(page);
  const perSentence = timed(() => detector.read(page)) / sentencesRead;
  const sentences = page.blocks
    .flatMap(({ text }) => text.split(/(?<=\.)\s/))
    .slice(0, NAIVE_SENTENCES);
  const phrasings = knowledge.topics.flatMap(({ phrasings }) => phrasings);
  const naive = new Fuse(phrasings, { includeScore: true, ignoreLocation: true, threshold: 0.4 });
  const naivePerSentence =
    timed(() => sentences.map((each) => naive.search(each)), 3) / sentences.length;
  const sizes = [1, 2, 4, 8, 16].map((times) => {
    const sized = pageOf(2_500 * times);
    return [times, undisturbed(() => detector.read(sized), 5)] as const;
  });
  const growth = exponent(sizes);
  return [
    {
      what: 'matching, per sentence',
      ours: perSentence,
      unit: 'ms',
      baseline: { name: `naive Fuse, ${phrasings.length} phrasings`, value: naivePerSentence },
      budget: '0.1 ms; 100 x faster',
      holds: naivePerSentence / perSentence >= 100,
      gate: true,
      note: `${sentencesRead} sentences; ${Math.round(naivePerSentence / perSentence)} x faster; ${perSentence <= 0.1 ? 'within' : 'over'} 0.1 ms on this machine now`,
    },
    {
      what: 'matching, growth with page length',
      ours: growth,
      unit: 'exponent',
      baseline: { name: 'linear', value: 1 },
      budget: '1.1',
      holds: growth <= 1.1,
      gate: true,
      note: sizes.map(([times, ms]) => `${times} x: ${ms.toFixed(0)} ms`).join(', '),
    },
    lookupRow(knowledge),
    startRow(),
  ];
}

function lookupRow(knowledge: ReturnType<typeof loadKnowledge>): Row {
  const lookup = createLookup(knowledge);
  const naive = new Fuse(
    knowledge.topics.flatMap(({ id, phrasings }) => phrasings.map((text) => ({ id, text }))),
    { keys: ['text'], ignoreLocation: true },
  );
  const press = (search: (query: string) => unknown) =>
    QUERIES.flatMap((query) =>
      Array.from({ length: query.length }, (_, at) => {
        const began = performance.now();
        search(query.slice(0, at + 1));
        return performance.now() - began;
      }),
    );
  press(lookup);
  const ours = quantile(press(lookup), 0.95);
  return {
    what: 'look-up, per key press, p95',
    ours,
    unit: 'ms',
    baseline: {
      name: 'naive Fuse',
      value: quantile(
        press((query) => naive.search(query)),
        0.95,
      ),
    },
    budget: '10 ms',
    holds: ours <= 10,
    gate: false,
  };
}

/** What a woken worker does before its first answer, against reading the same content from its sources. */
function startRow(): Row {
  const database = compileContent('content-db');
  const { vocabulary, model } = loadKnowledge();
  const json = JSON.stringify({ database, vocabulary, model });
  const starts = Array.from({ length: 7 }, () => {
    const began = performance.now();
    const content = JSON.parse(json) as {
      database: typeof database;
      vocabulary: typeof vocabulary;
      model: typeof model;
    };
    createDetector({
      topics: content.database.topics,
      vocabulary: content.vocabulary,
      model: content.model,
    });
    return performance.now() - began;
  });
  const files = readdirSync('content-db/topics').map((name) => join('content-db/topics', name));
  const ours = median(starts);
  return {
    what: 'worker start with database',
    ours,
    unit: 'ms',
    baseline: {
      name: 'parsing the topic files',
      value: timed(() => files.map((file) => parse(readFileSync(file, 'utf8'))), 3),
    },
    budget: '50 ms',
    holds: ours <= 50,
    gate: false,
    note: `${Math.round(json.length / 1000)} kB of JSON parsed, detector built`,
  };
}
