/** Baseline: mark whatever names the disease or a treatment; topic by the words named. */
import { createLexicon, type Vocabulary } from '../../lib/claims/lexicon.ts';
import { readText } from '../../lib/claims/prepare.ts';
import { createSubjectMatch } from '../../lib/claims/subject-match.ts';
import type { LabelledPage, UnitResult } from '../corpus.ts';

const TELLING = [
  'ms',
  'hsct',
  'stem-cell',
  'mesenchymal',
  'adipose',
  'cord',
  'exosome',
  'neural-cell',
  'cure',
];

export function keywordResults(
  pages: readonly LabelledPage[],
  vocabulary: Vocabulary,
  ids: readonly string[],
) {
  const lexicon = createLexicon(vocabulary);
  const telling = TELLING.flatMap((name) => lexicon.index.get(name) ?? []);
  const subject = createSubjectMatch(lexicon);
  return Object.fromEntries(
    pages.map((page) => [
      page.id,
      page.units.map(({ text }): UnitResult => {
        const { concepts } = readText(lexicon, text);
        if (!telling.some((each) => concepts.includes(each))) return null;
        const topics = ids
          .map((id) => ({ id, score: subject(id, concepts) }))
          .sort((a, b) => b.score - a.score)
          .slice(0, 3);
        return { topics, stance: 'promotes', overstated: [] };
      }),
    ]),
  );
}
