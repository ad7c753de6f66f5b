/** What a page that promotes a treatment leaves out, and which summary fills each gap. */
import { type Mention, OMISSIONS, type Omission } from './claims/types.ts';
import type { FrameReport } from './tab-reports.ts';

type Filling = Record<'hsct' | 'cells', string>;

/** A blood stem-cell transplant and other cells have different evidence, so different summaries. */
const FILLINGS: Record<Omission, Filling> = {
  risks: { hsct: 'hsct-side-effects', cells: 'cell-therapy-safety' },
  'experimental-status': { hsct: 'hsct-eligibility', cells: 'clinical-trial-status' },
  regulation: { hsct: 'regulatory-approval', cells: 'regulatory-approval' },
  price: { hsct: 'cost-price', cells: 'cost-price' },
  evidence: { hsct: 'hsct-halts-disease', cells: 'success-rate' },
  alternatives: { hsct: 'hsct-versus-drugs', cells: 'ms-drugs' },
  'follow-up': { hsct: 'hsct-side-effects', cells: 'stem-cell-tourism' },
};

export interface Gap {
  omission: Omission;
  /** The summary that says what the page does not. */
  topic: string;
}

/** Joins all frames of a page: what one frame leaves out, another may mention. */
export function gapsOf(reports: readonly FrameReport[]): { gaps: Gap[]; mentions: Mention[] } {
  const mentions = OMISSIONS.flatMap(
    (each) => reports.flatMap((report) => report.mentions).find(({ of }) => of === each) ?? [],
  );
  const mentioned = new Set(mentions.map(({ of }) => of));
  const left = new Set(reports.flatMap(({ omissions }) => omissions));
  const treatment = treatmentOf(reports);
  const gaps = OMISSIONS.filter((each) => left.has(each) && !mentioned.has(each)).map(
    (omission) => ({ omission, topic: FILLINGS[omission][treatment] }),
  );
  return { gaps, mentions };
}

/** Which treatment the page promotes most; unnamed "stem cells" count as other cells. */
function treatmentOf(reports: readonly FrameReport[]): keyof Filling {
  const promoted = reports
    .flatMap(({ claims }) => claims)
    .filter(({ stance }) => stance === 'promotes');
  const transplant = promoted.filter(({ topics }) => topics[0]?.id.startsWith('hsct-'));
  return transplant.length > promoted.length / 2 ? 'hsct' : 'cells';
}
