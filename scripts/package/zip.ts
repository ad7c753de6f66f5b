import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The oldest moment a zip file can name, in whatever zone this machine is: no build's own time. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Packs files so that the same contents give the same bytes on every machine: in fixed order,
 * without dates or rights, and compressed by a library of our own choosing, since the one inside
 * Node differs between processors.
 * @param root what the names in the archive start from.
 * @param names paths below `root`, written with `/`.
 */
export function zip(root: string, names: readonly string[]): Uint8Array {
  const files = [...names].sort().map((name) => [name, readFileSync(join(root, name))] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: NO_DATE });
}

/** Every file below a folder, as paths from it. */
export function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
