/** What the scout does not find, nothing behind it can: it wakes the reader on every page with a claim. */
import { expect, test } from 'vitest';
import { mayBeAboutSubject, namesSubject } from '../../lib/claims/gate.ts';
import { type LabelledPage, loadTraining } from '../../scripts/corpus.ts';

const pages = loadTraining();
const hasClaims = ({ units }: LabelledPage) => units.some(({ flag }) => flag === 'yes');
const textOf = ({ title, units }: LabelledPage) =>
  [title, ...units.map(({ text }) => text)].join('\n');
const idsOf = (some: readonly LabelledPage[]) => some.map(({ id, title }) => `${id}: ${title}`);

/** One names MS once and no treatment at all, one a drug nobody has heard of and no illness; no cheap question can know. */
const UNKNOWABLE = ['own-344', 'retold-428b'];

test('every labelled page with a claim wakes the reader', () => {
  const claiming = pages.filter(hasClaims);
  expect(claiming.length).toBeGreaterThan(300);
  const missed = claiming.filter((page) => !mayBeAboutSubject(textOf(page)));
  expect(missed.map(({ id }) => id)).toEqual(UNKNOWABLE);
});

test('the first, cheap question says yes wherever the second does', () => {
  const lost = pages.filter((page) => mayBeAboutSubject(textOf(page)) && !namesSubject(textOf(page)));
  expect(idsOf(lost)).toEqual([]);
});

test('pages about something near the subject are let through no more often than this', () => {
  const others = pages.filter((page) => !hasClaims(page));
  const woken = others.filter((page) => mayBeAboutSubject(textOf(page)));
  expect(woken.length / others.length).toBeLessThan(0.66);
});
