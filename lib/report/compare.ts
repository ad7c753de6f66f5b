/** Two readings of one address: which claims came, went or changed. */

import { type Change, diffWordsWithSpace } from 'diff';
import { verdictOf } from '../evidence/verdict.ts';
import { topicOf } from './dossier.ts';
import type { Dossier, DossierClaim } from './schema.ts';

/** Share of the words that two sentences must have in common to be one sentence, edited. */
const SAME_SENTENCE = 0.6;

interface Changed {
  before: DossierClaim;
  after: DossierClaim;
  /** The sentence with words taken out and put in. */
  words: Change[];
  /** The wording is as it was, but the rating or the way it is put is not. */
  verdictOnly: boolean;
}

export interface Comparison {
  appeared: DossierClaim[];
  went: DossierClaim[];
  changed: Changed[];
  same: number;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Share of characters two texts have in common, 0 to 1. */
function likeness(parts: readonly Change[], a: string, b: string): number {
  const common = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return (2 * common) / (a.length + b.length || 1);
}

/** Claims are paired by their words: first those that are equal, then those that are alike. */
export function compare(before: Dossier, after: Dossier): Comparison {
  const left = [...before.claims];
  const changed: Changed[] = [];
  let same = 0;
  const unpaired = after.claims.filter((claim) => {
    const at = left.findIndex(({ text }) => plain(text) === plain(claim.text));
    const [old] = at < 0 ? [] : left.splice(at, 1);
    if (!old) return true;
    if (verdict(before, old) === verdict(after, claim)) same += 1;
    else changed.push({ before: old, after: claim, words: [], verdictOnly: true });
    return false;
  });
  const appeared = unpaired.filter((claim) => {
    const best = left
      .map((old) => ({ old, words: diffWordsWithSpace(old.text, claim.text) }))
      .map((each) => ({ ...each, score: likeness(each.words, each.old.text, claim.text) }))
      .sort((a, b) => b.score - a.score)[0];
    if (!best || best.score < SAME_SENTENCE) return true;
    left.splice(left.indexOf(best.old), 1);
    changed.push({ before: best.old, after: claim, words: best.words, verdictOnly: false });
    return false;
  });
  return { appeared, went: left, changed, same };
}

const verdict = (dossier: Dossier, claim: DossierClaim): string =>
  [claim.topic, verdictOf(topicOf(dossier, claim), claim), claim.stance].join(' ');
