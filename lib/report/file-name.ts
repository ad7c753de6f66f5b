import filenamify from 'filenamify/browser';
import { titleOf } from './opening.ts';
import type { Dossier } from './schema.ts';

/** Short enough for every system, folder and extension included. */
const LONGEST = 80;

/** "caveat 2026-11-22 Title of the page.md": safe on Windows, macOS and Linux. */
export function fileName(dossier: Dossier, extension: string): string {
  return `${safeName(`caveat ${dossier.readAt.slice(0, 10)} ${titleOf(dossier)}`)}.${extension}`;
}

/** @param name any text. @returns a name no file system refuses or reads as something else. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    // Control and direction characters can make a name look like another one.
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  // After all else: it adds a dash to names that Windows keeps for itself, such as CON.
  const safe = filenamify(plain || 'caveat', { replacement: '-', maxLength: LONGEST });
  return safe.replace(/[\s.]+$/, '') || 'caveat';
}
