/** Sentences that warn in so many words, or say that proof, approval, effect or a cure is missing. */
import { fold } from './tokens.ts';

/** Wordings that deny or warn; each is checked on the folded sentence. */
const EXPLICIT: readonly RegExp[] = [
  /\bno (?:\w+ ){0,2}(?:proof|evidence|data|studies|trials) (?:that|of benefit|to show|shows?|for|exists?)\b/,
  /\b(?:is|are|was|were|remains?|'s|been|isn't|aren't|hasn't|haven't) (?:(?:not|never|still|yet|largely|considered|entirely) ){0,2}(?:an? )?(?:unproven|unapproved|unlicensed|unregulated|experimental|investigational)\b/,
  /\b(?:not|never|isn't|aren't|hasn't|haven't|wasn't|nor) (?:(?:yet|been|currently|be|is|are|fda) ?-?){0,3}(?:approved|licensed|authori[sz]ed|proven|shown to|established|recommended)\b/,
  /\b(?:not|never|isn't|aren't|cannot|can't|doesn't|don't|won't|no) (?:\w+ ){0,2}?(?:an? )?cures?\b/,
  /\bno (?:[\w-]+ ){1,4}cures?\b/,
  /\bwarn(?:s|ed|ings?)?\b(?! sign)/,
  /\b(?:no|not|never|cannot|can't|nobody can) (?:\w+ ){0,2}guarantee/,
];

/** Wordings that deny an effect… */
const FAILS: readonly RegExp[] = [
  /\b(?:do|does|did|will|can)(?: ?not|n't) (?:\w+ ){0,2}?(?:show|meet|differ|find|improve|help|work|slow|prevent|repair|reverse|restore|regrow|rebuild|undo|heal|bring back)\b/,
  /\bfailed to (?:show|meet|find|improve|help|slow|stop|prevent)\b/,
];
/** …unless it is that of other treatment, run down beside what is sold. */
const OTHERS =
  /\b(?:drugs?|medicines?|medications?|tablets?|interferons?|steroids?|pills?|dmts?|doctors?|nothing)\b[^.;]{0,30}(?:\bnot\b|n't\b|\bfailed\b)/;

/** What every one of these wordings holds; most sentences hold none of it, and one look tells. */
const CUE = /n't|\b(?:no|not|nor|never|cannot|failed|warn|un[alpr]|experimental|investigational)/;

/** Words that turn such a wording into praise or into a statement about the illness itself. */
const PRAISED =
  /\bevidence of (?:disease|active|activity|ms\b|relapse|new|harm|tumou?r|rejection)|\bno (?:known |proven )?(?:side|risk)/;

/** What comes after these carries the sentence ("not a cure, but the most effective treatment there is"). */
const CONCESSION =
  /\b(?:but|however|yet|although|still)\b[^.;]{0,80}\b(?:most effective|best|closest|halts?|stops?|helps?|improves?|effective|works?|hope|can)\b/;

/** Longest stretch of a sentence looked at; keeps time linear on pages without full stops. */
const STRETCH = 600;

export function isExplicitCaution(text: string): boolean {
  const folded = fold(text.slice(0, STRETCH));
  return (
    CUE.test(folded) &&
    (EXPLICIT.some((each) => each.test(folded)) ||
      (FAILS.some((each) => each.test(folded)) && !OTHERS.test(folded))) &&
    !PRAISED.test(folded) &&
    !CONCESSION.test(folded)
  );
}
