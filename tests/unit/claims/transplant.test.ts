/** Praise of a blood stem-cell transplant is told from praise of other cells, also where neither is named. */
import { expect, test } from 'vitest';
import type { Finding } from '../../../lib/claims/finding.ts';
import { createLexicon } from '../../../lib/claims/lexicon.ts';
import { prepare, readText } from '../../../lib/claims/prepare.ts';
import { createApart, createTransplantTest } from '../../../lib/claims/transplant.ts';
import { isHeldBack, type LabelledPage, loadCorpus, toPage } from '../../../scripts/corpus.ts';
import { loadVocabulary } from '../../../scripts/knowledge.ts';

const lexicon = createLexicon(loadVocabulary());
const transplantTest = createTransplantTest(lexicon);

/** The lines of a page, and claims about `topics` on it. */
function judged(text: string, topics: readonly string[], heading?: string): boolean | undefined {
  const headings = heading === undefined ? [] : [heading];
  const page = { title: '', blocks: [{ text, role: 'text' as const, headings }] };
  const [line] = prepare(lexicon, page).lines;
  const findings = line
    ? topics.map((id): Finding => ({ line, topics: [{ id, score: 1 }], stance: 'promotes' }))
    : [];
  return line && transplantTest(findings)(line);
}

const HSCT = ['hsct-halts-disease', 'hsct-side-effects'];
const CELLS = ['umbilical-cord-cells', 'msc-efficacy'];

test.each([
  ['AHSCT is one of the most promising methods.', CELLS, undefined, true],
  ['A bone marrow transplant gave me my life back.', [], undefined, true],
  ['Our mesenchymal cells are a breakthrough.', HSCT, undefined, false],
  // Clinics call a drip of cord cells a stem cell transplant.
  ['Nine in ten improved after their stem cell transplant.', CELLS, undefined, false],
  ['Nine in ten improved after their stem cell transplant.', HSCT, undefined, true],
  ['Nine in ten improved.', HSCT, undefined, true],
  ['Nine in ten improved.', CELLS, undefined, false],
  ['Nine in ten improved.', [...HSCT, ...CELLS], undefined, false],
  ['Nine in ten improved.', CELLS, 'HSCT in Mexico', true],
  ['Nine in ten improved.', HSCT, 'Cord blood cells', false],
  ['Nine in ten improved.', [], undefined, false],
])('“%s” among claims of %s under %s: %s', (text, topics, heading, expected) => {
  expect(judged(text, topics, heading)).toBe(expected);
});

test.each([
  ['HSCs can reset the immune system.', ['cure', 'hsct-immune-reset', 'msc-efficacy']],
  ['Our mesenchymal cells work like an HSCT.', ['msc-efficacy', 'cure', 'hsct-immune-reset']],
  ['Most people walk better.', ['msc-efficacy', 'cure', 'hsct-immune-reset']],
])('“%s” leads to %s', (text, expected) => {
  const ranked = ['msc-efficacy', 'cure', 'hsct-immune-reset'].map((id) => ({ id, score: 1 }));
  const topics = createApart(lexicon)(readText(lexicon, text), ranked);
  expect(topics.map(({ id }) => id)).toEqual(expected);
});

const CELLS_TOPICS =
  /^(?:msc-efficacy|adipose-svf|umbilical-cord-cells|exosomes|neural-stem-cells|embryonic-fetal-ipsc|cell-(?:delivery-route|therapy-safety|dose-potency))$/;
const GENERAL = new Set(['breakthrough-hype', 'testimonial', 'success-rate', 'many-conditions']);

/** Pages with general praise whose other claims are all of one sort. */
const PAGES = loadCorpus('tests/corpus/dev')
  .filter(({ id }) => !isHeldBack(id))
  .flatMap((page) => {
    const topics = page.units.flatMap(({ flag, topics: [id = ''] }) =>
      flag === 'yes' ? [id] : [],
    );
    const ofTransplant = topics.filter((id) => id.startsWith('hsct-')).length;
    const ofCells = topics.filter((id) => CELLS_TOPICS.test(id)).length;
    return ofTransplant > 0 === ofCells > 0 ? [] : [{ page, expected: ofTransplant > 0 }];
  });

test('on labelled pages about one of the two, general praise is taken for that one', () => {
  const answers = PAGES.flatMap(({ page, expected }) =>
    praiseOn(page).map((answer) => answer === expected),
  );
  expect(answers.length).toBeGreaterThan(100);
  // The two that are not name blood stem cells to say what other cells cannot do.
  expect(answers.filter((right) => !right).length / answers.length).toBeLessThan(0.02);
});

function praiseOn(page: LabelledPage): boolean[] {
  const { lines } = prepare(lexicon, toPage(page));
  const claims = lines.flatMap((line): Finding[] => {
    const unit = page.units[line.block];
    if (unit?.flag !== 'yes') return [];
    return [{ line, topics: unit.topics.map((id) => ({ id, score: 1 })), stance: 'promotes' }];
  });
  const isOfTransplant = transplantTest(claims);
  return claims
    .filter(({ topics: [first] }) => GENERAL.has(first?.id ?? ''))
    .map(({ line }) => isOfTransplant(line));
}
