/** What the background worker does besides matching: starting, parsing the evidence, making a report. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { createDetector } from '../../lib/claims/index.ts';
import { makeDossier, NO_FACTS } from '../../lib/report/dossier.ts';
import { FORMATS } from '../../lib/report/formats.ts';
import { reportHtml } from '../../lib/report/html.tsx';
import { compileContent } from '../content/compile.ts';
import { loadKnowledge } from '../knowledge.ts';
import { pageOf } from './matching.ts';
import { inTurns, median, type Row } from './row.ts';

const ROUNDS = 9;

export async function workerRows(): Promise<Row[]> {
  const database = compileContent('content-db');
  return [await startRow(database), await parseRow(database), await reportRow(database)];
}

type Database = ReturnType<typeof compileContent>;

/** What a woken worker does before its first answer, against reading the same content from its sources. */
async function startRow(database: Database): Promise<Row> {
  const { vocabulary, model } = loadKnowledge();
  const json = JSON.stringify({ database, vocabulary, model });
  const start = () => {
    const content = JSON.parse(json) as {
      database: Database;
      vocabulary: typeof vocabulary;
      model: typeof model;
    };
    return createDetector({
      topics: content.database.topics,
      vocabulary: content.vocabulary,
      model: content.model,
    });
  };
  const files = readdirSync('content-db/topics').map((name) => join('content-db/topics', name));
  const sources = () => files.map((file) => parse(readFileSync(file, 'utf8')));
  const costs = await inTurns({ start, sources }, ROUNDS);
  const ours = median(costs.start);
  const theirs = median(costs.sources);
  return {
    what: 'worker start with database',
    ours,
    unit: 'ms',
    baseline: { name: 'parsing the topic files', value: theirs },
    budget: 'less; 50 ms',
    holds: ours < theirs,
    gate: true,
    note: `${Math.round(json.length / 1000)} kB of JSON parsed, detector built; ${ours <= 50 ? 'within' : 'over'} 50 ms on this machine now`,
  };
}

/** A list of short records as JSON, at least as long as asked: what any parser is given. */
function recordsJson(length: number): string {
  const records: { id: string; text: string; sources: string[] }[] = [];
  const { blocks } = pageOf(10_000);
  for (let size = 2, i = 0; size < length; i++) {
    const { text } = blocks[i % blocks.length] ?? { text: '' };
    const record = { id: `record-${i}`, text, sources: [`a-${i}`, `b-${i}`] };
    records.push(record);
    size += JSON.stringify(record).length + 1;
  }
  return JSON.stringify(records);
}

async function parseRow(database: Database): Promise<Row> {
  const json = JSON.stringify(database);
  const plain = recordsJson(json.length);
  const costs = await inTurns({ ours: () => JSON.parse(json), plain: () => JSON.parse(plain) }, 31);
  const ours = median(costs.ours) * (plain.length / json.length);
  const theirs = median(costs.plain);
  return {
    what: 'parsing the evidence database',
    ours,
    unit: 'ms',
    baseline: { name: 'JSON of short records, equal size', value: theirs },
    budget: '2 x',
    holds: ours <= 2 * theirs,
    gate: true,
    note: `${Math.round(json.length / 1000)} kB, ${Math.round(gzipSync(json).length / 1000)} kB gzip; ${database.topics.length} summaries`,
  };
}

/** Every format a report is written in, against finding the claims that stand in it. */
async function reportRow(database: Database): Promise<Row> {
  const detector = createDetector({ ...loadKnowledge(), topics: database.topics });
  const page = pageOf(10_000);
  const evidence = database.topics.map((topic) => ({ topic, sources: database.sources }));
  const reading = detector.read(page);
  if (reading.claims.length === 0) throw new Error('the page to report on has no claims');
  const make = async () => {
    const dossier = makeDossier({
      parts: [{ facts: NO_FACTS, page, reading, fragments: [] }],
      evidence,
      readAt: '2026-01-01T00:00:00.000Z',
      about: { version: '0', date: database.date },
    });
    for (const { write } of Object.values(FORMATS)) await write(dossier);
    return reportHtml(dossier);
  };
  const costs = await inTurns({ make, read: () => detector.read(page) }, 5);
  return {
    what: `report of ${reading.claims.length} claims, in all formats`,
    ours: median(costs.make),
    unit: 'ms',
    baseline: { name: 'reading the page', value: median(costs.read) },
    budget: '2 x',
    holds: median(costs.make) <= 2 * median(costs.read),
    gate: true,
  };
}
