import { TONES, type Tone, toneOf } from '../ui/labels.ts';
import { topicOf } from './dossier.ts';
import type { Dossier, DossierClaim } from './schema.ts';

/** How a claim of a report is shown: by its rating, or as a fair warning. */
export function toneOfClaim(dossier: Dossier, claim: DossierClaim): Tone {
  return toneOf(topicOf(dossier, claim), claim);
}

/** How many claims there are of each kind that occurs; dismissed claims are not counted. */
export function countTones(dossier: Dossier): { tone: Tone; count: number }[] {
  const tones = dossier.claims
    .filter(({ dismissed }) => !dismissed)
    .map((claim) => toneOfClaim(dossier, claim));
  return TONES.map((tone) => ({
    tone,
    count: tones.filter((each) => each === tone).length,
  })).filter(({ count }) => count > 0);
}
