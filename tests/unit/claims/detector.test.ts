import { expect, test } from 'vitest';
import type { Block, Page, Role } from '../../../lib/claims/index.ts';
import { createDetector } from '../../../lib/claims/index.ts';
import { loadKnowledge } from '../../../scripts/knowledge.ts';

const detector = createDetector(loadKnowledge());

const block = (text: string, role: Role = 'text', ...headings: string[]): Block => ({
  text,
  role,
  headings,
});
const ADVERT: Page = {
  title: 'Stem Cell Therapy for Multiple Sclerosis | Example Clinic',
  blocks: [
    block('Home | Treatments | Contact', 'nav'),
    block('Stem Cell Therapy for Multiple Sclerosis', 'title'),
    block('What is MS?', 'heading', 'Stem Cell Therapy for Multiple Sclerosis'),
    block('MS is a chronic disease of the brain and spinal cord.', 'text', 'What is MS?'),
    block('Results', 'heading', 'Stem Cell Therapy for Multiple Sclerosis'),
    block('Mesenchymal stem cells cure MS and repair damaged myelin.', 'text', 'Results'),
    block('85% of our patients with MS improved within three months.', 'text', 'Results'),
    block('The complete treatment package costs 18,000 USD including hotel.', 'text', 'Results'),
    block('There is no proof that stem cells cure MS.', 'text', 'Results'),
  ],
};
const claims = detector.read(ADVERT).claims;
const about = (words: string) => claims.find(({ text }) => text.includes(words));

test('marks promises and leaves facts and menus alone', () => {
  expect(about('cure MS and repair')).toBeDefined();
  expect(about('85% of our patients')).toBeDefined();
  expect(about('18,000 USD')).toBeDefined();
  expect(about('chronic disease')).toBeUndefined();
  expect(about('Home |')).toBeUndefined();
});

test.each([
  'Call us: +00 0000 000 000.',
  'WhatsApp: +52 (664) 000-0000',
  'Free of charge from anywhere: +49 800 000 000',
])('a telephone number is no price: %s', (line) => {
  const page = { ...ADVERT, blocks: [...ADVERT.blocks, block(line, 'text', 'Results')] };
  expect(detector.read(page).claims.map(({ text }) => text)).not.toContain(line);
});

test('a price beside a telephone number is one', () => {
  const line = 'The stem cell package is 9,000 euros, and you can book it on +49 30 0000 0000.';
  const page = { ...ADVERT, blocks: [...ADVERT.blocks, block(line, 'text', 'Results')] };
  expect(detector.read(page).claims.map(({ text }) => text)).toContain(line);
});

test('names the topic', () => {
  expect(about('18,000 USD')?.topics.map(({ id }) => id)).toContain('cost-price');
  expect(about('85% of our patients')?.topics.map(({ id }) => id)).toContain('success-rate');
});

test('a warning is never a promise and never overstated', () => {
  expect(about('There is no proof')?.stance).not.toBe('promotes');
  expect(about('There is no proof')?.overstated ?? []).toEqual([]);
});

test('says why in words', () => {
  for (const { why } of claims) expect(why[0]?.length).toBeGreaterThan(5);
});

test('claims quote the page exactly', () => {
  for (const { block: at, start, end, text } of claims)
    expect(ADVERT.blocks[at]?.text.slice(start, end)).toBe(text);
});

test.each([
  [
    'MS Office update',
    'Microsoft fixed MS Office. The update cures crashes and stops relapses of the old fault.',
  ],
  ['Plant stem cells', 'Apple stem cells make this cream a revolutionary cure for wrinkles.'],
  [
    'Leukaemia',
    'A bone marrow transplant cures most children with leukaemia. Donors are matched by the registry.',
  ],
  ['Jackson, MS', 'Jackson, MS is the capital of Mississippi.'],
])('%s stays unmarked', (title, text) => {
  expect(detector.read({ title, blocks: [block(text)] }).claims).toEqual([]);
});
