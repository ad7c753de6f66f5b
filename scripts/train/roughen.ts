/** Labelled pages as careless sites serve them, so that no model leans on tidy headings and titles. */
import type { LabelledPage, Unit } from '../corpus.ts';

/** Units kept; about what a short clinic page has. */
const KEPT = 22;
/** Places an excerpt may begin at, from the start of the page to its end. */
const BEGINNINGS = 5;

/**
 * An excerpt of a page with its form lost: a first sentence where the title was, and either every
 * line plain text or all headings of one kind. Which of these, and which part, goes by `turn`.
 */
export function roughen(page: LabelledPage, turn: number): LabelledPage {
  const spare = Math.max(0, page.units.length - KEPT);
  const start = Math.floor(((turn % BEGINNINGS) / (BEGINNINGS - 1)) * spare);
  const flat = turn % 2 === 0;
  const units = page.units
    .slice(start, start + KEPT)
    .map((unit): Unit => ({ ...unit, role: roleOf(unit.role, flat) }));
  const opening = units.find(({ role }) => role === 'text');
  return { ...page, title: opening?.text ?? page.title, units };
}

function roleOf(role: Unit['role'], flat: boolean): Unit['role'] {
  switch (role) {
    case 'title':
    case 'heading':
      return flat ? 'text' : 'heading';
    case 'item':
      return flat ? 'text' : 'item';
    case 'cell':
    case 'quote':
    case 'caption':
      return 'text';
    default:
      return role;
  }
}
