import { createDetector } from '../../lib/claims/index.ts';
import type { Claim, Reading } from '../../lib/claims/types.ts';
import type { Rating } from '../../lib/evidence/schema.ts';
import { verdictOf } from '../../lib/evidence/verdict.ts';
import { makeDossier } from '../../lib/report/dossier.ts';
import type { Dossier } from '../../lib/report/schema.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { compileContent } from '../content/compile.ts';
import { loadKnowledge } from '../knowledge.ts';
import { fragmentsIn } from './fragments.ts';
import type { ReadFile } from './read-file.ts';

/** What `--json` prints; other programs rely on its names. */
export interface ScanResult {
  sentencesRead: number;
  claims: (Pick<Claim, 'text' | 'topics' | 'stance' | 'overstated' | 'why'> & {
    rating: Rating | undefined;
  })[];
  omissions: Reading['omissions'];
}

/** The detector with the evidence, loaded once for any number of files. */
export class Scanner {
  private readonly database = compileContent('content-db');
  private readonly detector = createDetector({
    ...loadKnowledge('content-db'),
    topics: this.database.topics,
  });
  private readonly evidence = this.database.topics.map((topic) => ({
    topic,
    sources: this.database.sources,
  }));

  read(file: ReadFile): Reading {
    return this.detector.read(file.page);
  }

  result({ sentencesRead, claims, omissions }: Reading): ScanResult {
    const known = new Map(this.database.topics.map((topic) => [topic.id, topic]));
    const ratingOf = (claim: Claim) => {
      const topic = known.get(claim.topics[0]?.id ?? '');
      return topic && verdictOf(topic, claim);
    };
    return {
      sentencesRead,
      claims: claims.map((claim) => {
        const { text, topics, stance, overstated, why } = claim;
        return { text, topics, stance, rating: ratingOf(claim), overstated, why };
      }),
      omissions,
    };
  }

  async report(file: ReadFile, reading: Reading): Promise<Dossier> {
    const { facts, page, pageNumbers } = file;
    const fragments = facts.url === null ? [] : await fragmentsIn(page, reading.claims);
    return makeDossier({
      parts: [{ facts, page, reading, fragments, ...(pageNumbers && { pageNumbers }) }],
      evidence: this.evidence,
      readAt: new Date().toISOString(),
      about: { version: packageFile.version, date: this.database.date },
      file: file.file,
    });
  }
}
