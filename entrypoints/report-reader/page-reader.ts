import type { Claim, Page } from '../../lib/claims/types.ts';
import { rangeOf } from '../../lib/page/ranges.ts';
import { computedStyleOf } from '../../lib/page/style.ts';
import { TextModel } from '../../lib/page/text-model.ts';
import { fragmentsOf } from '../../lib/report/fragments.ts';
import { factsOf } from '../../lib/report/page-facts.ts';
import type { PageFacts } from '../../lib/report/schema.ts';

type Place = Pick<Claim, 'block' | 'start' | 'end'>;

export interface PageReader {
  /** The page as it is now. */
  read(): Promise<{ facts: PageFacts; page: Page }>;
  /** Text fragments for claims found in what `read` gave. */
  fragments(claims: readonly Place[]): Promise<(string | null)[]>;
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
    fragments: async (claims) => {
      const ranges = claims.map(({ block, start, end }) => {
        const found = model.blocks[block];
        return found && rangeOf(found, start, end);
      });
      const fragments: (string | null)[] = [];
      for (const fragment of fragmentsOf(ranges)) {
        fragments.push(fragment);
        await pause();
      }
      return fragments;
    },
  };
}

/** Gives the page its turn. A timer would wait a second in a tab that nobody looks at. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
