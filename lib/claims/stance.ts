/** Promise, warning or plain report: what rules know, over what the model learned. */
import type { Line } from './prepare.ts';
import { fold } from './tokens.ts';
import type { Stance } from './types.ts';

/** Wordings that deny or warn whatever stands around them. Each is checked on the folded sentence. */
const EXPLICIT: readonly RegExp[] = [
  /\bno (?:\w+ ){0,2}(?:proof|evidence|data|studies|trials) (?:that|of benefit|to show|shows?|for|exists?)\b/,
  /\b(?:is|are|was|were|'s|been|isn't|aren't|hasn't|haven't)(?: (?:not|never|still|yet)){0,2} (?:a )?(?:unproven|unapproved|unlicensed|unregulated|experimental)\b/,
  /\b(?:not|never|isn't|aren't|hasn't|haven't|wasn't)(?: yet| been| currently| be){0,3} (?:approved|licensed|authori[sz]ed|proven|shown|established)\b/,
  /\b(?:not|never|isn't|aren't|cannot|can't|doesn't|does not|don't)(?: \w+){0,2} (?:a )?cures?\b/,
];
/** Words that turn such a wording into praise ("no proof of harm", "no evidence of disease activity"). */
const PRAISED = /\bevidence of (?:disease|active|activity|ms\b|relapse|new|harm|tumou?r|rejection)|no (?:known |proven )?(?:side|risk)/;
/** What comes after these carries the sentence ("not a cure, but the most effective..."). */
const CONCESSION = /\b(?:but|however|yet|although|still)\b(?=.*\b(?:most effective|best|closest|halts?|stops?|can|helps?|improv|effective|works?|hope)\b)/;

/** True where the sentence says in so many words that proof, approval or a cure is missing. */
export function isExplicitCaution(text: string): boolean {
  const folded = fold(text);
  return EXPLICIT.some((each) => each.test(folded)) && !PRAISED.test(folded) && !CONCESSION.test(folded);
}

/** The stance to show: an explicit caution is never shown as a promise. */
export function settleStance(line: Line, learned: Stance): Stance {
  return learned === 'promotes' && isExplicitCaution(line.raw) ? 'cautions' : learned;
}
