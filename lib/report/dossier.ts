import type { Claim, Page, Reading } from '../claims/types.ts';
import { sourceOrder } from '../evidence/citation.ts';
import type { Topic } from '../evidence/schema.ts';
import type { Evidence } from '../messages.ts';
import type { Dossier, DossierClaim, DossierTopic, FileFacts, PageFacts } from './schema.ts';
import { REPORT_FORMAT, REPORT_VERSION } from './schema.ts';

/** One page, or one frame of it: what it says of itself, its text, and what was found there. */
export interface ReadPart {
  facts: PageFacts;
  page: Page;
  reading: Pick<Reading, 'sentencesRead' | 'omissions'> & {
    /** `dismissed`: the reader has said before that this is not a match. */
    claims: readonly (Claim & { dismissed?: boolean })[];
  };
  /** What follows `#:~:text=` for each claim; null where no words lead to it alone. */
  fragments: readonly (string | null)[];
  /** Page number of each block of a PDF. */
  pageNumbers?: readonly number[];
}

interface Input {
  /** The page itself first, then frames inside it. */
  parts: readonly ReadPart[];
  /** Summaries of all topics that the claims name, best or not. */
  evidence: readonly Evidence[];
  /** ISO date and time. */
  readAt: string;
  about: Dossier['evidence'];
  file?: FileFacts;
}

/** Joins what was read with the evidence it was matched to. Claims keep the order of the page. */
export function makeDossier({ parts, evidence, readAt, about, file }: Input): Dossier {
  const known = new Map(evidence.map((each) => [each.topic.id, each]));
  const claims = parts.flatMap((part) => claimsOf(part, known));
  const ids = [...new Set(claims.map(({ topic }) => topic))];
  const used = ids.flatMap((id) => known.get(id) ?? []);
  const works = new Map(used.flatMap(({ topic, sources }) => worksOf(topic, sources)));
  const [first] = parts;
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    page: first?.facts ?? NO_FACTS,
    file: file ?? null,
    readAt,
    evidence: about,
    sentencesRead: parts.reduce((sum, { reading }) => sum + reading.sentencesRead, 0),
    omissions: first?.reading.omissions ?? [],
    claims,
    topics: used.map(({ topic }) => shorten(topic)),
    sources: [...works.values()],
    note: '',
  };
}

/** What is said of a page that says nothing of itself. */
export const NO_FACTS: PageFacts = {
  title: '',
  url: null,
  author: null,
  published: null,
  modified: null,
  language: null,
  site: null,
};

function claimsOf(part: ReadPart, known: ReadonlyMap<string, Evidence>): DossierClaim[] {
  const { facts, page, reading, fragments, pageNumbers } = part;
  return reading.claims.flatMap((claim, i) => {
    const topic = claim.topics[0]?.id ?? '';
    const found = known.get(topic);
    if (!found) return [];
    const fragment = facts.url === null ? null : (fragments[i] ?? null);
    return [
      {
        text: claim.text,
        headings: [...(page.blocks[claim.block]?.headings ?? [])],
        pageNumber: pageNumbers?.[claim.block] ?? null,
        link: fragment === null ? facts.url : `${facts.url}#:~:text=${fragment}`,
        atSentence: fragment !== null,
        topic,
        stance: claim.stance,
        ofTransplant: claim.ofTransplant,
        overstated: claim.overstated.map(({ id, words }) => ({
          words,
          problem: problemOf(known.get(id)?.topic, words),
        })),
        why: [...claim.why],
        dismissed: claim.dismissed ?? false,
        note: '',
      },
    ];
  });
}

const plain = (words: string) => words.toLowerCase().replace(/[\s-]+/g, ' ');

/** What is wrong with a wording, by the list of the topic it was found for. */
function problemOf(topic: Topic | undefined, words: string): string {
  const entry = topic?.overstatements.find((each) => each.words.map(plain).includes(plain(words)));
  return entry?.problem ?? '';
}

function worksOf(topic: Topic, sources: Evidence['sources']) {
  return sourceOrder(topic).flatMap((id) => {
    const source = sources[id];
    return source ? [[id, source] as const] : [];
  });
}

function shorten(topic: Topic): DossierTopic {
  const { id, title, rating, certainty, bottomLine, findings } = topic;
  const { bothWays, unlessTransplant } = topic;
  const { appliesTo, notFor, harms, costCaveat, ethicsCaveat, regulation } = topic;
  return {
    ...{ id, title, rating, ...(bothWays && { bothWays }), certainty, bottomLine, findings },
    ...(unlessTransplant && { unlessTransplant }),
    ...{ appliesTo, notFor, harms, costCaveat, ethicsCaveat, regulation },
    ...{ reviewed: topic.reviewed, nextReview: topic.nextReview },
  };
}

/** The summary a claim was matched to. A parsed or made dossier always holds it. */
export function topicOf(dossier: Dossier, claim: DossierClaim): DossierTopic {
  const topic = dossier.topics.find(({ id }) => id === claim.topic);
  if (!topic) throw new Error(`no summary "${claim.topic}" in the report`);
  return topic;
}

/** Numbers of the works in the report's list of sources, counted from 1. */
export function refsOf(dossier: Dossier, ids: readonly string[]): number[] {
  return ids
    .map((id) => dossier.sources.findIndex((source) => source.id === id) + 1)
    .filter((number) => number > 0);
}

/** Every work a summary in the report rests on. */
export function topicSources(topic: DossierTopic): string[] {
  const { findings, harms, costCaveat, ethicsCaveat, regulation } = topic;
  const parts = [...findings, ...harms, costCaveat, ethicsCaveat, ...regulation];
  return [...new Set(parts.flatMap(({ sources }) => sources))];
}
