/** Which texts of a topic are ours, and how hard they are to read. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Topic } from '../../lib/evidence/schema.ts';

export interface Words {
  field: string;
  text: string;
}

const named = (field: string, texts: readonly string[]): Words[] =>
  texts.map((text, i) => ({ field: `${field}.${i}`, text }));

/** Texts that no two topics may share: a reader of two cards must not meet the same stock line. */
export function specificTexts(topic: Topic): Words[] {
  return [
    { field: 'notFor', text: topic.notFor },
    { field: 'costCaveat', text: topic.costCaveat.text },
    { field: 'ethicsCaveat', text: topic.ethicsCaveat.text },
    ...named(
      'harms',
      topic.harms.map(({ text }) => text),
    ),
    ...named(
      'regulation',
      topic.regulation.map(({ status }) => status),
    ),
    ...named('askTheClinic', topic.askTheClinic),
  ];
}

/** Every sentence we wrote ourselves. Phrasings and overstated wordings are other people's. */
export function ownWords(topic: Topic): Words[] {
  const { title, shortTitle, question, bottomLine, appliesTo } = topic;
  return [
    ...Object.entries({ title, shortTitle, question, bottomLine, appliesTo }).map(
      ([field, text]) => ({ field, text }),
    ),
    { field: 'certainty', text: topic.certainty.why },
    ...topic.findings.flatMap(({ text, population, comparator, followUp }, i) =>
      named(`findings.${i}`, [text, population, comparator, followUp]),
    ),
    ...named(
      'numbers',
      (topic.numbers ?? []).flatMap(({ label, note }) => [label, note]),
    ),
    ...specificTexts(topic),
    ...named(
      'overstatements',
      topic.overstatements.map(({ problem }) => problem),
    ),
    ...named(
      'openTrials',
      topic.openTrials.flatMap(({ settles, expected }) => [settles, expected]),
    ),
  ];
}

/** Takes out what stands in quotation marks: there we repeat a claim, we do not make it. */
export const unquoted = (text: string): string => text.replace(/"[^"]*"|“[^”]*”/g, ' ');

/** The same wording however it is cased, spaced or ended. */
export const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** School grade by the published Flesch-Kincaid formula. */
export function readingGrade(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
  const sentences = text.match(/[.?!](?=\s|$)/g) ?? [];
  return fleschKincaid({
    sentence: Math.max(1, sentences.length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}
