/**
 * Sentences that are claims by their own words: marked however long and plain the page around them,
 * and pages about other things that share our words: left alone.
 */
import { describe, expect, test } from 'vitest';
import { type Block, createDetector, type Page } from '../../../lib/claims/index.ts';
import { loadKnowledge } from '../../../scripts/knowledge.ts';

const detector = createDetector(loadKnowledge());

const FACTS = [
  'Multiple sclerosis is a disease of the brain and the spinal cord.',
  'It is most often noticed between the ages of twenty and forty.',
  'Women are affected two to three times as often as men.',
  'Symptoms differ from one person to the next.',
  'Numbness, double vision and tiredness are common early signs.',
  'The diagnosis rests on the history, an examination and an MRI scan.',
  'Lesions are seen in the white matter.',
  'Heat can make symptoms worse for a while.',
  'The cause is not known.',
  'It is commoner far from the equator.',
];
const CLAIM =
  'Mesenchymal stem cells can reverse multiple sclerosis and help most people with MS to walk again.';

const text = (each: string): Block => ({ text: each, role: 'text', headings: [] });
const facts = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => FACTS[i % FACTS.length] ?? '');
const page = (lines: readonly string[], title = 'What is multiple sclerosis?'): Page => ({
  title,
  blocks: lines.map(text),
});
const marked = (each: Page): string[] => detector.read(each).claims.map((claim) => claim.text);

const OUTRIGHT = [
  CLAIM,
  'HSCT halts multiple sclerosis in eight of ten patients.',
  'Our stem cell therapy improves walking and balance in people with MS.',
  'Exosomes repair the myelin of people with multiple sclerosis within weeks.',
  'There is no proof that stem cells help people with MS.',
];

describe.each([20, 60, 400, 2000])('one claim among %d plain lines', (count) => {
  test.each(OUTRIGHT)('%s', (claim) => {
    const half = Math.floor(count / 2);
    const lines = [...facts(half), claim, ...facts(count - half)];
    expect(marked(page(lines))).toContain(claim);
  });
});

test('the same claim two hundred times among facts is marked each time', () => {
  const lines = facts(2000).flatMap((fact, i) => (i % 10 === 0 ? [fact, CLAIM] : [fact]));
  expect(marked(page(lines)).filter((each) => each === CLAIM)).toHaveLength(200);
});

test('plain facts alone stay unmarked', () => {
  expect(marked(page(facts(400)))).toEqual([]);
});

const ELSEWHERE: [what: string, lines: string[]][] = [
  [
    'Microsoft',
    [
      'MS Office 365 helps your team to work better together.',
      'The MS update can reverse most of the damage to your files.',
      'Patients with long queues get better service with MS Teams.',
      'Our support treatment for MS Windows costs 25 dollars.',
      'MS Exchange repairs broken mailboxes within minutes.',
    ],
  ],
  [
    'leukemia',
    [
      'A stem cell transplant can cure leukemia in many patients.',
      'Lymphoma patients improved after bone marrow transplantation.',
      'Chemotherapy destroys the leukemia cells before the transplant.',
      'Donor stem cells rebuild the blood within weeks.',
      'Myeloma may come back after an autologous transplant.',
    ],
  ],
  [
    'horses',
    [
      'Stem cells repair the tendons of race horses.',
      'The vet injects mesenchymal stem cells into the horse at our clinic.',
      'Nine of ten horses returned to racing after the treatment.',
      'Dogs with arthritis walk better after stem cell therapy.',
      'The equine treatment costs 2,500 dollars.',
    ],
  ],
  [
    'mass spectrometry',
    [
      'MS of the samples was improved by a longer column.',
      'The peptides were treated with trypsin before LC-MS.',
      'MS reverses the order of the ions in the trap.',
      'Mass spectrometry found the proteins of the stem of the plant.',
      'The MS system costs 250,000 dollars.',
    ],
  ],
];

test.each(ELSEWHERE)('left alone: a page about %s', (what, lines) => {
  const many = Array.from({ length: 6 }, () => lines).flat();
  expect(marked(page(many, what))).toEqual([]);
});
