/** What the scout does not find, nothing behind it can: it wakes the reader on every page with a claim. */
import { expect, test } from 'vitest';
import { mayBeAboutSubject, namesSubject } from '../../lib/claims/gate.ts';
import { isExcerpt, type LabelledPage, loadTraining } from '../../scripts/corpus.ts';

/** Excerpts are left out: what they are about stands on the part of the page that is not there. */
const pages = loadTraining().filter(({ id }) => !isExcerpt(id));
const hasClaims = ({ units }: LabelledPage) => units.some(({ flag }) => flag === 'yes');
const textOf = ({ title, units }: LabelledPage) =>
  [title, ...units.map(({ text }) => text)].join('\n');
const idsOf = (some: readonly LabelledPage[]) => some.map(({ id, title }) => `${id}: ${title}`);

/**
 * Some pages name neither illness nor cells: a diary of "the transplant", a contract, a drug nobody
 * has heard of. No cheap question can know them; of pages that say what they are about none is passed over.
 * The pages of `kin` were asked to be oblique and hold more of them than the others.
 */
const UNKNOWABLE = 0.015;
/** The illness by its full name and cells by theirs, somewhere on the page. */
const NAMES_BOTH = /multiple sclerosis[^]*stem cell|stem cell[^]*multiple sclerosis/i;

test('labelled pages with a claim wake the reader, but for a few that never say what they are about', () => {
  const claiming = pages.filter(hasClaims);
  expect(claiming.length).toBeGreaterThan(2000);
  const missed = claiming.filter((page) => !mayBeAboutSubject(textOf(page)));
  expect(missed.length / claiming.length, idsOf(missed).join('\n')).toBeLessThan(UNKNOWABLE);
  expect(idsOf(missed.filter((page) => NAMES_BOTH.test(textOf(page))))).toEqual([]);
  expect(idsOf(missed.filter(({ id }) => id.startsWith('dev-')))).toEqual([]);
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
