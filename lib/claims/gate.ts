/**
 * The cheap first questions, asked of raw page text before anything else is loaded: may this page be
 * about MS and its treatments, or about clinics that sell cells? High recall; the detector itself
 * asks again with more care. No imports: it ships in the scout.
 *
 * Nearly every page is about something else, so "no" must be cheap. The engine's own search goes
 * from one rare letter group to the next; a pattern is asked only around a hit.
 */

/** What a page may name, and letters of which one group stands in every naming of it. */
interface Named {
  letters: readonly string[];
  words: RegExp;
}

/** "Multiple sclerosis" with its usual misspellings, and what only MS has: courses, scale, drugs. */
const DISEASE: Named = {
  letters: ['mult', 'Mult', 'MULT', 'MS', 'EDSS', 'zumab', 'sclerosis', 'crevus', 'ysabri'],
  words:
    /\bmult[a-z]{2,6}\W+s[ckh]{1,2}l[a-z]{2,4}s[a-z]{1,3}s?\b|\b(?:RR|SP|PP|PR)MS\b|\bEDSS\b|\b(?:natal|ocrel)izumab|\b(?:scattered|disseminated) sclerosis|\b(?:ocrevus|tysabri)\b/i,
};
/** The bare short form counts only in capitals; "ms" and "Ms" are other things. */
const SHORT: Named = { letters: ['MS'], words: /\bMS\b/ };
/** Cells as a treatment; "HSCT" and kin stand in small letters only beside the words themselves. */
const CELLS: Named = {
  letters: ['cell', 'Cell', 'CELL', 'HSCT', 'xosom', 'Whart', 'vascul', 'MSC', 'arrow'],
  words:
    /\bstem[\s-]?cells?\b|\ba?hsct\b|\bmes[ae]nch[yi]m|\bmsenchym|\bexosom|\bwharton|\bstromal (?:cell|vascular)|\b(?:marrow|cord(?: blood| tissue)?|cell|fat[\s-]derived|adipose)[\s-](?:derived )?(?:transplant|cells?\b|therap|infusion)|\bcar[\s-]t\b|\bMSCs?\b/i,
};
/** Cells of any kind: telling only beside words of treatment. */
const SOME_CELLS: Named = { letters: ['cells', 'Cells', 'CELLS'], words: /\bcells\b/i };
const ANY: Named = {
  letters: [...new Set([...DISEASE.letters, ...CELLS.letters])],
  words: RegExp(
    [DISEASE, SHORT, CELLS, SOME_CELLS].map(({ words }) => words.source).join('|'),
    'i',
  ),
};

/** How far a naming may reach before and after its letters; cut off, it is still named elsewhere. */
const BEFORE = 32;
const AFTER = 40;

/** Words that say cells are being offered or discussed as a treatment of people. */
const TREATING =
  /\btherap|\btreat|\bpatients?\b|\bclinic\b|\btransplant|\binject|\binfus|\bside effects|\bnervous system|\bMSCs?\b|\bchemo|\bimmune|\bdoctor|\bdrugs?\b|\bpatches\b/i;
/** Treatments of MS other than cells, and what they are for. */
const OTHER_TREATMENT =
  /\bdisease[\s-]modifying|\bDMTs?\b|\bocrelizumab|\bocrevus|\bnatalizumab|\btysabri|\binterferon|\bCCSVI\b|\bliberation|\bhyperbaric|\bozone|\bbee (?:venom|sting)|\bnaltrexone|\bhelminth|\bhookworm|\bvitamin|\bdiet|\bdrugs?\b|\bfoods?\b|\bsupplement|\btreat|\btherap|\btransplant|\bchemo|\binfus|\bha?emato|\bcure|\breverse|\bcool|\bsymptom|\bfatigue|\bregistry/i;
/** Short form beside words of the illness, so that Microsoft and manuscripts fall away. */
const ILLNESS =
  /\bneurolog|\brelaps|\bmyelin|\bEDSS\b|\bremission|\blesions?\b|\bautoimmun|\bimmune system|\bpeople with MS\b|\bMS patients?\b|\bpatients? with MS\b|\bprogressive MS\b|\bliving with MS\b|\b(?:my|her|his|for|have|has|had|with|halts?|stops?) MS\b|\bscleros|\bnervous system/i;

/** Whether `text` names the thing. Linear in its length: no place is looked at more than thrice a group. */
function names(text: string, { letters, words }: Named): boolean {
  for (const group of letters) {
    let at = text.indexOf(group);
    while (at >= 0) {
      if (words.test(text.slice(Math.max(0, at - BEFORE), at + 2 * AFTER))) return true;
      // All that begins nearer than this has been seen whole.
      at = text.indexOf(group, at + AFTER);
    }
  }
  return false;
}

/** Whether `text` names anything of the subject at all; where it does not, no page with it is about us. */
export function namesSubject(text: string): boolean {
  return names(text, ANY);
}

/**
 * Whether `text` may be about MS and its treatments, or about cells sold as treatment.
 * Linear in the length of `text`; safe on any string.
 */
export function mayBeAboutSubject(text: string): boolean {
  const cells = names(text, CELLS);
  const some = cells || names(text, SOME_CELLS);
  if (some && TREATING.test(text)) return true;
  const disease = names(text, DISEASE) || (names(text, SHORT) && (cells || ILLNESS.test(text)));
  return disease && (some || OTHER_TREATMENT.test(text));
}
