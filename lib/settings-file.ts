/** Settings as a file: written out whole, and taken in whole or not at all. */
import * as v from 'valibot';
import { type Dismissal, dismissalSchema } from './dismissals.ts';
import { type Settings, settingsFields } from './settings.ts';

/** Larger than any honest settings file; keeps a wrong pick (a film) out of memory. */
export const LARGEST_FILE = 1_000_000;

const fileSchema = v.strictObject({
  caveat: v.literal('settings'),
  version: v.literal(1),
  settings: v.strictObject(settingsFields),
  dismissed: v.array(dismissalSchema),
});

export interface SettingsFile {
  settings: Settings;
  dismissed: Dismissal[];
}

/** Why a file was not taken in. `where` names the part that does not fit. */
export type Refusal = { refused: 'json' | 'kind' | 'version' } | { refused: 'part'; where: string };

export function writeSettingsFile({ settings, dismissed }: SettingsFile): string {
  return `${JSON.stringify({ caveat: 'settings', version: 1, settings, dismissed }, null, 2)}\n`;
}

/** Reads a settings file; anything unknown, missing or of the wrong type refuses the whole file. */
export function readSettingsFile(text: string): SettingsFile | Refusal {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: 'json' };
  }
  const result = v.safeParse(fileSchema, data);
  if (result.success) {
    const { settings, dismissed } = result.output;
    return { settings, dismissed };
  }
  const where = v.getDotPath(result.issues[0]) ?? '';
  if (where === '' || where === 'caveat') return { refused: 'kind' };
  if (where === 'version') return { refused: 'version' };
  return { refused: 'part', where };
}
