/** What the content tests share: the files of `content-db/` as they stand on disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Source, sourceSchema, type Topic, topicSchema } from '../../lib/evidence/schema.ts';
import { validate } from '../../scripts/content/compile.ts';

export const ROOT = 'content-db';

export interface File<T> {
  file: string;
  text: string;
  /** Absent when the file does not fit the schema; `problems` then says why. */
  value: T | undefined;
  problems: string[];
}

function load<T>(
  folder: string,
  extension: string,
  check: (entry: { file: string; data: unknown }) => { value: T } | { problems: string[] },
  read: (text: string) => unknown,
): File<T>[] {
  return readdirSync(`${ROOT}/${folder}`)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => {
      const file = `${ROOT}/${folder}/${name}`;
      const text = readFileSync(file, 'utf8');
      const result = check({ file, data: read(text) });
      return 'value' in result
        ? { file, text, value: result.value, problems: [] }
        : { file, text, value: undefined, problems: result.problems };
    });
}

export const topicFiles = load<Topic>(
  'topics',
  '.yaml',
  (entry) => validate(topicSchema, entry),
  (text) => parse(text),
);

export const sourceFiles = load<Source>(
  'sources',
  '.json',
  (entry) => validate(sourceSchema, entry),
  (text) => JSON.parse(text),
);

/** The values that fit their schema, each with its file, for tests across files. */
export function fitting<T>(files: readonly File<T>[]): { file: string; value: T }[] {
  return files.flatMap(({ file, value }) => (value === undefined ? [] : [{ file, value }]));
}
