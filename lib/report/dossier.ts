import type { Omission, Stance } from '../claims/types.ts';
import type { Certainty, Rating } from '../evidence/schema.ts';
import type { Evidence } from '../messages.ts';
import type { FrameReport } from '../tab-reports.ts';

/** Everything a fact-checker files about one page. */
export interface Dossier {
  title: string;
  url: string;
  /** ISO date and time of reading. */
  readAt: string;
  /** ISO date of the newest review in the evidence used. */
  evidenceDate: string;
  sentencesRead: number;
  omissions: Omission[];
  claims: DossierClaim[];
}

export interface DossierClaim {
  text: string;
  stance: Stance;
  rating: Rating;
  certainty: Certainty;
  topic: string;
  title: string;
  bottomLine: string;
  cost: string;
  ethics: string;
  overstated: string[];
  sources: { citation: string; url: string }[];
}

interface Input {
  reports: readonly FrameReport[];
  evidence: ReadonlyMap<string, Evidence>;
  readAt: string;
  evidenceDate: string;
  cite: (evidence: Evidence) => { citation: string; url: string }[];
}

/** Joins what was read in a tab with the evidence it was matched to; claims in page order. */
export function makeDossier({ reports, evidence, readAt, evidenceDate, cite }: Input): Dossier {
  const top = reports[0];
  return {
    title: top?.title ?? '',
    url: top?.url ?? '',
    readAt,
    evidenceDate,
    sentencesRead: reports.reduce((sum, { sentencesRead }) => sum + sentencesRead, 0),
    omissions: top?.omissions ?? [],
    claims: reports.flatMap(({ claims }) =>
      claims.flatMap((claim) => {
        const found = evidence.get(claim.topics[0]?.id ?? '');
        if (!found) return [];
        const { topic } = found;
        return [
          {
            text: claim.text,
            stance: claim.stance,
            rating: topic.rating,
            certainty: topic.certainty.level,
            topic: topic.id,
            title: topic.title,
            bottomLine: topic.bottomLine,
            cost: topic.costCaveat.text,
            ethics: topic.ethicsCaveat.text,
            overstated: claim.overstated.map(({ words }) => words),
            sources: cite(found),
          },
        ];
      }),
    ),
  };
}
