import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isExplicitCaution } from '../../../lib/claims/caution.ts';
import { mayBeAboutSubject } from '../../../lib/claims/gate.ts';
import { createDetector, type Page, ROLES } from '../../../lib/claims/index.ts';
import { sentences } from '../../../lib/claims/sentences.ts';
import { loadKnowledge } from '../../../scripts/knowledge.ts';

const detector = createDetector(loadKnowledge());

/** Strange strings among words of the subject, so that pages get past the gate. */
const words = fc.constantFrom(
  'HSCT halts MS.',
  'stem cells',
  ' cure ',
  'Dr. ',
  'no proof that ',
  '90 % ',
  '$5,000',
  '\n',
  '? ',
);
const text = fc
  .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const block = fc.record({
  text,
  role: fc.constantFrom(...ROLES),
  headings: fc.array(text, { maxLength: 3 }),
});
const page: fc.Arbitrary<Page> = fc.record({
  title: text,
  blocks: fc.array(block, { maxLength: 10 }),
});

test('any page is read, offsets stay inside their block and on the text returned', () => {
  fc.assert(
    fc.property(page, (each) => {
      for (const { block: at, start, end, text: quoted, topics } of detector.read(each).claims) {
        expect(each.blocks[at]?.text.slice(start, end)).toBe(quoted);
        expect(topics.length).toBeGreaterThan(0);
        expect(topics.length).toBeLessThanOrEqual(3);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same page gives the same reading', () => {
  fc.assert(
    fc.property(page, (each) => {
      expect(detector.read(each)).toEqual(detector.read(each));
    }),
    { numRuns: 20 },
  );
});

test('sentences never overlap and lose nothing but white space', () => {
  fc.assert(
    fc.property(text, (each) => {
      const spans = sentences(each);
      let at = 0;
      for (const { start, end } of spans) {
        expect(each.slice(at, start).trim()).toBe('');
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(each.slice(at).trim()).toBe('');
    }),
  );
});

/** Strings that trip patterns which backtrack: long runs that almost match. */
const TRAPS = [
  'not '.repeat(20_000),
  'a'.repeat(100_000),
  'no '.repeat(30_000),
  'is not yet '.repeat(9000),
  ' '.repeat(100_000),
  'M.'.repeat(50_000),
  'multiple s'.repeat(10_000),
];

test.each(TRAPS.map((trap) => [trap.slice(0, 12), trap] as const))(
  'no pattern stumbles over %s…',
  (_, trap) => {
    const started = performance.now();
    isExplicitCaution(trap);
    mayBeAboutSubject(trap);
    sentences(trap);
    detector.read({ title: 'HSCT for MS', blocks: [{ text: trap, role: 'text', headings: [] }] });
    // A pattern that backtracks would take minutes; the allowance is for busy machines.
    expect(performance.now() - started).toBeLessThan(5000);
  },
);

test('time grows with the text, not with its square', () => {
  const sentence =
    'Stem cell therapy for MS improved walking in most of our patients within weeks. ';
  const time = (count: number) => {
    const blocks = Array.from({ length: count }, () => ({
      text: sentence.repeat(4),
      role: 'text' as const,
      headings: [],
    }));
    const started = performance.now();
    detector.read({ title: 'Stem cells for MS', blocks });
    return performance.now() - started;
  };
  time(50);
  const once = Math.min(time(150), time(150));
  const fourfold = Math.min(time(600), time(600));
  // Four times the text may take four times as long; a square would take sixteen.
  expect(fourfold).toBeLessThan(10 * once);
});
