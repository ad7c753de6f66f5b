/** Look-up beside naive Fuse over the same wordings: time a key press, for the bench table. */
import Fuse from 'fuse.js';
import { createLookup } from '../../lib/evidence/lookup.ts';
import { loadKnowledge } from '../../scripts/knowledge.ts';

/** Typed letter by letter: words, typos, questions; then whole pasted sentences. */
const TYPED = [
  'stem cells ms cost mexico',
  'msenchymal stem cels',
  'reboot immune system',
  'is hsct safe for progressive ms?',
  'exosomes',
  'does insurance pay for a transplant',
];
const PASTED = [
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.',
  'More than 90 % of our patients report improved balance within three months of their treatment.',
];

export interface LookupTimes {
  /** Milliseconds a key press. */
  p95: number;
  median: number;
  presses: number;
}

const presses = [
  ...TYPED.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1))),
  ...PASTED,
];

function time(ask: (query: string) => unknown): LookupTimes {
  // The first presses pay for compiling.
  for (const query of TYPED) ask(query);
  const times = presses.map((query) => {
    const started = performance.now();
    ask(query);
    return performance.now() - started;
  });
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { p95: at(0.95), median: at(0.5), presses: presses.length };
}

/** Times both over the whole database. */
export function timeLookup(): { caveat: LookupTimes; naiveFuse: LookupTimes } {
  const knowledge = loadKnowledge();
  const entries = knowledge.topics.flatMap(({ id, title, shortTitle, question, phrasings }) =>
    [title, shortTitle, question, ...phrasings].map((text) => ({ id, text })),
  );
  const fuse = new Fuse(entries, { keys: ['text'] });
  const lookup = createLookup(knowledge);
  return { caveat: time((query) => lookup(query)), naiveFuse: time((query) => fuse.search(query)) };
}
