/** What goes into the claim detector and what comes out. Text in, offsets out; nothing here knows a browser. */

/** What a block is on the page, as its reader sees it. The labelled corpus uses the same names. */
export const ROLES = [
  'title',
  'heading',
  'text',
  'item',
  'cell',
  'button',
  'nav',
  'caption',
  'quote',
  'footer',
] as const;
export type Role = (typeof ROLES)[number];

/** One block of visible text: a paragraph, heading, list item, table cell, button, caption. */
export interface Block {
  text: string;
  role: Role;
  /** Headings this block stands under, outermost first. */
  headings: readonly string[];
}

/** A page, or the changed part of one, in reading order. */
export interface Page {
  title: string;
  blocks: readonly Block[];
}

/** How the page puts the claim: as good news, as a warning, or plainly reported. */
export type Stance = 'promotes' | 'cautions' | 'neutral';

export interface TopicScore {
  id: string;
  /** 0 to 1; only the order means anything. */
  score: number;
}

/** A wording that goes further than the evidence, as it stands in the claim. */
export interface Overstated {
  id: string;
  words: string;
}

/** A sentence a careful reader would want evidence beside. */
export interface Claim {
  /** Index into `Page.blocks`. */
  block: number;
  /** UTF-16 offsets into that block's text; `text` is exactly that slice. */
  start: number;
  end: number;
  text: string;
  /** Best first, never empty, at most three. */
  topics: TopicScore[];
  stance: Stance;
  /** It speaks of a blood stem-cell transplant, not of other cells. */
  ofTransplant: boolean;
  overstated: Overstated[];
  /** Why it was marked, in words a reader understands. */
  why: string[];
}

/** Things a page that promotes a treatment ought to mention. */
export const OMISSIONS = [
  'risks',
  'experimental-status',
  'regulation',
  'price',
  'evidence',
  'alternatives',
  'follow-up',
] as const;
export type Omission = (typeof OMISSIONS)[number];

/** A sentence of the page that mentions what such a page ought to mention. */
export interface Mention {
  of: Omission;
  text: string;
}

/** How sure the detector must be before it marks a sentence. */
export const STRICTNESS = ['fewer', 'balanced', 'more'] as const;
export type Strictness = (typeof STRICTNESS)[number];

export interface Reading {
  /** False: the page is not about MS and its treatments; nothing was matched. */
  aboutSubject: boolean;
  /** How many sentences were read, so that silence is not taken for approval. */
  sentencesRead: number;
  claims: Claim[];
  /** What the page leaves out; empty unless it promotes a treatment. */
  omissions: Omission[];
  /** Where the page does mention one of those things, the first sentence that does. */
  mentions: Mention[];
}
