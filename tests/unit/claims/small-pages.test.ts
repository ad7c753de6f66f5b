/**
 * Pages of a few lines, and a single pasted sentence, which hold none of the context that long
 * pages give: an outright claim must be found there too, and what surrounds it left alone.
 */
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../lib/claims/index.ts';
import { isHeldBack, loadCorpus } from '../../../scripts/corpus.ts';
import { loadKnowledge } from '../../../scripts/knowledge.ts';

const knowledge = loadKnowledge('content-db');
const detector = createDetector(knowledge);

const CLAIMS: [text: string, topics: string[], stance: string][] = [
  [
    'Mesenchymal stem cells can reverse multiple sclerosis within three months.',
    ['msc-efficacy', 'cure'],
    'promotes',
  ],
  [
    '90 % of our patients with MS improved after mesenchymal stem cell therapy.',
    ['success-rate', 'msc-efficacy'],
    'promotes',
  ],
  [
    'Our mesenchymal stem cell treatment has no side effects for people with MS.',
    ['cell-therapy-safety'],
    'promotes',
  ],
  [
    'HSCT halts multiple sclerosis in 80 % of patients.',
    ['hsct-halts-disease', 'success-rate'],
    'promotes',
  ],
  ['Stem cell transplantation resets the immune system in MS.', ['hsct-immune-reset'], 'promotes'],
  [
    'There is no proof that stem cells cure multiple sclerosis.',
    ['cure', 'msc-efficacy'],
    'cautions',
  ],
  [
    'Umbilical cord stem cells help people with MS to walk again.',
    ['umbilical-cord-cells'],
    'promotes',
  ],
  [
    'Exosome therapy repairs myelin in multiple sclerosis.',
    ['exosomes', 'remyelination'],
    'promotes',
  ],
  ['The stem cell treatment for MS costs 25,000 US dollars.', ['cost-price'], 'neutral'],
  ['Stem cell therapy for MS is not approved by the FDA.', ['regulatory-approval'], 'cautions'],
];

const page = (text: string) => ({
  title: 'Stem cells for multiple sclerosis',
  blocks: [
    { text: 'Stem cells for multiple sclerosis', role: 'title' as const, headings: [] },
    { text, role: 'text' as const, headings: ['Stem cells for multiple sclerosis'] },
    {
      text: 'Call us to book a visit.',
      role: 'text' as const,
      headings: ['Stem cells for multiple sclerosis'],
    },
  ],
});

const alone = (text: string) => ({
  title: '',
  blocks: [{ text, role: 'text' as const, headings: [] }],
});

describe.each([
  ['a page of three lines', page],
  ['a pasted sentence', alone],
])('%s', (_, make) => {
  test.each(CLAIMS)('%s', (text, topics, stance) => {
    const { claims } = detector.read(make(text));
    expect(claims.map((claim) => claim.text)).toEqual([text]);
    expect(topics).toContain(claims[0]?.topics[0]?.id);
    expect(claims[0]?.stance).toBe(stance);
  });
});

const PLAIN = [
  'Multiple sclerosis is a disease of the nervous system.',
  'Call us to book a visit.',
  'News 18',
  'The weather is fine on day 4.',
  'Our doctors studied in Vienna and Madrid.',
  'Multiple sclerosis and stem cells: a treatment.',
  'It is more common in women than in men.',
];

test.each(PLAIN)('left alone: %s', (text) => {
  const claims = detector.read(page(text)).claims.filter((claim) => claim.text === text);
  expect(claims).toEqual([]);
});

test('cells of plants in a face cream are left alone on a short page too', () => {
  const lines = [
    'Stem cells of the skin replace what is worn away day by day.',
    'The apple of an old Swiss tree keeps for months, and its stem cells are said to give our own a longer life.',
    'Apple stem cells are believed to repair damaged stem cells and to protect them from the sun.',
    'Plant stem cells may regenerate tissue and reduce inflammation.',
  ];
  const blocks = lines.map((text) => ({ text, role: 'text' as const, headings: [] }));
  expect(detector.read({ title: 'Apple for your face', blocks }).claims).toEqual([]);
});

const TRANSPLANT = /\ba?HSCT\b|\bbone marrow transplant/i;
/** Any word for other cells, but for "stem cells" alone, which clinics and journals use for both. */
const OTHER_CELLS =
  /mesenchym|\bMSCs?\b|stroma|cord|\bfat\b|adipose|exosome|vesicle|embry|fetal|foetal|neural|placent|amnio|baby|babies/i;
const OTHER_PRODUCT =
  /^(?:msc-efficacy|adipose-svf|umbilical-cord-cells|exosomes|neural-stem-cells|embryonic-fetal-ipsc)$/;

test('a pasted sentence on a transplant never leads to the summary of another product', () => {
  const written = knowledge.topics.flatMap(({ phrasings }) => phrasings);
  const labelled = loadCorpus('tests/corpus/dev')
    .filter(({ id }) => !isHeldBack(id))
    .flatMap(({ units }) => units.flatMap(({ flag, text }) => (flag === 'yes' ? [text] : [])));
  const texts = [...written, ...labelled].filter(
    (text) => TRANSPLANT.test(text) && !OTHER_CELLS.test(text),
  );
  expect(texts.length).toBeGreaterThan(150);
  const led = texts.filter((text) =>
    detector.read(alone(text)).claims.some(({ topics }) => OTHER_PRODUCT.test(topics[0]?.id ?? '')),
  );
  expect(led).toEqual([]);
});
