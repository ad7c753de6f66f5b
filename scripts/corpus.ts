/** The labelled corpus: from its files to pages the detector reads, and to what it ought to say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isExplicitCaution } from '../lib/claims/caution.ts';
import type { Claim, Detector } from '../lib/claims/index.ts';
import type { Block, Page, Role, Stance } from '../lib/claims/types.ts';

export interface Unit {
  text: string;
  role: Role;
  flag: 'yes' | 'optional' | 'no';
  topics: string[];
  stance: Stance | null;
}

export interface LabelledPage {
  id: string;
  kind: string;
  title: string;
  units: Unit[];
}

/** One in this many dev pages is held back for ever, chosen by the number in its id. */
const HELD_BACK_EVERY = 3;

/** Whether a page of `tests/corpus/dev` is never looked at while tuning. */
export function isHeldBack(id: string): boolean {
  const match = /^dev-(\d+)$/.exec(id);
  return match !== null && Number(match[1]) % HELD_BACK_EVERY === 0;
}

/** Reads every labelled page of a folder, in order of file name. Throws on a folder or file it cannot read. */
export function loadCorpus(dir: string): LabelledPage[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as LabelledPage);
}

/** A labelled page as the browser side would hand it over: each unit one block under its headings. */
export function toPage({ title, units }: Pick<LabelledPage, 'title' | 'units'>): Page {
  let top: string | undefined;
  let heading: string | undefined;
  const blocks = units.map(({ text, role }): Block => {
    const headings = [top, role === 'heading' ? undefined : heading].filter(
      (each) => each !== undefined,
    );
    if (role === 'title') top = text;
    if (role === 'title') heading = undefined;
    if (role === 'heading') heading = text;
    return { text, role, headings: role === 'title' ? [] : headings };
  });
  return { title, blocks };
}

/** Pages that tell the same thing: a page and its retellings (`retold-012a` of `dev-012`, `retold-site-001a` of `site-001`). */
export function storyOf(id: string): string {
  return id.replace(/^retold-(site-)?(\d+)[a-z]$/, (_, site = 'dev-', number) => site + number);
}

/** Whether a page is one of `excerpts`, whose lines are mostly claims: it teaches topics and nothing else. */
export function isExcerpt(id: string): boolean {
  return id.startsWith('excerpt-');
}

/**
 * The project's own pages, only ever trained on: `own` like the pages of `dev`, `kin` such as the
 * authors of single pages of `dev` might have written next, `retold` those pages in other words,
 * `sites` and `whole` shaped like real sites, by their beginnings and from menu to footer, `excerpts`
 * a few lines thick with claims, `alike` about something else.
 */
export function loadOwn(root = 'tests/corpus'): LabelledPage[] {
  return ['own', 'kin', 'alike', 'retold', 'sites', 'whole', 'excerpts'].flatMap((name) =>
    loadCorpus(join(root, name)),
  );
}

/** Every page the shipped model is trained on. */
export function loadTraining(root = 'tests/corpus'): LabelledPage[] {
  return [...loadCorpus(join(root, 'dev')), ...loadOwn(root)];
}

/** What the detector says of one unit; null where it would leave it unmarked. */
export type UnitResult = Pick<Claim, 'topics' | 'stance' | 'overstated'> | null;

/**
 * Reads labelled pages with the detector; their labels are never looked at.
 * A unit of several sentences is marked when any of them is, and says what the first marked one says;
 * a unit that warns outright in any of its sentences is a warning.
 */
export function scanCorpus(
  detector: Detector,
  pages: readonly LabelledPage[],
): Record<string, UnitResult[]> {
  return Object.fromEntries(
    pages.map((page) => {
      const results: UnitResult[] = page.units.map(() => null);
      for (const { block, topics, stance, overstated } of detector.read(toPage(page)).claims) {
        const warns = stance === 'promotes' && isExplicitCaution(page.units[block]?.text ?? '');
        results[block] ??= warns
          ? { topics, stance: 'cautions', overstated: [] }
          : { topics, stance, overstated };
      }
      return [page.id, results];
    }),
  );
}
