import { describe, expect, test } from 'vitest';
import { isHeldBack, type LabelledPage, loadTraining, storyOf } from '../../../scripts/corpus.ts';
import { roughen } from '../../../scripts/train/roughen.ts';

const pages = loadTraining();
/** Everything but the form of a page, a line a unit. */
const said = ({ units }: LabelledPage) =>
  units.map(({ role: _, ...rest }) => JSON.stringify(rest)).join('\n');

describe('a page roughened for training', () => {
  test.each([0, 1, 2, 3, 4])('turn %i: an excerpt in order, labels as they were', (turn) => {
    for (const page of pages) expect(said(page)).toContain(said(roughen(page, turn)));
  });

  test('every other turn leaves no form but menus, buttons and footers', () => {
    const roles = new Set(pages.flatMap((page) => roughen(page, 2).units.map(({ role }) => role)));
    expect([...roles].sort()).toEqual(['button', 'footer', 'nav', 'text']);
  });
});

test('a retelling tells the story of its page, never of one held back; any other page its own', () => {
  const ids = new Set(pages.map(({ id }) => id));
  const retold = pages.filter(({ id }) => id.startsWith('retold-'));
  expect(retold.length).toBeGreaterThan(0);
  for (const { id, units } of retold) {
    expect(isHeldBack(storyOf(id))).toBe(false);
    const source = pages.find((page) => page.id === storyOf(id));
    expect(
      source?.units.map(({ flag, topics, stance, role }) => [flag, topics, stance, role]),
    ).toEqual(units.map(({ flag, topics, stance, role }) => [flag, topics, stance, role]));
  }
  for (const id of ids) if (!id.startsWith('retold-')) expect(storyOf(id)).toBe(id);
});
