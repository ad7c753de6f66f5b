/**
 * The cheap first question, asked of raw page text before anything else is loaded:
 * may this page be about MS and its treatments, or about clinics that sell cells?
 * High recall; the detector itself asks again with more care. No imports: it ships in the scout.
 */

/** "Multiple sclerosis" with its usual misspellings and some of its names in other languages. */
const DISEASE = /\bmult[a-z]{2,6}\s+s[ckh]{1,2}l[a-z]{2,4}s[a-z]{1,3}s?\b|\b(?:RR|SP|PP|PR)MS\b/i;
/** The bare short form counts only in capitals; "ms" and "Ms" are other things. */
const SHORT = /\bMS\b/;
const CELLS =
  /\bstem[\s-]?cells?\b|\ba?hsct\b|\bmes[ae]nch[yi]m|\bmsenchym|\bexosom|\bwharton|\bstromal (?:cell|vascular)|\b(?:marrow|cord blood|cord tissue|cell|fat[\s-]derived|adipose)[\s-](?:derived )?(?:transplant|cells?\b|therap|infusion)|\bcar[\s-]t\b|\btransplant/i;
/** Words that say cells are being offered or discussed as a treatment of people. */
const TREATING = /\btherap|\btreatment|\bpatients?\b|\bclinic\b|\btransplant|\binject|\binfus/i;
/** Treatments of MS other than cells that the evidence covers. */
const OTHER_TREATMENT =
  /\bdisease[\s-]modifying|\bDMTs?\b|\bocrelizumab|\bocrevus|\bnatalizumab|\btysabri|\binterferon|\bCCSVI\b|\bliberation|\bhyperbaric|\bozone|\bbee (?:venom|sting)|\bnaltrexone|\bhelminth|\bhookworm|\bvitamin d\b|\bdiet|\bsupplement|\btreat|\btherap|\bcure|\breverse/i;
/** Short form beside words of the illness, so that Microsoft and manuscripts fall away. */
const ILLNESS =
  /\bneurolog|\brelaps|\bmyelin|\bEDSS\b|\bremission|\blesions?\b|\bautoimmun|\bimmune system|\bpeople with MS\b|\bMS patients?\b|\bpatients? with MS\b|\bprogressive MS\b|\bliving with MS\b|\b(?:my|her|his|for|have|has|had|with|halts?|stops?) MS\b|\bscleros/i;

/**
 * Whether `text` may be about MS and its treatments, or about cells sold as treatment.
 * Linear in the length of `text`; safe on any string.
 */
export function mayBeAboutSubject(text: string): boolean {
  const cells = CELLS.test(text);
  if (cells && TREATING.test(text)) return true;
  const disease = DISEASE.test(text) || (SHORT.test(text) && ILLNESS.test(text));
  return disease && (cells || OTHER_TREATMENT.test(text));
}
