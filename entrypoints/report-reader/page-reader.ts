import type { Claim, Page } from '../../lib/claims/types.ts';
import { rangeOf } from '../../lib/page/ranges.ts';
import { computedStyleOf } from '../../lib/page/style.ts';
import { TextModel } from '../../lib/page/text-model.ts';
import { fragmentsOf } from '../../lib/report/fragments.ts';
import { factsOf } from '../../lib/report/page-facts.ts';
import type { PageFacts } from '../../lib/report/schema.ts';

export interface PageReader {
  /** The page as it is now. */
  read(): Promise<{ facts: PageFacts; page: Page }>;
  /** Text fragments for claims found in what `read` gave. */
  fragments(claims: readonly Pick<Claim, 'block' | 'start' | 'end'>[]): (string | null)[];
}

export type ReaderScope = typeof globalThis & { caveatPageReader?: PageReader };

/** Reads the page for its report, and finds the words that lead to each claim. */
export function makePageReader(document: Document): PageReader {
  const model = new TextModel(document.body ?? document.documentElement, computedStyleOf);
  return {
    read: async () => {
      await model.readAll(new AbortController().signal);
      const blocks = model.blocks.map(({ text, role, headings }) => ({ text, role, headings }));
      const page = { title: document.title, blocks };
      return { facts: factsOf(document, document.location.href), page };
    },
    fragments: (claims) =>
      fragmentsOf(
        claims.map(({ block, start, end }) => {
          const found = model.blocks[block];
          return found && rangeOf(found, start, end);
        }),
      ),
  };
}
