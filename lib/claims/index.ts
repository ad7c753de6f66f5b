/** The claim detector: text blocks in, claims out. Pure; the same page always gives the same reading. */
import type { Knowledge } from './knowledge.ts';
import { createLexicon } from './lexicon.ts';
import { findMentions } from './mentions.ts';
import { findOmissions } from './omissions.ts';
import { createOverstated } from './overstated.ts';
import { createReader } from './reader.ts';
import { createTransplantTest } from './transplant.ts';
import type { Claim, Page, Reading, Strictness } from './types.ts';
import { explain } from './why.ts';

export type { Knowledge } from './knowledge.ts';
export * from './types.ts';

export interface Detector {
  /** Finds the claims of a page. Never throws; time grows linearly with the text. */
  read(page: Page, strictness?: Strictness): Reading;
}

/** Compiles the knowledge once; reading pages is then cheap. */
export function createDetector({ topics, vocabulary, model }: Knowledge): Detector {
  const lexicon = createLexicon(vocabulary);
  const overstated = createOverstated(topics);
  const transplantTest = createTransplantTest(lexicon);
  const reader = createReader(lexicon, model, new Set(topics.map(({ id }) => id)));
  return {
    read(page: Page, strictness?: Strictness): Reading {
      const { prepared, findings } = reader(page, strictness);
      const sentencesRead = prepared.lines.length;
      if (!findings)
        return { aboutSubject: false, sentencesRead, claims: [], omissions: [], mentions: [] };
      const ofTransplant = transplantTest(findings);
      const claims = findings.map(({ line, topics: ranked, stance }): Claim => {
        const { block, start, end, raw: text } = line;
        const ids = ranked.map(({ id }) => id);
        return {
          block,
          start,
          end,
          text,
          topics: ranked,
          stance,
          ofTransplant: ofTransplant(line),
          overstated: stance === 'promotes' ? overstated(text, ids) : [],
          why: explain(lexicon, prepared, line),
        };
      });
      const omissions = findOmissions(lexicon, prepared, claims);
      const mentions = findMentions(lexicon, prepared, claims);
      return { aboutSubject: true, sentencesRead, claims, omissions, mentions };
    },
  };
}
