/** `npm run train`: trains the model from the labelled corpus and writes `content-db/model/model.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadTraining } from './corpus.ts';
import { loadTopics, loadVocabulary } from './knowledge.ts';
import { fitModel } from './train/fit.ts';

const started = performance.now();
const pages = loadTraining();
const json = JSON.stringify(fitModel(pages, loadTopics(), loadVocabulary()));
mkdirSync('content-db/model', { recursive: true });
writeFileSync('content-db/model/model.json', `${json}\n`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${pages.length} pages, ${Math.round(gzipSync(json).length / 1000)} kB gzip, ${seconds} s`,
);
