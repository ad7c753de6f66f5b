/** What the detector got wrong, counted by kind. */
import type { LabelledPage, UnitResult } from '../corpus.ts';

/** Lines printed of each list. */
const MOST = 12;

class Counts {
  private readonly of = new Map<string, number>();
  add(what: string): void {
    this.of.set(what, (this.of.get(what) ?? 0) + 1);
  }
  lines(): string[] {
    return [...this.of]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([what, count]) => `${String(count).padStart(5)}  ${what}`);
  }
}

/** Four lists, the most frequent first: marked wrongly, missed, first topic wrong, stance wrong. */
export function errorsByKind(
  pages: readonly LabelledPage[],
  results: Record<string, UnitResult[]>,
): string {
  const extra = new Counts();
  const missed = new Counts();
  const topic = new Counts();
  const stance = new Counts();
  for (const { id, kind, units } of pages) {
    units.forEach((unit, i) => {
      const result = results[id]?.[i] ?? null;
      if (unit.flag === 'no' && result) extra.add(`${unit.role} on ${kind}`);
      if (unit.flag !== 'yes') return;
      if (!result) {
        missed.add(`${unit.role} on ${kind}`);
        return;
      }
      const said = result.topics[0]?.id ?? 'none';
      if (!unit.topics.includes(said)) topic.add(`${unit.topics[0]} read as ${said}`);
      if (result.stance !== unit.stance) stance.add(`${unit.stance} read as ${result.stance}`);
    });
  }
  const lists: [string, Counts][] = [
    ['marked and should not be', extra],
    ['claims missed', missed],
    ['first topic wrong', topic],
    ['stance wrong', stance],
  ];
  return lists.map(([title, counts]) => [title, ...counts.lines()].join('\n')).join('\n\n');
}
