import { browser } from 'wxt/browser';
import { askWorker } from '../../lib/messages.ts';
import { makeDossier, type ReadPart } from '../../lib/report/dossier.ts';
import type { Dossier, FileFacts } from '../../lib/report/schema.ts';

/** Joins what was read with the worker's evidence for it. */
export async function dossierOf(parts: readonly ReadPart[], file?: FileFacts): Promise<Dossier> {
  const claims = parts.flatMap(({ reading }) => reading.claims);
  const ids = new Set(claims.flatMap(({ topics }) => topics.map(({ id }) => id)));
  const [evidence, about] = await Promise.all([
    askWorker('get-evidence', { ids: [...ids] }),
    askWorker('about-evidence', null),
  ]);
  const version = browser.runtime.getManifest().version;
  return makeDossier({
    parts,
    evidence,
    readAt: new Date().toISOString(),
    about: { version, date: about.date },
    ...(file && { file }),
  });
}
